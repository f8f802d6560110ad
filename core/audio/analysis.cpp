#include "audio/analysis.h"

#include "audio/beats.h"
#include "audio/onset_envelope.h"
#include "audio/sections.h"
#include "media/sound.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <ebur128.h>

namespace reelwright::audio {

using base::Result;

namespace {

constexpr int kChunk = 48000;     // frames
constexpr int kEnergyStep = 4800; // samples: 0.1 s
constexpr double kQuiet = -70;

struct MeterDeleter {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

class LoudnessMeter {
public:
    LoudnessMeter()
        : m_state(
              ebur128_init(2, 48000, EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK)) {}
    void add(const media::StereoSamples& samples) {
        ebur128_add_frames_float(m_state.get(), samples.data(), samples.size() / 2);
    }
    [[nodiscard]] Loudness result() const {
        Loudness loudness;
        double value = 0;
        if (ebur128_loudness_global(m_state.get(), &value) == EBUR128_SUCCESS &&
            std::isfinite(value))
            loudness.integrated = value;
        if (ebur128_loudness_range(m_state.get(), &value) == EBUR128_SUCCESS)
            loudness.range = value;
        double peak = 0;
        for (unsigned channel = 0; channel < 2; ++channel)
            if (ebur128_true_peak(m_state.get(), channel, &value) == EBUR128_SUCCESS)
                peak = std::max(peak, value);
        loudness.truePeak = peak > 0 ? 20 * std::log10(peak) : kQuiet;
        return loudness;
    }

private:
    std::unique_ptr<ebur128_state, MeterDeleter> m_state;
};

// Cuts mono sound into even steps and keeps a figure for each.
class Overview {
public:
    void add(std::span<const float> mono, Waveform& waveform, std::vector<float>& energy) {
        for (const float sample : mono) {
            m_low = std::min(m_low, sample);
            m_high = std::max(m_high, sample);
            m_squares += sample * sample;
            m_energy += sample * sample;
            if (++m_count % kWaveformStep == 0)
                closeWaveform(waveform);
            if (m_count % kEnergyStep == 0) {
                energy.push_back(static_cast<float>(std::sqrt(m_energy / kEnergyStep)));
                m_energy = 0;
            }
        }
    }

private:
    void closeWaveform(Waveform& waveform) {
        const auto toByte = [](float value) {
            return static_cast<std::int8_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 127));
        };
        waveform.low.push_back(toByte(m_low));
        waveform.high.push_back(toByte(m_high));
        const double rms = std::min(1.0, std::sqrt(m_squares / kWaveformStep));
        waveform.rms.push_back(static_cast<std::uint8_t>(std::lround(rms * 255)));
        m_low = m_high = 0;
        m_squares = 0;
    }

    std::int64_t m_count = 0;
    float m_low = 0;
    float m_high = 0;
    double m_squares = 0;
    double m_energy = 0;
};

// Root mean squares into 0..1: decibels below the loudest tenth, smoothed over about a second.
model::EnergyCurve energyFrom(const std::vector<float>& rms) {
    model::EnergyCurve curve;
    curve.hop = kEnergyStep / 48000.0;
    if (rms.empty())
        return curve;
    std::vector<float> sorted = rms;
    const auto top =
        sorted.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(sorted.size() - 1) * 0.95);
    std::ranges::nth_element(sorted, top);
    const double loudest = std::max(1e-5, double(*top));
    constexpr int kReach = 5;
    constexpr double kRange = 30; // dB
    for (int i = 0; i < static_cast<int>(rms.size()); ++i) {
        double sum = 0;
        int count = 0;
        for (int j = std::max(0, i - kReach);
             j <= std::min<int>(i + kReach, static_cast<int>(rms.size()) - 1); ++j, ++count)
            sum += double(rms[static_cast<std::size_t>(j)]) * rms[static_cast<std::size_t>(j)];
        const double level = std::sqrt(sum / count) / loudest;
        const double decibels = level > 1e-6 ? 20 * std::log10(level) : -120;
        curve.values.push_back(static_cast<float>(std::clamp(1 + decibels / kRange, 0.0, 1.0)));
    }
    return curve;
}

// Peaks of the onset envelope, at least 80 ms apart.
std::vector<float> onsetTimes(const std::vector<float>& envelope) {
    std::vector<float> times;
    for (std::size_t i = 1; i + 1 < envelope.size(); ++i) {
        const bool peak =
            envelope[i] > 1.0f && envelope[i] >= envelope[i - 1] && envelope[i] > envelope[i + 1];
        const auto time = static_cast<float>(static_cast<double>(i) * kHopSeconds);
        if (peak && (times.empty() || time - times.back() >= 0.08f))
            times.push_back(time);
    }
    return times;
}

} // namespace

Result<Analysis> analyse(const std::filesystem::path& houseSound,
                         const base::ProgressSink& progress, const std::stop_token& stop) {
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(houseSound));
    const auto expected =
        static_cast<double>(std::max<base::SampleIndex>(reader.expectedLength(), 1));
    Analysis analysis;
    OnsetEnvelope onsets;
    Harmony harmony;
    AttackTrack attacks;
    LoudnessMeter meter;
    Overview overview;
    std::vector<float> rms;
    std::vector<float> mono;
    base::SampleIndex done = 0;
    while (true) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(const media::StereoSamples samples, reader.read(kChunk));
        if (samples.empty())
            break;
        mono.resize(samples.size() / 2);
        for (std::size_t i = 0; i < mono.size(); ++i)
            mono[i] = 0.5f * (samples[2 * i] + samples[2 * i + 1]);
        onsets.add(mono);
        harmony.add(mono);
        attacks.add(mono);
        overview.add(mono, analysis.waveform, rms);
        meter.add(samples);
        done += static_cast<base::SampleIndex>(mono.size());
        if (progress)
            progress(0.8 * std::min(1.0, static_cast<double>(done) / expected));
    }
    const OnsetEnvelope::Curves curves = onsets.finish();
    model::SongMap& map = analysis.map;
    map.duration = static_cast<double>(done) / 48000.0;
    const std::vector<Chroma> chroma = harmony.finish();
    map.grid = findBeats(curves, chroma, attacks);
    map.energy = energyFrom(rms);
    for (model::Beat& beat : map.grid.beats)
        beat.energy = map.energy.at(beat.time);
    map.sections = findSections(curves, chroma, map.grid, map.energy, map.duration);
    analysis.loudness = meter.result();
    analysis.onsets = onsetTimes(curves.all);
    if (progress)
        progress(1);
    return analysis;
}

} // namespace reelwright::audio
