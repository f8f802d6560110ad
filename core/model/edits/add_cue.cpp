#include "model/edits/text_arguments.h"

#include <algorithm>

namespace reelwright::model {

extern const EditPreset edit_add_cue;

namespace {

constexpr double kStays = 2.0; // seconds

constexpr EditParameter kParameters[] = {
    {"text", "what it says; lines end with \\n", true},
    {"begin", "in seconds of the film", true},
    {"end", "in seconds of the film; without it two seconds later", false},
    {"place", "top_left, top, ... bottom_right", false},
    {"track", "which captions, by number from 1 or by name; a film without captions gets its first",
     false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (film.captions.empty() && arguments.text("track").empty())
        film.captions.push_back({.id = {"captions-1"}});
    TRY_ASSIGN(CaptionTrack* const track, trackOf(film, arguments));
    Cue cue{.span = {0, film.rate.nearestFrame(kStays)}};
    TRY(changeCue(film, arguments, cue));
    const auto after = std::ranges::upper_bound(track->cues, cue.span.begin, {},
                                                [](const Cue& other) { return other.span.begin; });
    track->cues.insert(after, std::move(cue));
    return {};
}

} // namespace

const EditPreset edit_add_cue = {
    .id = "add_cue", .label = "Add cue", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
