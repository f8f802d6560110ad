#include "model/edits/edit.h"

#include <algorithm>

namespace reelwright::model {

extern const EditPreset edit_move_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"to", "its new number from 1", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t from, arguments.scene("scene"));
    TRY_ASSIGN(const std::size_t wanted, arguments.whole("to", 1, film.scenes.size()));
    const std::size_t to = wanted - 1;
    // The cuts stay where they are, on their beats: the scenes change places between them.
    const std::vector<Scene> before = film.scenes;
    const auto begin = film.scenes.begin();
    const auto at = [&](std::size_t i) { return begin + static_cast<std::ptrdiff_t>(i); };
    if (from < to)
        std::rotate(at(from), at(from) + 1, at(to) + 1);
    else
        std::rotate(at(to), at(from), at(from) + 1);
    for (std::size_t i = std::min(from, to); i <= std::max(from, to); ++i) {
        if (film.scenes[i].locks.timing)
            return base::Error{
                base::ErrorKind::InvalidInput,
                "A scene on the way is locked to its beats. Unlock its timing first.",
                {}};
        film.scenes[i].start = before[i].start;
        film.scenes[i].beat = before[i].beat;
        film.scenes[i].section = before[i].section;
        film.scenes[i].energy = before[i].energy;
        film.scenes[i].transition = before[i].transition;
    }
    return {};
}

} // namespace

const EditPreset edit_move_scene = {
    .id = "move_scene", .label = "Move scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
