// Listening to a song: beats, bars, sections, energy, loudness, waveform. Pure functions of the
// samples; thread-safe.
#pragma once

#include "base/json.h"
#include "base/progress.h"
#include "base/result.h"
#include "model/song.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace reelwright::audio {

// Goes into the name of cached analyses: raise it when results change.
inline constexpr int kAnalysisVersion = 2;

// EBU R128.
struct Loudness {
    double integrated = -70; // LUFS; -70 for silence
    double range = 0;        // LU
    double truePeak = -70;   // dBTP
};

// Overview of the sound for drawing: one entry per kWaveformStep samples of 48 kHz sound, mono.
struct Waveform {
    std::vector<std::int8_t> low;  // smallest sample * 127
    std::vector<std::int8_t> high; // largest sample * 127
    std::vector<std::uint8_t> rms; // root mean square * 255
};
inline constexpr int kWaveformStep = 1200; // 40 entries a second

struct Analysis {
    model::SongMap map;
    Loudness loudness;
    Waveform waveform;
    std::vector<float> onsets; // seconds, ascending
};

// Analyses a house sound file (48 kHz stereo WAV). A file without a pulse gives a grid of
// confidence below BeatGrid::kSnapConfidence. Errors: NotFound, Corrupt, Cancelled.
base::Result<Analysis> analyse(const std::filesystem::path& houseSound,
                               const base::ProgressSink& progress, const std::stop_token& stop);

base::Json toJson(const Analysis& analysis);
base::Result<Analysis> analysisFromJson(const base::Json& json);

} // namespace reelwright::audio
