#include "model/edits/edit.h"

#include "model/song_cuts.h"

namespace reelwright::model {

extern const EditPreset edit_split_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"at", "film time in seconds; without it the strongest beat near its middle", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const base::FrameSpan span = film.spanOf(index);
    const double middle = film.rate.secondsAt(span.begin + span.end) / 2;
    std::optional<double> beat;
    if (film.grid.isTrusted())
        beat = nearestStrongBeat(film.grid, middle, film.rate.secondsAt(span.length()) / 4);
    base::FrameIndex at = film.rate.nearestFrame(beat.value_or(middle));
    if (arguments.has("at")) {
        TRY_ASSIGN(const double seconds,
                   arguments.number("at", 0, film.rate.secondsAt(film.length)));
        at = film.rate.nearestFrame(seconds);
        beat.reset();
    }
    return splitScene(film, index, at, beat);
}

} // namespace

const EditPreset edit_split_scene = {
    .id = "split_scene", .label = "Split scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
