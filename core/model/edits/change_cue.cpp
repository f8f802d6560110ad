#include "model/edits/text_arguments.h"

#include <algorithm>

namespace reelwright::model {

extern const EditPreset edit_change_cue;

namespace {

constexpr EditParameter kParameters[] = {
    {"cue", "which one, from 1", true},
    {"text", "what it says; lines end with \\n", false},
    {"begin", "in seconds of the film; without end=... its length stays", false},
    {"end", "in seconds of the film", false},
    {"place", "top_left, top, ... bottom_right, or own for the track's place", false},
    {"track", "which captions, by number from 1 or by name; may be left out when there are one",
     false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(CaptionTrack* const track, trackOf(film, arguments));
    TRY_ASSIGN(const std::size_t cue, cueOf(*track, arguments));
    TRY(changeCue(film, arguments, track->cues[cue]));
    std::ranges::stable_sort(track->cues, {}, [](const Cue& other) { return other.span.begin; });
    return {};
}

} // namespace

const EditPreset edit_change_cue = {
    .id = "change_cue", .label = "Change cue", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
