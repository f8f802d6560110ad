// Listening to a song: beats, bars, sections, energy, loudness, waveform. Pure functions of the
// samples; thread-safe.
#pragma once

#include "audio/loudness.h"
#include "audio/overview.h"
#include "base/json.h"
#include "base/progress.h"
#include "base/result.h"
#include "model/song.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace reelwright::audio {

// Goes into the name of cached analyses: raise it when results change.
inline constexpr int kAnalysisVersion = 5;

struct Analysis {
    model::SongMap map;
    Loudness loudness;
    Waveform waveform;
    std::vector<float> onsets; // seconds, ascending
};

// Analyses a house sound file (48 kHz stereo WAV). A file without a pulse gives a grid of
// confidence below BeatGrid::kSnapConfidence. Errors: NotFound, Corrupt, Cancelled.
// `grown` is called every few seconds of sound with the waveform so far; it may be empty.
using WaveformSink = std::function<void(const Waveform&)>;
base::Result<Analysis> analyse(const std::filesystem::path& houseSound,
                               const base::ProgressSink& progress, const std::stop_token& stop,
                               const WaveformSink& grown = {});

base::Json toJson(const Analysis& analysis);
base::Result<Analysis> analysisFromJson(const base::Json& json);

} // namespace reelwright::audio
