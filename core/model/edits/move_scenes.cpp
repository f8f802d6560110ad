#include "model/edits/edit.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_move_scenes;

namespace {

constexpr EditParameter kParameters[] = {
    {"scenes", "numbers from 1 or ids, such as: 2 3 7; they keep their order", true},
    {"to", "the number from 1 that the first of them has then", true},
};

// Which scenes are meant, one flag a scene.
base::Result<std::vector<bool>> read(const Film& film, const EditArguments& arguments) {
    std::vector<bool> meant(film.scenes.size());
    std::istringstream words(arguments.text("scenes"));
    for (std::string word; words >> word;) {
        const EditValues one{{"scenes", word}};
        TRY_ASSIGN(const std::size_t scene, EditArguments(film, one).scene("scenes"));
        meant[scene] = true;
    }
    if (std::ranges::find(meant, true) == meant.end())
        return base::Error{base::ErrorKind::InvalidInput, "Say which scenes are to move.", {}};
    return meant;
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::vector<bool> meant, read(film, arguments));
    const auto count = static_cast<std::size_t>(std::ranges::count(meant, true));
    TRY_ASSIGN(const std::size_t to, arguments.whole("to", 1, film.scenes.size() - count + 1));
    std::vector<std::size_t> order;
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < meant.size(); ++i)
        (meant[i] ? moved : order).push_back(i);
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to - 1), moved.begin(), moved.end());
    // The cuts stay where they are, on their beats: the scenes change places between them.
    const std::vector<Scene> before = film.scenes;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] == i)
            continue;
        if (before[order[i]].locks.timing)
            return base::Error{
                base::ErrorKind::InvalidInput,
                "A scene on the way is locked to its beats. Unlock its timing first.",
                {}};
        Scene& scene = film.scenes[i] = before[order[i]];
        scene.start = before[i].start;
        scene.beat = before[i].beat;
        scene.section = before[i].section;
        scene.energy = before[i].energy;
        scene.transition = before[i].transition;
    }
    return {};
}

} // namespace

const EditPreset edit_move_scenes = {
    .id = "move_scenes", .label = "Move scenes", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
