#include "pipeline/scene_notices.h"

#include "base/hash.h"
#include "base/json.h"
#include "compose/composition.h"
#include "model/json.h"

#include <algorithm>
#include <optional>

namespace reelwright::pipeline {

using base::FrameIndex;
using base::Json;
using base::Result;

namespace {

constexpr const char* kFact = "plain_scenes";
constexpr std::size_t kMostKept = 500; // of scenes as they were before edits, too

struct Kept {
    model::SceneId scene;
    model::SceneId into;  // empty: the scene alone
    std::string drawn;    // name of what was to be seen
    std::string sentence; // see Shortcoming::onScene
};

// What a scene shows, without what only plans or explains it.
model::Scene seen(const model::Scene& scene, FrameIndex begin) {
    model::Scene bare = scene;
    bare.start -= begin;
    bare.beat.reset();
    bare.role.clear();
    bare.section.clear();
    bare.prompt.clear();
    bare.hero = false;
    bare.locks = {};
    std::erase_if(bare.takes, [&](const model::Take& take) { return take.id != scene.chosen; });
    return bare;
}

// Equal names show the same, wherever in the film it stands.
std::string drawnName(const model::Film& film, std::size_t scene, std::optional<std::size_t> into) {
    const base::FrameSpan span{film.scenes[scene].start, film.spanOf(into.value_or(scene)).end};
    const auto outside = [&](const base::FrameSpan& other) {
        return other.end <= span.begin || other.begin >= span.end;
    };
    model::Film part;
    part.aspect = film.aspect;
    part.rate = film.rate;
    part.length = span.length();
    part.intent = film.intent;
    part.safeArea = film.safeArea;
    part.fonts = film.fonts;
    part.logo = film.logo;
    part.look = film.look;
    part.grade = film.grade;
    for (std::size_t i = scene; i <= into.value_or(scene); ++i)
        part.scenes.push_back(seen(film.scenes[i], span.begin));
    for (model::Title title : film.titles) {
        if (outside(title.span))
            continue;
        title.span = {title.span.begin - span.begin, title.span.end - span.begin};
        part.titles.push_back(std::move(title));
    }
    for (model::CaptionTrack track : film.captions) {
        std::erase_if(track.cues, [&](const model::Cue& cue) { return outside(cue.span); });
        model::shift(track, -span.begin);
        if (track.burnt && !track.cues.empty())
            part.captions.push_back(std::move(track));
    }
    base::Hasher hasher;
    hasher.add(compose::kCompositorVersion).add(model::contentName(part));
    return hasher.name();
}

// Where the two scenes stand in the film now, one behind the other.
struct Place {
    std::size_t scene = 0;
    std::optional<std::size_t> into;
};

std::optional<Place> placeOf(const model::Film& film, const Kept& kept) {
    const auto scene = film.indexOf(kept.scene);
    if (!scene)
        return std::nullopt;
    if (kept.into.empty())
        return Place{*scene, std::nullopt};
    const auto into = film.indexOf(kept.into);
    if (!into || *into != *scene + 1)
        return std::nullopt;
    return Place{*scene, into};
}

bool holds(const model::Film& film, const Kept& kept) {
    const auto place = placeOf(film, kept);
    return place && drawnName(film, place->scene, place->into) == kept.drawn;
}

Result<std::vector<Kept>> load(Workspace& workspace) {
    TRY_ASSIGN(const auto stored, workspace.project.fact(kFact));
    std::vector<Kept> list;
    if (!stored)
        return list;
    TRY_ASSIGN(const Json json, base::parseJson(*stored, "The stored notices"));
    return base::readJson("The list of notices", [&] {
        for (const Json& entry : json)
            list.push_back({{entry.at("scene").get<std::string>()},
                            {entry.at("into").get<std::string>()},
                            entry.at("drawn").get<std::string>(),
                            entry.at("sentence").get<std::string>()});
        return list;
    });
}

Result<void> store(Workspace& workspace, const std::vector<Kept>& list) {
    Json json = Json::array();
    for (const Kept& kept : list)
        json.push_back({{"scene", kept.scene.text},
                        {"into", kept.into.text},
                        {"drawn", kept.drawn},
                        {"sentence", kept.sentence}});
    return workspace.project.saveFact(kFact, base::canonicalText(json));
}

} // namespace

Result<void> keepShortcomings(Workspace& workspace, const model::Film& film,
                              std::span<const Shortcoming> shortcomings) {
    TRY_ASSIGN(std::vector<Kept> list, load(workspace));
    if (list.empty() && shortcomings.empty())
        return {};
    std::erase_if(list, [&](const Kept& kept) { return holds(film, kept); });
    for (const Shortcoming& shortcoming : shortcomings) {
        const auto& [frames, scene, into] = shortcoming.span;
        list.push_back({film.scenes[scene].id, into ? film.scenes[*into].id : model::SceneId(),
                        drawnName(film, scene, into), shortcoming.onScene});
    }
    if (list.size() > kMostKept)
        list.erase(list.begin(), list.end() - kMostKept);
    return store(workspace, list);
}

Result<std::vector<SceneNotice>> sceneNotices(Workspace& workspace, const model::Film& film) {
    TRY_ASSIGN(std::vector<Kept> list, load(workspace));
    std::erase_if(list, [&](const Kept& kept) { return !holds(film, kept); });
    std::ranges::stable_sort(list, {}, [&](const Kept& kept) { return film.indexOf(kept.scene); });
    std::vector<SceneNotice> notices;
    for (const Kept& kept : list) { // those of one scene as they come in it
        SceneNotice notice{kept.scene, kept.sentence};
        if (std::ranges::find(notices, notice) == notices.end())
            notices.push_back(std::move(notice));
    }
    return notices;
}

} // namespace reelwright::pipeline
