// How scenes take over from each other. Thread-safe: pure functions.
#pragma once

#include "director/slot.h"
#include "director/styles/style.h"

#include <vector>

namespace reelwright::director {

// One for each slot, the first a cut: mostly cuts, crossfades and dips in quiet passages and
// between sections, the style's accents in driving ones. 0.25 to 1 s long and always short enough
// for both scenes.
std::vector<model::Transition> chooseTransitions(const std::vector<Slot>& slots, const Style& style,
                                                 base::FrameRate rate, base::Random random);

} // namespace reelwright::director
