#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_merge_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (index + 1 >= film.scenes.size())
        return base::Error{
            base::ErrorKind::InvalidInput, "The last scene has no next one to merge with.", {}};
    if (film.scenes[index + 1].locks.content)
        return base::Error{base::ErrorKind::InvalidInput,
                           "The next scene is locked. Unlock its content first.",
                           {}};
    if (film.scenes[index + 1].locks.timing)
        return base::Error{
            base::ErrorKind::InvalidInput,
            "The cut to the next scene is locked to its beat. Unlock its timing first.",
            {}};
    film.scenes.erase(film.scenes.begin() + static_cast<std::ptrdiff_t>(index) + 1);
    return {};
}

} // namespace

const EditPreset edit_merge_scene = {.id = "merge_scene",
                                     .label = "Merge with next scene",
                                     .parameters = kParameters,
                                     .apply = &apply};

} // namespace reelwright::model
