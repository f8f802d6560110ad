// Where the letters of a set text stand.
#pragma once

#include "compose/text/setting.h"
#include "compose/text/typesetter.h"

#include <vector>

namespace reelwright::compose {

// Regions that cover `rim` without gaps, in the order of the text.
std::vector<LetterRegion> letterRegions(const Setting& setting, PixelBox rim);

} // namespace reelwright::compose
