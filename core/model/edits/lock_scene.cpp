#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_lock_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"content", "true: its take stays", false},
    {"timing", "true: it stays on its beats", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    Locks& locks = film.scenes[index].locks;
    const bool none = !arguments.has("content") && !arguments.has("timing");
    if (none)
        locks = {true, true};
    if (arguments.has("content")) {
        TRY_ASSIGN(locks.content, arguments.flag("content"));
    }
    if (arguments.has("timing")) {
        TRY_ASSIGN(locks.timing, arguments.flag("timing"));
    }
    return {};
}

} // namespace

const EditPreset edit_lock_scene = {
    .id = "lock_scene", .label = "Lock scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
