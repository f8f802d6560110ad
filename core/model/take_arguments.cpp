#include "model/edits/take_arguments.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::model {

using base::Result;
using base::SampleIndex;

namespace {

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

// Samples of a clip that pass in so many samples of the film.
SampleIndex passing(int speed, SampleIndex samples) {
    return samples * speed / kOwnSpeed;
}

} // namespace

Result<std::size_t> takeIn(const Scene& scene, const EditArguments& arguments) {
    const std::string wanted = arguments.text("take");
    for (std::size_t i = 0; i < scene.takes.size(); ++i)
        if (scene.takes[i].id.text == wanted || std::to_string(i + 1) == wanted)
            return i;
    return base::Error{
        base::ErrorKind::NotFound,
        fmt::format("There is no take \"{}\": the scene has {}.", wanted, scene.takes.size()),
        {}};
}

Result<Take*> shownTake(Film& film, std::size_t scene) {
    Scene& shown = film.scenes[scene];
    const auto take = std::ranges::find(shown.takes, shown.chosen, &Take::id);
    if (take == shown.takes.end() || shown.chosen.empty())
        return wrong(fmt::format("Scene {} shows its draft, which fits as it is: only a picture or "
                                 "a clip can be framed or retimed.",
                                 scene + 1));
    return &*take;
}

Result<std::optional<Aspect>> shapeIn(const EditArguments& arguments) {
    if (!arguments.has("shape"))
        return std::optional<Aspect>{};
    const auto aspect = aspectFromName(arguments.text("shape"));
    if (!aspect)
        return wrong(
            fmt::format("shape must be {}, not \"{}\".", kAspectNames, arguments.text("shape")));
    return aspect;
}

Result<Framing*> framingIn(Take& take, const EditArguments& arguments) {
    TRY_ASSIGN(const std::optional<Aspect> shape, shapeIn(arguments));
    if (!shape)
        return &take.framing;
    return &take.shapes.emplace(*shape, take.framing).first->second;
}

void followClip(Film& film, std::size_t scene) {
    const Scene& shown = film.scenes[scene];
    const Take* const take = shown.chosenTake();
    if (take == nullptr)
        return;
    const SampleIndex begin = film.rate.sampleAt(take->in);
    const Pace& pace = take->pace;
    std::erase_if(film.sounds, [&](Sound& sound) {
        if (sound.role != SoundRole::Clip || sound.scene != shown.id || sound.asset != take->asset)
            return false;
        if (pace.freeze)
            sound.length =
                std::min(sound.length, film.rate.sampleAt(*pace.freeze + 1) - sound.start);
        sound.speed = pace.speed;
        sound.in = begin + passing(pace.speed, sound.start);
        if (sound.in < 0) { // nothing is heard before the clip
            const SampleIndex late = -sound.in * kOwnSpeed / pace.speed;
            if (late > 0) {
                sound.start += late;
                sound.length -= late;
            }
            sound.in = 0;
        }
        sound.fadeIn = std::min(sound.fadeIn, sound.length / 2);
        sound.fadeOut = std::min(sound.fadeOut, sound.length / 2);
        return sound.length <= 0;
    });
}

} // namespace reelwright::model
