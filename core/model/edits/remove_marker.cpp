#include "model/edits/note_arguments.h"

namespace reelwright::model {

extern const EditPreset edit_remove_marker;

namespace {

constexpr EditParameter kParameters[] = {
    {"marker", "number from 1, or id", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, markerIn(film, arguments));
    film.markers.erase(film.markers.begin() + static_cast<std::ptrdiff_t>(index));
    return {};
}

} // namespace

const EditPreset edit_remove_marker = {
    .id = "remove_marker", .label = "Remove marker", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
