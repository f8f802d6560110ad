#include "pipeline/sounds.h"

#include "pipeline/house.h"
#include "pipeline/import.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::SampleIndex;
using model::Sound;

namespace {

SampleIndex samplesOf(double seconds) {
    return std::llround(seconds * base::kSampleRate);
}

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

model::SoundId freeId(const model::Film& film) {
    for (std::size_t n = film.sounds.size() + 1;; ++n) {
        const model::SoundId id{fmt::format("sound-{}", n)};
        if (std::ranges::find(film.sounds, id, &Sound::id) == film.sounds.end())
            return id;
    }
}

Result<model::FilmPtr> plannedFilm(Workspace& workspace) {
    TRY_ASSIGN(model::FilmPtr film, workspace.project.film());
    if (!film)
        return Error{ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    return film;
}

// Fades that are no longer than the sound.
void setFades(Sound& sound, double in, double out) {
    sound.fadeIn = std::min(samplesOf(in), sound.length / 2);
    sound.fadeOut = std::min(samplesOf(out), sound.length / 2);
}

} // namespace

Result<model::FilmPtr> addSound(Workspace& workspace, const std::filesystem::path& file,
                                const SoundPlacement& placement, const Listener& listener,
                                const std::stop_token& stop) {
    TRY_ASSIGN(const model::Asset asset,
               importFile(workspace, file, model::AssetKind::Song, listener, stop));
    TRY(houseSound(workspace, asset, stop).map([](const auto&) {}));
    const auto held = workspace.project.hold();
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm(workspace));
    if (placement.scene && *placement.scene >= film->scenes.size())
        return wrong(fmt::format("The film has {} scenes.", film->scenes.size()));
    Sound sound{.id = freeId(*film), .role = placement.role, .asset = asset.id};
    if (placement.scene)
        sound.scene = film->scenes[*placement.scene].id;
    sound.start = samplesOf(placement.at);
    sound.in = samplesOf(placement.from);
    const double left = asset.duration - placement.from;
    if (left <= 0 || placement.length.value_or(left) <= 0)
        return wrong(fmt::format("{} lasts {:.2f} s: nothing of it is heard from {:.2f} s on.",
                                 asset.name, asset.duration, placement.from));
    sound.length = samplesOf(std::min(left, placement.length.value_or(left)));
    sound.gain = placement.gain;
    setFades(sound, placement.fadeIn, placement.fadeOut);
    const SampleIndex begin = film->startOf(sound);
    if (begin >= film->rate.sampleAt(film->length) || begin + sound.length <= 0)
        return wrong(fmt::format("{} would be heard outside of the film, which lasts {:.2f} s.",
                                 asset.name, film->rate.secondsAt(film->length)));
    model::Film next = *film;
    next.sounds.push_back(sound);
    return workspace.project.change(fmt::format("Add the sound {}", asset.name), next);
}

Result<model::FilmPtr> useClipSound(Workspace& workspace, std::size_t scene, const ClipSound& how,
                                    const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm(workspace));
    if (scene >= film->scenes.size())
        return wrong(fmt::format("The film has {} scenes.", film->scenes.size()));
    const model::Take* const take = film->scenes[scene].chosenTake();
    if (take == nullptr || take->kind == model::TakeKind::Still)
        return wrong(fmt::format("Scene {} shows no clip that could be heard.", scene + 1));
    TRY_ASSIGN(const auto assets, workspace.project.assets());
    const auto asset = std::ranges::find(assets, take->asset, &model::Asset::id);
    if (asset == assets.end())
        return Error{ErrorKind::NotFound, "The scene's clip is not in the project any more.",
                     take->asset.text};
    TRY(houseSound(workspace, *asset, stop).map([](const auto&) {}));

    const SampleIndex shown = film->rate.sampleAt(film->spanOf(scene).length());
    const SampleIndex begin = film->rate.sampleAt(take->in);
    // What lies in the clip before and behind the scene's begin, as long as it takes on the film.
    const model::Pace& pace = take->pace;
    const auto onFilm = [&](SampleIndex samples) {
        return samples * model::kOwnSpeed / std::abs(pace.speed);
    };
    SampleIndex passed = onFilm(begin);
    SampleIndex rest = onFilm(samplesOf(asset->duration) - begin);
    if (pace.speed < 0)
        std::swap(passed, rest);
    if (pace.freeze) // silent while the picture stands still
        rest = std::min(rest, film->rate.sampleAt(*pace.freeze + 1));
    const SampleIndex before = std::min(samplesOf(how.before), passed);
    Sound sound{.id = freeId(*film),
                .role = model::SoundRole::Clip,
                .asset = take->asset,
                .scene = film->scenes[scene].id};
    sound.start = -before;
    sound.speed = pace.speed;
    sound.in = begin - before * pace.speed / model::kOwnSpeed;
    sound.length = before + std::min(rest, shown + samplesOf(how.after));
    if (sound.length <= 0)
        return wrong(
            fmt::format("The clip of scene {} is over before its part begins.", scene + 1));
    sound.gain = how.gain;
    const auto held = workspace.project.hold();
    TRY_ASSIGN(const model::FilmPtr now, plannedFilm(workspace));
    if (!now->indexOf(sound.scene))
        return Error{ErrorKind::NotFound, "The scene is not in the film any more.", {}};
    sound.id = freeId(*now);
    model::Film next = *now;
    std::erase_if(next.sounds, [&](const Sound& old) {
        return old.role == model::SoundRole::Clip && old.scene == sound.scene;
    });
    setFades(sound, how.fade, how.fade);
    next.sounds.push_back(sound);
    return workspace.project.change(fmt::format("Let the clip of scene {} be heard", scene + 1),
                                    next);
}

} // namespace reelwright::pipeline
