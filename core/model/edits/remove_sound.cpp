#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_remove_sound;

namespace {

constexpr EditParameter kParameters[] = {
    {"number", "which sound, from 1; see: reel sound PROJECT", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (film.sounds.empty())
        return base::Error{
            base::ErrorKind::NotFound, "The film has no sounds beside its music.", {}};
    TRY_ASSIGN(const std::size_t number, arguments.whole("number", 1, film.sounds.size()));
    film.sounds.erase(film.sounds.begin() + static_cast<std::ptrdiff_t>(number - 1));
    return {};
}

} // namespace

const EditPreset edit_remove_sound = {
    .id = "remove_sound", .label = "Remove sound", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
