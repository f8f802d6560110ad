// The film's sound as a file: music, voices, clips and effects, set to a loudness and kept under a
// peak. Pure functions of their inputs; thread-safe.
#pragma once

#include "base/result.h"
#include "compose/sound/mixer.h"
#include "media/sound.h"
#include "model/film.h"

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>

namespace reelwright::compose {

// Where the finished sound shall lie; silence stays silence.
struct SoundTarget {
    std::optional<double> loudness = -14; // LUFS, EBU R128 integrated; none: as it was mixed
    double peak = -1;                     // dBTP
    bool operator==(const SoundTarget&) const = default;
};

// True when there is anything to hear.
bool hasSound(const model::Film& film);

// Equal names give equal sound. `contents` names the content of every asset that is heard.
std::string soundName(const model::Film& film,
                      const std::map<model::AssetId, std::string>& contents,
                      const media::SoundSettings& settings, const SoundTarget& target);

// Mixes exactly the film's length and encodes it into `path` through a part file. Errors:
// Cancelled, NotFound, Corrupt, Io kinds.
base::Result<void> mixSound(const model::Film& film, const SoundFiles& files,
                            const media::SoundSettings& settings, const SoundTarget& target,
                            const std::filesystem::path& path, const std::stop_token& stop);

} // namespace reelwright::compose
