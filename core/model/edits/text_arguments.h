// What the edits of titles and captions share: reading their values. Pure functions; thread-safe.
#pragma once

#include "model/edits/edit.h"

#include <string>

namespace reelwright::model {

// The values of a title's look and times that `change_title` and `add_title` both take.
inline constexpr EditParameter kTitleParameters[] = {
    {"style", "title, lower_third or end_card", false},
    {"at", "when it begins, in seconds of the film", false},
    {"seconds", "how long it stays", false},
    {"enter", "none, fade, rise, type or word_by_word", false},
    {"leave", "none, fade, rise, type or word_by_word", false},
    {"enter_seconds", "how long it takes to come", false},
    {"leave_seconds", "how long it takes to go", false},
    {"font", "family, such as Inter; empty for the style's own", false},
    {"colour", "of the letters, such as #ffffff", false},
    {"accent", "of rules and bars", false},
    {"size", "times the style's own, 0.25 to 4", false},
    {"outline", "share of the letter size, 0 to 0.25", false},
    {"outline_colour", "such as #000000", false},
    {"shadow", "strength, 0 to 1", false},
    {"box", "opacity of the box behind the text, 0 to 1", false},
    {"box_colour", "such as #000000", false},
    {"place", "top_left, top, ... bottom_right, or own for the style's place", false},
    {"dx", "moved to the right, share of the width, -1 to 1", false},
    {"dy", "moved down, share of the height, -1 to 1", false},
    {"shape", "16:9, 9:16, 1:1, 4:5 or 21:9: size and place only where the film is shown so",
     false},
};

// A backslash and an n, as people write a break, becomes one.
std::string textWithBreaks(const EditArguments& arguments, std::string_view id,
                           std::size_t mostCharacters);

// Changes what is given; times are kept inside the film. Errors: InvalidInput that names the value.
base::Result<void> changeTitle(const Film& film, const EditArguments& arguments, Title& title);

// A caption track by number from 1 or id (without a value the only one), a cue by number from 1.
// Errors: NotFound.
base::Result<CaptionTrack*> trackOf(Film& film, const EditArguments& arguments);
base::Result<std::size_t> cueOf(const CaptionTrack& track, const EditArguments& arguments);

// Sets what is given of text, begin, end and place; a changed text of as many words keeps its pins,
// another one those in front of the first changed letter. Errors: InvalidInput.
base::Result<void> changeCue(const Film& film, const EditArguments& arguments, Cue& cue);

// "#rrggbb". Errors: InvalidInput that names the value.
base::Result<Colour> colourOf(const EditArguments& arguments, std::string_view id);

// Anchor "place" with "dx" and "dy"; "own" takes it away. Errors: InvalidInput.
base::Result<void> changePlace(const EditArguments& arguments, std::optional<TextPlace>& place);

} // namespace reelwright::model
