// Songs with known beats, sections and loudness, as house sound.
#pragma once

#include "base/random.h"
#include "support/media_factory.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace reelwright::testing {

struct SongPart {
    double seconds = 30;
    double tempo = 120; // beats a minute
    double level = 0.8; // of drums and bass
    double pad = 0.05;  // of a held chord
};

// Kick on 1 and 3, snare on 2 and 4, hats on the eighths, bass on 1 with another note each bar.
class SongMaker {
public:
    explicit SongMaker(double seconds)
        : m_mono(static_cast<std::size_t>(seconds * base::kSampleRate), 0.0f) {}

    std::vector<double> beats;     // seconds
    std::vector<double> downbeats; // seconds

    // The first beat of a part falls on its begin.
    void add(double begin, const SongPart& part) {
        const double length = 60 / part.tempo;
        const double end = begin + part.seconds;
        int i = 0;
        for (double at = begin; at < end - 0.02; at = begin + ++i * length) {
            beats.push_back(at);
            const int inBar = i % 4;
            if (inBar == 0) {
                downbeats.push_back(at);
                const double notes[] = {55, 73.4, 49, 65.4};
                sine(at, std::min(4 * length, end - at) * 0.9, notes[i / 4 % 4], 0.35 * part.level,
                     0.5);
            }
            if (inBar % 2 == 0)
                kick(at, part.level * (inBar == 0 ? 1 : 0.7));
            else
                noise(at, 0.09, 0.35 * part.level);
            noise(at, 0.02, 0.12 * part.level);
            noise(at + length / 2, 0.02, 0.08 * part.level);
        }
        for (const double frequency : {220.0, 277.2, 329.6})
            sine(begin, part.seconds, frequency, part.pad, 1000);
    }

    void sine(double at, double seconds, double frequency, double level, double decay) {
        const auto begin = indexOf(at);
        const auto end = std::min(m_mono.size(), indexOf(at + seconds));
        for (std::size_t i = begin; i < end; ++i) {
            const double t = static_cast<double>(i - begin) / base::kSampleRate;
            m_mono[i] += static_cast<float>(level * std::exp(-t / decay) *
                                            std::sin(2 * std::numbers::pi * frequency * t));
        }
    }
    void kick(double at, double level) {
        const auto begin = indexOf(at);
        const auto end = std::min(m_mono.size(), begin + 9600);
        for (std::size_t i = begin; i < end; ++i) {
            const double t = static_cast<double>(i - begin) / base::kSampleRate;
            const double phase = 2 * std::numbers::pi * (50 * t + 5 * (1 - std::exp(-t / 0.03)));
            m_mono[i] += static_cast<float>(0.8 * level * std::exp(-t / 0.08) * std::sin(phase));
        }
    }
    void noise(double at, double seconds, double level) {
        const auto begin = indexOf(at);
        const auto end = std::min(m_mono.size(), indexOf(at + seconds));
        for (std::size_t i = begin; i < end; ++i) {
            const double fade =
                1 - static_cast<double>(i - begin) / static_cast<double>(end - begin);
            m_mono[i] += static_cast<float>(level * fade * m_random.uniform(-1, 1));
        }
    }

    [[nodiscard]] media::StereoSamples stereo() const {
        media::StereoSamples samples;
        samples.reserve(m_mono.size() * 2);
        for (const float value : m_mono) {
            const float limited = std::tanh(value);
            samples.push_back(limited);
            samples.push_back(limited);
        }
        return samples;
    }

private:
    static std::size_t indexOf(double seconds) {
        return static_cast<std::size_t>(
            std::llround(seconds * static_cast<double>(base::kSampleRate)));
    }
    std::vector<float> m_mono;
    base::Random m_random{77};
};

} // namespace reelwright::testing
