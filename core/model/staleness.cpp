#include "model/staleness.h"

#include <algorithm>

namespace reelwright::model {

std::string_view sentenceOf(Stale cause) {
    switch (cause) {
    case Stale::Prompt:
        return "The prompt was changed after this take was made.";
    case Stale::Length:
        return "The scene is longer than its clip: the last picture stands still.";
    }
    return {};
}

const std::string& promptOf(const Scene& scene) {
    return scene.prompt.empty() ? scene.description : scene.prompt;
}

// Whether every frame of the scene finds one of its own in the clip.
static bool isCovered(const Film& film, std::size_t scene, const Take& take, double clipSeconds) {
    const base::FrameIndex length = film.spanOf(scene).length();
    const auto parts = static_cast<double>(ClipMoment::kParts) * clipSeconds * film.rate.perSecond();
    const auto inside = [&](base::FrameIndex at) {
        const auto moment = static_cast<double>(momentAt(take.pace, take.in, at).parts);
        return moment >= 0 && moment < parts + ClipMoment::kParts; // a frame of rounding
    };
    return inside(0) && inside(std::max<base::FrameIndex>(length - 1, 0));
}

std::vector<Stale> whyStale(const Film& film, std::size_t scene, const Asset* asset) {
    std::vector<Stale> causes;
    const Scene& one = film.scenes[scene];
    const Take* const take = one.chosenTake();
    if (take == nullptr)
        return causes;
    if (take->kind == TakeKind::Generated && !take->prompt.empty() && take->prompt != promptOf(one))
        causes.push_back(Stale::Prompt);
    if (take->kind != TakeKind::Still && asset != nullptr && asset->kind == AssetKind::Clip &&
        asset->duration > 0 && !isCovered(film, scene, *take, asset->duration))
        causes.push_back(Stale::Length);
    return causes;
}

} // namespace reelwright::model
