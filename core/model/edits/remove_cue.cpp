#include "model/edits/text_arguments.h"

namespace reelwright::model {

extern const EditPreset edit_remove_cue;

namespace {

constexpr EditParameter kParameters[] = {
    {"cue", "which one, from 1", true},
    {"track", "which captions, by number from 1 or by name; may be left out when there are one",
     false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(CaptionTrack* const track, trackOf(film, arguments));
    TRY_ASSIGN(const std::size_t cue, cueOf(*track, arguments));
    track->cues.erase(track->cues.begin() + static_cast<std::ptrdiff_t>(cue));
    return {};
}

} // namespace

const EditPreset edit_remove_cue = {
    .id = "remove_cue", .label = "Remove cue", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
