#include "pipeline/provenance.h"

#include "base/hash.h"
#include "base/version.h"
#include "model/json.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Json;

namespace {

constexpr int kForm = 1; // of this JSON

Json sourceOf(const model::AssetId& id, const std::vector<model::Asset>& assets) {
    const auto at = std::ranges::find(assets, id, &model::Asset::id);
    if (at == assets.end())
        return Json::object();
    return {{"file", at->name}, {"sha256", at->sha256}};
}

Json sceneJson(const model::Film& film, std::size_t index,
               const std::vector<model::Asset>& assets) {
    const model::Scene& scene = film.scenes[index];
    const model::Take* const take = scene.chosenTake();
    if (take == nullptr)
        return {{"shows", "draft"}, {"model", "draft"}, {"seed", scene.seed}};
    if (!take->model.empty()) { // a clip, or a picture that moves
        Json json{{"shows", "generated"},
                  {"model", take->model},
                  {"prompt_sha256", base::sha256OfText(take->prompt)},
                  {"seed", take->seed}};
        if (!take->licence.empty())
            json["licence"] = take->licence;
        json.update(sourceOf(take->asset, assets));
        json.erase("file"); // named by the model, not by a person
        return json;
    }
    Json json{{"shows", take->kind == model::TakeKind::Still ? "picture" : "clip"}};
    json.update(sourceOf(take->asset, assets));
    return json;
}

std::ptrdiff_t draftsIn(const model::Film& film) {
    return std::ranges::count_if(
        film.scenes, [](const model::Scene& scene) { return scene.chosenTake() == nullptr; });
}

} // namespace

Json provenanceOf(const model::Film& film, const std::vector<model::Asset>& assets) {
    Json scenes = Json::array();
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        Json scene = sceneJson(film, i, assets);
        scene["scene"] = i + 1;
        scenes.push_back(std::move(scene));
    }
    Json sounds = Json::array();
    const auto add = [&](std::string_view role, const model::AssetId& asset) {
        Json sound = sourceOf(asset, assets);
        sound["role"] = role;
        sounds.push_back(std::move(sound));
    };
    if (film.music && !film.music->muted)
        add("music", film.music->asset);
    for (const model::Sound& sound : film.sounds)
        if (!sound.muted)
            add(model::nameOf(sound.role), sound.asset);
    return {{"reelwright_provenance", kForm},
            {"program", fmt::format("Reelwright {}", base::programVersion())},
            {"film", film.id.text},
            {"revision", model::contentName(film)},
            {"drafts", draftsIn(film)},
            {"scenes", std::move(scenes)},
            {"sounds", std::move(sounds)}};
}

std::string provenanceSentence(const model::Film& film) {
    const auto drafts = static_cast<std::size_t>(draftsIn(film));
    const std::string made = fmt::format("Made with Reelwright {}", base::programVersion());
    if (drafts == 0)
        return made + ".";
    if (drafts == film.scenes.size())
        return made + "; a draft: every scene is drawn.";
    return fmt::format("{}; {} of {} scenes are drafts.", made, drafts, film.scenes.size());
}

} // namespace reelwright::pipeline
