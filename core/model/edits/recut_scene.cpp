#include "model/edits/edit.h"

#include "model/song_cuts.h"

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_recut_scene;

namespace {

constexpr double kShortestPart = 0.4; // seconds

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"into", "how many scenes it becomes, from 2 to 16, cut on the strongest beats", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    TRY_ASSIGN(const std::size_t parts, arguments.whole("into", 2, 16));
    const base::FrameSpan span = film.spanOf(index);
    const auto cuts =
        strongCuts(film.grid, film.rate.secondsAt(span.begin), film.rate.secondsAt(span.end),
                   static_cast<int>(parts) - 1, kShortestPart);
    if (cuts.size() + 1 != parts)
        return base::Error{base::ErrorKind::InvalidInput,
                           fmt::format("The scene is too short for {} parts of at least {} s.",
                                       parts, kShortestPart),
                           {}};
    for (std::size_t i = 0; i < cuts.size(); ++i)
        TRY(splitScene(film, index + i, film.rate.nearestFrame(cuts[i]), cuts[i]));
    return {};
}

} // namespace

const EditPreset edit_recut_scene = {
    .id = "recut_scene", .label = "Recut scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
