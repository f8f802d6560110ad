#include "model/edits/text_arguments.h"

#include <algorithm>

namespace reelwright::model {

extern const EditPreset edit_remove_captions;

namespace {

constexpr EditParameter kParameters[] = {
    {"track", "which captions, by number from 1 or by name; may be left out when there are one",
     false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const CaptionTrack* const track, trackOf(film, arguments));
    film.captions.erase(film.captions.begin() + (track - film.captions.data()));
    return {};
}

} // namespace

const EditPreset edit_remove_captions = {.id = "remove_captions",
                                         .label = "Remove captions",
                                         .parameters = kParameters,
                                         .apply = &apply};

} // namespace reelwright::model
