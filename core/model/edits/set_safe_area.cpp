#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_set_safe_area;

namespace {

constexpr EditParameter kParameters[] = {
    {"area", "see reel list safe_areas; empty goes by the film's shape", true}};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    film.safeArea = arguments.text("area");
    return {};
}

} // namespace

const EditPreset edit_set_safe_area = {
    .id = "set_safe_area", .label = "Set safe area", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
