// The corrections of a grade as a function of colour. Pure functions; thread-safe.
#pragma once

#include "compose/rgb.h"
#include "model/look.h"

#include <functional>

namespace reelwright::compose {

// Of gamma-coded RGB in 0..1, in and out.
using ColourChange = std::function<Rgb(Rgb)>;

// White balance and exposure (gains of light), contrast, highlights and shadows, vibrance,
// saturation, then the curves. Empty when nothing is corrected.
ColourChange corrections(const model::Grade& grade);

} // namespace reelwright::compose
