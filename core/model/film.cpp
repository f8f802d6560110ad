#include "model/film.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;

base::FrameSpan Film::spanOf(std::size_t sceneIndex) const {
    const FrameIndex end = sceneIndex + 1 < scenes.size() ? scenes[sceneIndex + 1].start : length;
    return {scenes[sceneIndex].start, end};
}

std::optional<std::size_t> Film::indexOf(const SceneId& sceneId) const {
    const auto at = std::ranges::find(scenes, sceneId, &Scene::id);
    if (at == scenes.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - scenes.begin());
}

std::size_t Film::sceneAt(FrameIndex frame) const {
    const auto after = std::ranges::upper_bound(scenes, frame, {}, &Scene::start);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - scenes.begin() - 1, 0));
}

namespace {

Error wrong(std::string message) { return {ErrorKind::InvalidInput, std::move(message), {}}; }

base::Result<void> checkScene(const Film& film, std::size_t i) {
    const Scene& scene = film.scenes[i];
    const base::FrameSpan span = film.spanOf(i);
    const std::string name = fmt::format("Scene {}", i + 1);
    if (span.length() < kShortestScene)
        return wrong(fmt::format("{} would be {} frames long; the shortest is {}.", name,
                                 span.length(), kShortestScene));
    if (!scene.chosen.empty() && scene.chosenTake() == nullptr)
        return wrong(fmt::format("{} has chosen a take that it does not have.", name));
    const FrameIndex transition = scene.transition.length;
    if (transition < 0)
        return wrong(fmt::format("{} has a transition of negative length.", name));
    if (i == 0 || transition == 0)
        return {};
    const FrameIndex before = transition / 2;
    const FrameIndex after = transition - before;
    const Scene* const next = i + 1 < film.scenes.size() ? &film.scenes[i + 1] : nullptr;
    const FrameIndex taken = next != nullptr ? next->transition.length / 2 : 0;
    if (after + taken > span.length())
        return wrong(fmt::format("{} is too short for the transitions at its ends.", name));
    if (before > film.spanOf(i - 1).length())
        return wrong(fmt::format("Scene {} is too short for the transition at its end.", i));
    return {};
}

} // namespace

base::Result<void> check(const Film& film) {
    if (film.scenes.empty())
        return wrong("A film needs at least one scene.");
    if (film.scenes.front().start != 0)
        return wrong("The first scene must start at frame 0.");
    if (film.rate.numerator <= 0 || film.rate.denominator <= 0)
        return wrong("The frame rate must be positive.");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        if (!ids.insert(film.scenes[i].id.text).second)
            return wrong(fmt::format("Two scenes have the id {}.", film.scenes[i].id.text));
        TRY(checkScene(film, i));
    }
    for (const Title& title : film.titles)
        if (title.span.begin < 0 || title.span.length() <= 0 || title.span.end > film.length)
            return wrong(fmt::format("The title \"{}\" is not inside the film.", title.text));
    return {};
}

} // namespace reelwright::model
