// A click on every beat over the song, so that ears can judge a beat grid. Thread-safe: each call
// has its own files.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "model/song.h"

#include <filesystem>
#include <stop_token>

namespace reelwright::audio {

// Writes the house sound, lowered by 6 dB, with short bursts of sine into a 16-bit WAV, atomically
// and over an older file. A burst begins at the sample nearest to its beat; downbeats are higher
// and louder; beats outside of the sound are left out. Nothing clips. Errors: InvalidInput when
// `out` is no .wav; NotFound, Corrupt, Cancelled, Io kinds.
base::Result<void> mixClick(const std::filesystem::path& houseSound, const model::BeatGrid& grid,
                            const std::filesystem::path& out, const base::ProgressSink& progress,
                            const std::stop_token& stop);

} // namespace reelwright::audio
