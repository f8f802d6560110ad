#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_change_look;

namespace {

constexpr EditParameter kParameters[] = {
    {"look", "such as noir, see: reel list looks; film: a scene takes the film's again", true},
    {"scene", "number from 1, or id; without it the whole film", false},
    {"strength", "0 to 1", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    Look look{arguments.text("look"), {}, 1};
    if (arguments.has("strength")) {
        TRY_ASSIGN(look.strength, arguments.number("strength", 0, 1));
    }
    if (look.id == "film" && arguments.has("scene")) {
        TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
        film.scenes[index].look.reset();
        return {};
    }
    if (!arguments.has("scene")) {
        film.look = look;
        return {};
    }
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    film.scenes[index].look = look;
    return {};
}

} // namespace

const EditPreset edit_change_look = {
    .id = "change_look", .label = "Change look", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
