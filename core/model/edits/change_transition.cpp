#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_change_transition;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"kind", "such as crossfade; see: reel list transitions", true},
    {"seconds", "0.04 to 3; without it half a second", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (index == 0)
        return base::Error{base::ErrorKind::InvalidInput,
                           "The first scene has no scene before it to come from.",
                           {}};
    double seconds = 0.5;
    if (arguments.has("seconds")) {
        TRY_ASSIGN(seconds, arguments.number("seconds", 0.04, 3));
    }
    Transition& transition = film.scenes[index].transition;
    transition.kind = arguments.text("kind");
    transition.length = transition.kind == "cut" ? 0 : film.rate.nearestFrame(seconds);
    return {};
}

} // namespace

const EditPreset edit_change_transition = {.id = "change_transition",
                                           .label = "Change transition",
                                           .parameters = kParameters,
                                           .apply = &apply};

} // namespace reelwright::model
