#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_split_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"at", "film time in seconds; without it the beat nearest to its middle", false},
};

SceneId unusedId(const Film& film, const SceneId& from) {
    SceneId id = from;
    do
        id.text += "b";
    while (film.indexOf(id));
    return id;
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const base::FrameSpan span = film.spanOf(index);
    std::optional<double> beat;
    base::FrameIndex at = snappedToBeat(film, (span.begin + span.end) / 2, beat);
    if (arguments.has("at")) {
        TRY_ASSIGN(const double seconds,
                   arguments.number("at", 0, film.rate.secondsAt(film.length)));
        at = film.rate.nearestFrame(seconds);
        beat.reset();
    }
    if (at - span.begin < kShortestScene || span.end - at < kShortestScene)
        return base::Error{base::ErrorKind::InvalidInput,
                           "The scene cannot be split there: one part would be too short.",
                           {}};
    Scene second = film.scenes[index];
    second.id = unusedId(film, second.id);
    second.start = at;
    second.beat = beat;
    second.transition = {};
    for (Take& take : second.takes)
        if (take.kind != TakeKind::Still)
            take.in += at - span.begin;
    film.scenes.insert(film.scenes.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                       std::move(second));
    return {};
}

} // namespace

const EditPreset edit_split_scene = {
    .id = "split_scene", .label = "Split scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
