// From a film's titles and burnt captions to what is drawn. Pure functions; thread-safe.
#pragma once

#include "base/result.h"
#include "compose/text/placed_text.h"
#include "model/film.h"

#include <vector>

namespace reelwright::compose {

// A title in the film's safe area, with its words on beats.
PlacedText placedTitle(const model::Title& stored, const model::Film& film, model::Size canvas);

// The texts of a burnt track: a cue that is longer than its style shows at once is cut into pieces
// between words. Errors: NotFound for an unknown style.
base::Result<std::vector<PlacedText>> placedCues(const model::CaptionTrack& track,
                                                 const model::Film& film, model::Size canvas);

} // namespace reelwright::compose
