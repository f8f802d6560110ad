#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_trim_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"end", "film time in seconds where it shall end", true},
    {"snap", "false: not to the nearest beat", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    TRY_ASSIGN(const double seconds, arguments.number("end", 0, film.rate.secondsAt(film.length)));
    if (index + 1 >= film.scenes.size())
        return base::Error{base::ErrorKind::InvalidInput, "The last scene ends with the film.", {}};
    Scene& next = film.scenes[index + 1];
    if (next.locks.timing || film.scenes[index].locks.timing)
        return base::Error{base::ErrorKind::InvalidInput,
                           "The cut is locked to its beat. Unlock the timing first.",
                           {}};
    bool snap = true;
    if (arguments.has("snap")) {
        TRY_ASSIGN(snap, arguments.flag("snap"));
    }
    std::optional<double> beat;
    base::FrameIndex end = film.rate.nearestFrame(seconds);
    if (snap)
        end = snappedToBeat(film, end, beat);
    next.start = end;
    next.beat = beat;
    return {};
}

} // namespace

const EditPreset edit_trim_scene = {
    .id = "trim_scene", .label = "Trim scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
