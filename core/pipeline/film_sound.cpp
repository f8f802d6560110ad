#include "pipeline/film_sound.h"

#include "pipeline/house.h"
#include "pipeline/job_batch.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

Result<std::vector<model::Asset>> heardAssets(const model::Film& film,
                                              const std::vector<model::Asset>& assets) {
    std::vector<model::Asset> heard;
    const auto add = [&](const model::AssetId& id, std::string_view what) -> Result<void> {
        const auto at = std::ranges::find(assets, id, &model::Asset::id);
        if (at == assets.end())
            return Error{ErrorKind::NotFound,
                         fmt::format("The film's {} is not in the project any more.", what),
                         id.text};
        heard.push_back(*at);
        return {};
    };
    if (film.music && !film.music->muted)
        TRY(add(film.music->asset, "song"));
    for (std::size_t i = 0; i < film.sounds.size(); ++i)
        if (!film.sounds[i].muted)
            TRY(add(film.sounds[i].asset, fmt::format("sound {}", i + 1)));
    return heard;
}

std::string soundNameOf(const model::Film& film, const std::vector<model::Asset>& heard,
                        const media::SoundSettings& settings, const compose::SoundTarget& target) {
    std::map<model::AssetId, std::string> contents;
    for (const model::Asset& asset : heard)
        contents.emplace(asset.id, asset.sha256);
    return compose::soundName(film, contents, settings, target);
}

Result<void> mixFilm(Workspace& workspace, const model::Film& film,
                     const std::vector<model::Asset>& heard, const media::SoundSettings& settings,
                     const compose::SoundTarget& target, const fs::path& file,
                     const std::stop_token& stop) {
    compose::SoundFiles files;
    for (const model::Asset& asset : heard) {
        TRY_ASSIGN(files[asset.id], houseSound(workspace, asset, stop));
    }
    return compose::mixSound(film, files, settings, target, file, stop);
}

Result<std::optional<fs::path>> playableSound(Workspace& workspace, const model::Film& film,
                                              const Listener& listener,
                                              const std::stop_token& stop) {
    if (!compose::hasSound(film))
        return std::optional<fs::path>{};
    const media::SoundSettings settings{.encoder = "pcm_f32le", .bitRate = 0};
    const compose::SoundTarget target;
    TRY_ASSIGN(const auto assets, workspace.project.assets());
    TRY_ASSIGN(const auto heard, heardAssets(film, assets));
    const std::string name = soundNameOf(film, heard, settings, target);
    const store::DerivedCache& derived = workspace.project.derived();
    TRY_ASSIGN(const fs::path file, derived.place("sound", name, ".wav"));
    if (!derived.find("sound", name, ".wav"))
        TRY(runPieces(workspace, "sound", "Mixing",
                      {{"sound", "sound:" + name, "the sound", 1,
                        [&](const auto&, const auto& stopping) {
                            return mixFilm(workspace, film, heard, settings, target, file,
                                           stopping);
                        }}},
                      listener, stop));
    return std::optional(file);
}

} // namespace reelwright::pipeline
