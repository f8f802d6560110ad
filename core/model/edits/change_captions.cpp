#include "model/edits/text_arguments.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_change_captions;

namespace {

constexpr EditParameter kParameters[] = {
    {"track", "which captions, by number from 1 or by name; may be left out when there are one",
     false},
    {"style", "see reel list caption_styles", false},
    {"burnt", "true draws them into the picture", false},
    {"kind", "captions or lyrics", false},
    {"language", "such as en or pt-BR", false},
    {"font", "family; empty for the style's own", false},
    {"colour", "of the letters, such as #ffffff", false},
    {"accent", "of the word that is said", false},
    {"size", "times the style's own, 0.25 to 4", false},
    {"place", "top_left, top, ... bottom_right, or own for the style's place", false},
    {"dx", "moved to the right, share of the width, -1 to 1", false},
    {"dy", "moved down, share of the height, -1 to 1", false},
    {"shift", "seconds that all cues come later, less than 0 for earlier", false},
};

base::Result<void> changeWords(const EditArguments& arguments, CaptionTrack& track) {
    if (arguments.has("style"))
        track.style = base::cleanText(arguments.text("style"), 100);
    if (arguments.has("font"))
        track.font = base::cleanText(arguments.text("font"), 200);
    if (arguments.has("language"))
        track.language = arguments.text("language");
    if (arguments.has("kind")) {
        const auto kind = captionKindFromName(arguments.text("kind"));
        if (!kind)
            return base::Error{
                base::ErrorKind::InvalidInput,
                fmt::format("kind must be captions or lyrics, not \"{}\".", arguments.text("kind")),
                {}};
        track.kind = *kind;
    }
    return {};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(CaptionTrack* const track, trackOf(film, arguments));
    TRY(changeWords(arguments, *track));
    if (arguments.has("burnt")) {
        TRY_ASSIGN(track->burnt, arguments.flag("burnt"));
    }
    if (arguments.has("colour")) {
        TRY_ASSIGN(track->colour, colourOf(arguments, "colour"));
    }
    if (arguments.has("accent")) {
        TRY_ASSIGN(track->accent, colourOf(arguments, "accent"));
    }
    if (arguments.has("size")) {
        TRY_ASSIGN(track->size, arguments.number("size", kSmallestText, kLargestText));
    }
    TRY(changePlace(arguments, track->place));
    if (arguments.has("shift")) {
        TRY_ASSIGN(const double seconds, arguments.number("shift", -36000, 36000));
        shift(*track, film.rate.nearestFrame(seconds));
        fitInto(*track, film.length);
        if (track->cues.empty())
            return base::Error{
                base::ErrorKind::InvalidInput, "No cue would be left inside of the film.", {}};
    }
    return {};
}

} // namespace

const EditPreset edit_change_captions = {.id = "change_captions",
                                         .label = "Change captions",
                                         .parameters = kParameters,
                                         .apply = &apply};

} // namespace reelwright::model
