#include "audio/analysis.h"

#include "audio/beats.h"
#include "audio/moments.h"
#include "audio/onset_envelope.h"
#include "audio/sections.h"
#include "media/sound.h"

#include <algorithm>
#include <cmath>

namespace reelwright::audio {

using base::Result;

namespace {

constexpr int kChunk = 48000; // frames
constexpr int kChunksToShow = 5;

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
                         const base::ProgressSink& progress, const std::stop_token& stop,
                         const WaveformSink& grown) {
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(houseSound));
    const auto expected =
        static_cast<double>(std::max<base::SampleIndex>(reader.expectedLength(), 1));
    Analysis analysis;
    OnsetEnvelope onsets;
    Harmony harmony;
    AttackTrack attacks;
    LoudnessMeter meter;
    Overview overview;
    std::vector<float> mono;
    base::SampleIndex done = 0;
    int chunks = 0;
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
        overview.add(mono);
        meter.add(samples);
        done += static_cast<base::SampleIndex>(mono.size());
        if (grown && ++chunks % kChunksToShow == 1)
            grown(overview.waveform());
        if (progress)
            progress(0.8 * std::min(1.0, static_cast<double>(done) / expected));
    }
    const OnsetEnvelope::Curves curves = onsets.finish();
    model::SongMap& map = analysis.map;
    map.duration = static_cast<double>(done) / 48000.0;
    const std::vector<Chroma> chroma = harmony.finish();
    map.grid = findBeats(curves, chroma, attacks);
    map.energy = overview.energy();
    map.silences = overview.silences();
    for (model::Beat& beat : map.grid.beats)
        beat.energy = map.energy.at(beat.time);
    map.sections = findSections(curves, chroma, map.grid, map.energy, map.duration);
    map.moments = findMoments(curves, map);
    analysis.waveform = overview.waveform();
    analysis.loudness = meter.result();
    analysis.onsets = onsetTimes(curves.all);
    if (progress)
        progress(1);
    return analysis;
}

} // namespace reelwright::audio
