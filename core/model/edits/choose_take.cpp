#include "model/edits/edit.h"
#include "model/edits/take_arguments.h"

namespace reelwright::model {

extern const EditPreset edit_choose_take;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"take", "number from 1, or id; draft for the free draft", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    Scene& scene = film.scenes[index];
    if (arguments.text("take") == "draft") {
        scene.chosen = {};
        return {};
    }
    TRY_ASSIGN(const std::size_t take, takeIn(scene, arguments));
    scene.chosen = scene.takes[take].id;
    followClip(film, index);
    return {};
}

} // namespace

const EditPreset edit_choose_take = {
    .id = "choose_take", .label = "Choose take", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
