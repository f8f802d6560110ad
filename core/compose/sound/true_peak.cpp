#include "compose/sound/true_peak.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace reelwright::compose {

namespace {

constexpr int kFactor = 4;
constexpr int kLength = 49;
constexpr std::size_t kHistory = 11; // samples of before that a block's first points need
constexpr std::size_t kBlock = 64;

// Taps of the three points between two samples; the fourth point is a sample itself.
struct Interpolator {
    std::array<std::array<float, 12>, kFactor - 1> taps{};
    float most = 1; // highest sum of magnitudes: how far a point may stand over its samples

    Interpolator() {
        for (int j = 0; j < kLength; ++j) {
            const int phase = j % kFactor;
            if (phase == 0)
                continue;
            const double place = (j - (kLength - 1) / 2.0) * std::numbers::pi / kFactor;
            const double window = 0.5 * (1 - std::cos(2 * std::numbers::pi * j / (kLength - 1)));
            // A convolution runs backwards through its samples: turned round here, once.
            const auto tap = static_cast<std::size_t>(11 - j / kFactor);
            taps[static_cast<std::size_t>(phase - 1)][tap] =
                static_cast<float>(std::sin(place) / place * window);
        }
        for (const auto& phase : taps) {
            float sum = 0;
            for (const float tap : phase)
                sum += std::abs(tap);
            most = std::max(most, sum);
        }
    }
};

const Interpolator& interpolator() {
    static const Interpolator made;
    return made;
}

float highestOf(const float* samples, std::size_t count) {
    float highest = 0;
    for (std::size_t i = 0; i < count; ++i)
        highest = std::max(highest, std::abs(samples[i]));
    return highest;
}

float highestBetween(const float* samples, std::size_t count) {
    float highest = 0;
    for (const auto& taps : interpolator().taps) {
        std::array<float, kBlock> points{};
        for (std::size_t tap = 0; tap < taps.size(); ++tap)
            for (std::size_t i = 0; i < count; ++i)
                points[i] += taps[tap] * samples[i + tap];
        highest = std::max(highest, highestOf(points.data(), count));
    }
    return highest;
}

} // namespace

TruePeak::TruePeak() {
    static_assert(kTaps == kHistory + 1);
    m_lines.fill(History(kHistory, 0.0f));
}

void TruePeak::add(std::span<const float> samples) {
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        History& line = m_lines[channel];
        line.resize(kHistory + samples.size() / kChannels);
        for (std::size_t i = 0; i < samples.size() / kChannels; ++i)
            line[kHistory + i] = samples[kChannels * i + channel];
        look(line, m_highest[channel]);
        std::copy(line.end() - kHistory, line.end(), line.begin());
    }
}

void TruePeak::look(const History& line, double& highest) {
    // One more than is meant keeps rounding of the sum from hiding a maximum.
    const float most = interpolator().most * 1.0001f;
    for (std::size_t at = 0; at + kHistory < line.size(); at += kBlock) {
        const std::size_t count = std::min(kBlock, line.size() - kHistory - at);
        const float sample = highestOf(&line[at], count + kHistory);
        highest = std::max<double>(highest, sample);
        if (sample * most > highest)
            highest = std::max<double>(highest, highestBetween(&line[at], count));
    }
}

double TruePeak::read() const {
    double highest = 0;
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        highest = std::max(highest, m_highest[channel]);
        History tail(m_lines[channel].begin(), m_lines[channel].begin() + kHistory);
        tail.resize(2 * kHistory, 0.0f);
        look(tail, highest);
    }
    return highest;
}

} // namespace reelwright::compose
