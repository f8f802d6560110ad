// The finished sound of a film: which assets are heard, its name, the file. Call from one thread.
#pragma once

#include "base/result.h"
#include "compose/sound/sound_mix.h"
#include "media/sound.h"
#include "model/asset.h"
#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// The assets that a film lets be heard. Errors: NotFound when one is not in the project any more.
base::Result<std::vector<model::Asset>> heardAssets(const model::Film& film,
                                                    const std::vector<model::Asset>& assets);

// Equal names give equal sound; see compose/sound/sound_mix.h.
std::string soundNameOf(const model::Film& film, const std::vector<model::Asset>& heard,
                        const media::SoundSettings& settings, const compose::SoundTarget& target);

// Mixes into `file`; house sounds are made where they are missing. Errors: as compose::mixSound and
// houseSound.
base::Result<void> mixFilm(Workspace& workspace, const model::Film& film,
                           const std::vector<model::Asset>& heard,
                           const media::SoundSettings& settings, const compose::SoundTarget& target,
                           const std::filesystem::path& file, const std::stop_token& stop);

// The film's sound as an export sets its loudness, as WAV in derived/, to be played at any place;
// nothing for a silent film. Errors: as above.
base::Result<std::optional<std::filesystem::path>> playableSound(Workspace& workspace,
                                                                 const model::Film& film,
                                                                 const Listener& listener,
                                                                 const std::stop_token& stop);

} // namespace reelwright::pipeline
