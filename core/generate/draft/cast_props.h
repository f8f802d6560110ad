// What goes with a subject: its shadow, the light behind it and from it, what it stands on.
// Building is single-threaded like the Set.
#pragma once

#include "generate/draft/placing.h"

namespace reelwright::generate::draft {

void addShadow(Set& set, const Subject& subject, const Placing& placing);

// A pool of light behind the subject sets it off from a dark place.
void addBacklight(Set& set, const Subject& subject, const Placing& placing);

// The light that a subject gives: a halo, perhaps a beam that goes round.
void addShine(Set& set, const Subject& subject, const Placing& placing);

// The edge of a table or wall, across the whole frame.
void addTable(Set& set, const Placing& placing);

} // namespace reelwright::generate::draft
