#include "model/edits/note_arguments.h"

namespace reelwright::model {

extern const EditPreset edit_remove_note;

namespace {

constexpr EditParameter kParameters[] = {
    {"note", "number from 1, or id", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, noteIn(film, arguments));
    film.notes.erase(film.notes.begin() + static_cast<std::ptrdiff_t>(index));
    return {};
}

} // namespace

const EditPreset edit_remove_note = {
    .id = "remove_note", .label = "Remove note", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
