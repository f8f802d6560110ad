#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_set_lut;

namespace {

constexpr EditParameter kParameters[] = {
    {"lut", "id of an imported .cube file; see also: reel look --lut", true},
    {"scene", "number from 1, or id; without it the whole film", false},
    {"strength", "0 to 1", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    Look look{"none", {arguments.text("lut")}, 1};
    if (look.lut.empty())
        return base::Error{base::ErrorKind::InvalidInput, "lut must name an imported file.", {}};
    if (arguments.has("strength")) {
        TRY_ASSIGN(look.strength, arguments.number("strength", 0, 1));
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

const EditPreset edit_set_lut = {
    .id = "set_lut", .label = "Set LUT", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
