#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_split_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"at", "film time in seconds; without it the strongest beat near its middle", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (!arguments.has("at"))
        return splitInTheMiddle(film, index);
    TRY_ASSIGN(const double seconds, arguments.number("at", 0, film.rate.secondsAt(film.length)));
    return splitScene(film, index, film.rate.nearestFrame(seconds), {});
}

} // namespace

const EditPreset edit_split_scene = {
    .id = "split_scene", .label = "Split scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
