#include "model/edits/note_arguments.h"

#include <algorithm>

namespace reelwright::model {

extern const EditPreset edit_change_marker;

namespace {

constexpr EditParameter kParameters[] = {
    {"marker", "number from 1, or id", true},
    {"at", "seconds in the film", false},
    {"text", "what it stands for", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, markerIn(film, arguments));
    Marker& marker = film.markers[index];
    if (!arguments.has("at") && !arguments.has("text"))
        return base::Error{
            base::ErrorKind::InvalidInput, "The edit change_marker needs at= or text=.", {}};
    if (arguments.has("text"))
        marker.text = noteText(arguments, "text");
    if (arguments.has("at")) {
        TRY_ASSIGN(marker.at, frameIn(film, arguments, "at"));
        std::ranges::stable_sort(film.markers, {}, &Marker::at);
    }
    return {};
}

} // namespace

const EditPreset edit_change_marker = {
    .id = "change_marker", .label = "Change marker", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
