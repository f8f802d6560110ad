#include "model/edits/edit.h"
#include "model/values_text.h"

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Result;

extern const EditPreset edit_change_transition;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"kind", "such as crossfade; see: reel list transitions", true},
    {"seconds", "0.04 to 3; without it half a second", false},
    {"ease", "natural, linear, in, out, in_out, sharp or bounce", false},
    {"values", "such as softness:0.2,angle:45; see: reel list transitions", false},
    {"picture", "id of a picture of the project, for luma_wipe", false},
};

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (index == 0)
        return wrong("The first scene has no scene before it to come from.");
    double seconds = 0.5;
    if (arguments.has("seconds")) {
        TRY_ASSIGN(seconds, arguments.number("seconds", 0.04, 3));
    }
    Transition next{.kind = arguments.text("kind")};
    next.length = next.kind == "cut" ? 0 : film.rate.nearestFrame(seconds);
    if (arguments.has("ease")) {
        const auto ease = easeFromName(arguments.text("ease"));
        if (!ease)
            return wrong(fmt::format("There is no curve \"{}\".", arguments.text("ease")));
        next.ease = *ease;
    }
    TRY_ASSIGN(next.values, valuesFrom(arguments.text("values")));
    next.picture.text = arguments.text("picture");
    film.scenes[index].transition = std::move(next);
    return {};
}

} // namespace

const EditPreset edit_change_transition = {.id = "change_transition",
                                           .label = "Change transition",
                                           .parameters = kParameters,
                                           .apply = &apply};

} // namespace reelwright::model
