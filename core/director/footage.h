// Which scenes show the user's pictures and clips. Thread-safe: pure functions.
#pragma once

#include "director/director.h"

#include "model/film.h"

namespace reelwright::director {

// Spreads the footage over the scenes in order, each once: the opening, the hero shots and the
// product first. The locked first and last pictures go to the film's ends. Clips go where they are
// long enough.
void placeFootage(model::Film& film, const Material& material);

} // namespace reelwright::director
