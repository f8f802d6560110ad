#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_remove_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const auto no = [](const char* why) {
        return base::Error{base::ErrorKind::InvalidInput, why, {}};
    };
    if (film.scenes.size() == 1)
        return no("It is the film's only scene.");
    if (film.scenes[index].locks.content)
        return no("The scene is locked. Unlock its content first.");
    if (film.scenes[index].locks.timing)
        return no("The scene is locked to its beats. Unlock its timing first.");
    if (index == 0 && film.scenes[1].locks.timing)
        return no("The next scene is locked to its beat. Unlock its timing first.");
    film.scenes.erase(film.scenes.begin() + static_cast<std::ptrdiff_t>(index));
    // The film stays as long as its song: the scene before lasts longer, or the next begins it.
    if (index == 0) {
        film.scenes.front().start = 0;
        film.scenes.front().beat.reset();
    }
    return {};
}

} // namespace

const EditPreset edit_remove_scene = {
    .id = "remove_scene", .label = "Delete scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
