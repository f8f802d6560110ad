#include "audio/click.h"

#include "base/file.h"
#include "base/time.h"
#include "media/sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace reelwright::audio {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::SampleIndex;

namespace {

constexpr int kChunk = 48000;           // frames
constexpr SampleIndex kBurst = 48 * 60; // samples
constexpr float kSongGain = 0.5f;
constexpr float kKnee = 0.9f; // above it sound is bent so that it stays below 1

std::vector<float> burst(double frequency, double level) {
    constexpr double kDecay = 0.012; // seconds
    std::vector<float> samples;
    for (SampleIndex i = 0; i < kBurst; ++i) {
        const double t = static_cast<double>(i) / base::kSampleRate;
        // A quarter turn ahead: the burst is heard from its very first sample.
        samples.push_back(static_cast<float>(level * std::exp(-t / kDecay) *
                                             std::cos(2 * std::numbers::pi * frequency * t)));
    }
    return samples;
}

float bent(float value) {
    const float size = std::abs(value);
    if (size <= kKnee)
        return value;
    constexpr float kRoom = 1 - kKnee;
    return std::copysign(kKnee + kRoom * std::tanh((size - kKnee) / kRoom), value);
}

class Clicker {
public:
    explicit Clicker(const model::BeatGrid& grid)
        : m_grid(grid)
        , m_high(burst(1760, 0.45))
        , m_low(burst(1175, 0.28)) {}

    // Lays the clicks over samples that begin at `position` of the song; calls come in order.
    void mix(media::StereoSamples& samples, SampleIndex position) {
        for (float& value : samples)
            value *= kSongGain;
        const auto end = position + static_cast<SampleIndex>(samples.size() / 2);
        for (std::size_t i = m_next; i < m_grid.beats.size(); ++i) {
            const model::Beat& beat = m_grid.beats[i];
            const SampleIndex begin = std::llround(beat.time * base::kSampleRate);
            if (begin >= end)
                break;
            if (begin + kBurst <= end)
                m_next = i + 1;
            if (begin < 0)
                continue;
            const std::vector<float>& click = beat.inBar == 1 ? m_high : m_low;
            for (SampleIndex at = std::max(begin, position); at < std::min(end, begin + kBurst);
                 ++at)
                for (SampleIndex channel = 0; channel < 2; ++channel)
                    samples[static_cast<std::size_t>(2 * (at - position) + channel)] +=
                        click[static_cast<std::size_t>(at - begin)];
        }
        for (float& value : samples)
            value = bent(value);
    }

private:
    const model::BeatGrid& m_grid;
    std::vector<float> m_high;
    std::vector<float> m_low;
    std::size_t m_next = 0; // the first beat whose burst is not over
};

} // namespace

Result<void> mixClick(const std::filesystem::path& houseSound, const model::BeatGrid& grid,
                      const std::filesystem::path& out, const base::ProgressSink& progress,
                      const std::stop_token& stop) {
    if (out.extension() != ".wav")
        return Error{ErrorKind::InvalidInput,
                     fmt::format("The song with clicks is written as .wav, not as \"{}\".",
                                 out.filename().string()),
                     {}};
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(houseSound));
    const auto expected = static_cast<double>(std::max<SampleIndex>(reader.expectedLength(), 1));
    base::PartFile part(out);
    TRY_ASSIGN(media::SoundWriter writer,
               media::SoundWriter::create(part.path(), {.encoder = "pcm_s16le"}));
    Clicker clicker(grid);
    SampleIndex position = 0;
    while (true) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(media::StereoSamples samples, reader.read(kChunk));
        if (samples.empty())
            break;
        clicker.mix(samples, position);
        TRY(writer.write(samples));
        position += static_cast<SampleIndex>(samples.size() / 2);
        if (progress)
            progress(std::min(1.0, static_cast<double>(position) / expected));
    }
    TRY(writer.finish());
    return part.commit();
}

} // namespace reelwright::audio
