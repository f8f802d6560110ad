#include "model/edits/edit.h"
#include "model/edits/take_arguments.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_retime_take;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"speed", "times the clip's own, 0.1 to 10; negative runs backwards", false},
    {"freeze", "seconds after the scene's start from which the picture stands still, or off",
     false},
    {"hold", "seconds that it stands still; 0: to the scene's end", false},
    {"motion",
     "between two frames of the clip: nearest, blend (their mix) or flow (what moves is "
     "shown on its way)",
     false},
};

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

base::Result<int> speedIn(const EditArguments& arguments) {
    constexpr double kMost = static_cast<double>(kFastest) / kOwnSpeed;
    TRY_ASSIGN(const double times, arguments.number("speed", -kMost, kMost));
    const auto speed = static_cast<int>(std::lround(times * kOwnSpeed));
    if (std::abs(speed) < kSlowest)
        return wrong(
            fmt::format("speed must be 0.1 to 10, or -0.1 to -10 for backwards, not \"{}\". "
                        "freeze=0 shows one frame.",
                        arguments.text("speed")));
    return speed;
}

// A clip that turns round shows the same part, from its other end.
void turn(Take& take, int speed, base::FrameIndex length) {
    const bool turns = (take.pace.speed < 0) != (speed < 0);
    const int backwards = std::min(take.pace.speed, speed);
    if (turns)
        take.in = inAt({.speed = speed < 0 ? -backwards : backwards}, take.in, length);
    take.pace.speed = speed;
}

base::Result<void> changeFreeze(Film& film, std::size_t scene, const EditArguments& arguments,
                                Pace& pace) {
    const double length = film.rate.secondsAt(film.spanOf(scene).length());
    if (arguments.text("freeze") == "off") {
        pace.freeze.reset();
        pace.hold = 0;
    } else if (arguments.has("freeze")) {
        TRY_ASSIGN(const double seconds, arguments.number("freeze", 0, length));
        pace.freeze = film.rate.nearestFrame(seconds);
    }
    if (!arguments.has("hold"))
        return {};
    TRY_ASSIGN(const double seconds, arguments.number("hold", 0, length));
    if (!pace.freeze)
        return wrong("hold=... says how long the picture stands still: give freeze=... as well.");
    pace.hold = film.rate.nearestFrame(seconds);
    return {};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (!arguments.has("speed") && !arguments.has("freeze") && !arguments.has("hold") &&
        !arguments.has("motion"))
        return wrong("The edit retime_take needs speed=..., freeze=..., hold=... or motion=....");
    TRY_ASSIGN(Take* const take, shownTake(film, index));
    if (take->kind == TakeKind::Still)
        return wrong(fmt::format("Scene {} shows a picture: only a clip has a speed.", index + 1));
    if (arguments.has("speed")) {
        TRY_ASSIGN(const int speed, speedIn(arguments));
        turn(*take, speed, film.spanOf(index).length());
    }
    TRY(changeFreeze(film, index, arguments, take->pace));
    if (arguments.has("motion")) {
        const auto motion = motionFromName(arguments.text("motion"));
        if (!motion)
            return wrong(fmt::format("motion must be nearest, blend or flow, not \"{}\".",
                                     arguments.text("motion")));
        take->pace.motion = *motion;
    }
    followClip(film, index);
    return {};
}

} // namespace

const EditPreset edit_retime_take = {
    .id = "retime_take", .label = "Speed and freeze", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
