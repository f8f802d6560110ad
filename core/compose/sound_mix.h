// The film's sound: the song from its place, with fades, set to a loudness and kept under a peak.
// Pure functions of their inputs; thread-safe.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "media/sound.h"
#include "model/film.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace reelwright::compose {

inline constexpr double kLoudness = -14;   // LUFS, EBU R128 integrated
inline constexpr double kPeakCeiling = -1; // dBTP

// Equal names give equal sound. `song` is the content name of the song.
std::string soundName(const model::Film& film, const std::string& song,
                      const media::SoundSettings& settings);

// Mixes exactly the film's length from house sound and encodes it into `path` through a part file.
// Silence stays silence. Errors: Cancelled, NotFound, Corrupt, Io kinds.
base::Result<void> mixSound(const model::Film& film, const std::filesystem::path& houseSong,
                            const media::SoundSettings& settings, const std::filesystem::path& path,
                            const std::stop_token& stop);

} // namespace reelwright::compose
