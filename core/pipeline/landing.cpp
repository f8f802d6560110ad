#include "pipeline/landing.h"

#include "base/json.h"
#include "pipeline/listen.h"
#include "pipeline/transcribe.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

Result<std::vector<model::Asset>> assetsOf(Workspace& workspace, const spend::Intent& intent) {
    TRY_ASSIGN(const auto files, fetchedFiles(intent));
    TRY_ASSIGN(const auto all, workspace.project.assets());
    std::vector<model::Asset> found;
    for (const FetchedFile& file : files) {
        const auto asset = std::ranges::find(all, file.sha256, &model::Asset::sha256);
        if (asset == all.end())
            return Error{
                ErrorKind::NotFound,
                fmt::format("The result for {} is no longer in the project.", intent.purpose),
                {}};
        found.push_back(*asset);
    }
    return found;
}

std::uint64_t seedOf(const spend::Intent& intent) {
    const auto input = base::parseJson(intent.input, "The input of a paid run");
    if (!input || intent.seedKey.empty() || !input->contains(intent.seedKey))
        return 0;
    const Json& seed = (*input)[intent.seedKey];
    return seed.is_number_unsigned() ? seed.get<std::uint64_t>() : 0;
}

model::Take takeOf(const spend::Intent& intent, const Target& target, const model::Asset& asset) {
    const bool isClip = asset.kind == model::AssetKind::Clip;
    return {.id = {"take-" + intent.id.text},
            .kind = isClip ? model::TakeKind::Generated : model::TakeKind::Still,
            .asset = asset.id,
            .in = isClip ? target.in : 0,
            .model = intent.model,
            .prompt = target.prompt,
            .seed = seedOf(intent),
            .price = intent.actual.value_or(intent.estimate),
            .provider = intent.provider,
            .version = intent.version,
            .parameters = intent.input,
            .licence = target.licence,
            .receipt = intent.id.text};
}

// The film with the take; nothing when the scene is gone.
Result<std::optional<model::Film>> withTake(Workspace& workspace, const Target& target,
                                            model::Take take, std::string& name) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    const auto index = film ? film->indexOf({target.scene}) : std::nullopt;
    if (!index)
        return std::optional<model::Film>{};
    model::Film next = *film;
    model::Scene& scene = next.scenes[*index];
    if (!scene.locks.content)
        scene.chosen = take.id;
    name = fmt::format("Take for scene {}", *index + 1);
    if (std::ranges::find(scene.takes, take.id, &model::Take::id) == scene.takes.end())
        scene.takes.push_back(std::move(take));
    return std::optional(std::move(next));
}

// The film with what an answer is for.
Result<model::Film> withAnswer(Workspace& workspace, const spend::Intent& intent,
                               const Target& target, std::string& name) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    TRY_ASSIGN(const Json options, base::parseJson(target.options, "What an answer is for"));
    TRY_ASSIGN(const Json output, base::parseJson(intent.output, "The answer of a model"));
    if (!film || target.use != "captions")
        return Error{ErrorKind::InvalidInput, "There is nothing here that takes the answer.", {}};
    name = "Transcribe";
    return withTranscript(workspace, *film, options, output);
}

} // namespace

std::string textOf(const Target& target) {
    Json json{{"scene", target.scene},
              {"in", target.in},
              {"kind", model::nameOf(target.kind)},
              {"prompt", target.prompt},
              {"licence", target.licence},
              {"fallbacks", target.fallbacks}};
    if (!target.use.empty())
        json.update({{"use", target.use}, {"options", target.options}});
    return base::canonicalText(json);
}

Result<Target> targetOf(const spend::Intent& intent) {
    TRY_ASSIGN(const Json json, base::parseJson(intent.target, "What a paid run is for"));
    return base::readJson("What a paid run is for", [&] {
        return Target{json.at("scene"),
                      json.at("in"),
                      model::assetKindFromName(json.at("kind").get<std::string>())
                          .value_or(model::AssetKind::Clip),
                      json.at("prompt"),
                      json.at("licence"),
                      json.at("fallbacks").get<std::vector<std::string>>(),
                      json.value("use", std::string()),
                      json.value("options", std::string())};
    });
}

Result<void> landResult(Workspace& workspace, const spend::Intent& intent,
                        const std::stop_token& stop) {
    TRY_ASSIGN(const Target target, targetOf(intent));
    TRY_ASSIGN(const auto assets, assetsOf(workspace, intent));
    if (target.scene.empty() && target.kind == model::AssetKind::Song && !assets.empty())
        TRY(listenTo(workspace, assets[0], {}, stop));
    const auto held = workspace.project.hold();
    TRY_ASSIGN(const spend::Intent stored, workspace.project.spending().load(intent.id));
    if (stored.landed)
        return {};
    std::string name = "Result of a model";
    std::optional<model::Film> next;
    if (!target.use.empty()) {
        auto film = withAnswer(workspace, intent, target, name);
        if (film)
            next = *film;
        TRY(workspace.project.land(intent.id, {}, name, next));
        return film.map([](const auto&) {});
    }
    if (!assets.empty() && !target.scene.empty()) {
        TRY_ASSIGN(next, withTake(workspace, target, takeOf(intent, target, assets[0]), name));
    }
    return workspace.project.land(intent.id, assets, name, next);
}

Result<void> landAgain(Workspace& workspace, const spend::Intent& intent, const Target& target) {
    if (!target.use.empty()) {
        const auto held = workspace.project.hold();
        std::string step;
        TRY_ASSIGN(const model::Film film, withAnswer(workspace, intent, target, step));
        return workspace.project.change(step, film).map([](const auto&) {});
    }
    TRY_ASSIGN(const auto assets, assetsOf(workspace, intent));
    if (assets.empty() || target.scene.empty())
        return {};
    const auto held = workspace.project.hold();
    std::string name;
    TRY_ASSIGN(const auto next,
               withTake(workspace, target, takeOf(intent, target, assets[0]), name));
    if (!next)
        return {};
    return workspace.project.change(name, *next).map([](const auto&) {});
}

} // namespace reelwright::pipeline
