#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_remove_title;

namespace {

constexpr EditParameter kParameters[] = {{"number", "which title, from 1", true}};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (film.titles.empty())
        return base::Error{base::ErrorKind::NotFound, "The film has no titles.", {}};
    TRY_ASSIGN(const std::size_t number, arguments.whole("number", 1, film.titles.size()));
    film.titles.erase(film.titles.begin() + static_cast<std::ptrdiff_t>(number - 1));
    return {};
}

} // namespace

const EditPreset edit_remove_title = {
    .id = "remove_title", .label = "Remove title", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
