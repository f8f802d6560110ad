#include "model/edits/edit.h"
#include "model/edits/take_arguments.h"

namespace reelwright::model {

extern const EditPreset edit_remove_take;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"take", "number from 1, or id; its file stays in the project", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    Scene& scene = film.scenes[index];
    TRY_ASSIGN(const std::size_t take, takeIn(scene, arguments));
    if (scene.chosen == scene.takes[take].id)
        scene.chosen = {};
    scene.takes.erase(scene.takes.begin() + static_cast<std::ptrdiff_t>(take));
    return {};
}

} // namespace

const EditPreset edit_remove_take = {
    .id = "remove_take", .label = "Remove take", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
