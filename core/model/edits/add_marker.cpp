#include "model/edits/note_arguments.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_add_marker;

namespace {

constexpr EditParameter kParameters[] = {
    {"at", "seconds in the film", true},
    {"text", "what it stands for", false},
    {"colour", "such as #ffd60a", false},
};

MarkerId freeId(const Film& film) {
    for (std::size_t n = film.markers.size() + 1;; ++n) {
        MarkerId id{fmt::format("marker-{}", n)};
        if (std::ranges::find(film.markers, id, &Marker::id) == film.markers.end())
            return id;
    }
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    Marker marker;
    marker.id = freeId(film);
    TRY_ASSIGN(marker.at, frameIn(film, arguments, "at"));
    marker.text = noteText(arguments, "text");
    if (arguments.has("colour")) {
        const auto colour = colourFromHex(arguments.text("colour"));
        if (!colour)
            return base::Error{
                base::ErrorKind::InvalidInput, "colour must be such as #ffd60a.", {}};
        marker.colour = *colour;
    }
    film.markers.insert(std::ranges::upper_bound(film.markers, marker.at, {}, &Marker::at), marker);
    return {};
}

} // namespace

const EditPreset edit_add_marker = {
    .id = "add_marker", .label = "Add marker", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
