#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_duplicate_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const std::vector<Take> takes = film.scenes[index].takes;
    TRY(splitInTheMiddle(film, index));
    film.scenes[index + 1].takes = takes; // from their beginnings once more
    return {};
}

} // namespace

const EditPreset edit_duplicate_scene = {.id = "duplicate_scene",
                                         .label = "Duplicate scene",
                                         .parameters = kParameters,
                                         .apply = &apply};

} // namespace reelwright::model
