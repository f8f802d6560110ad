// The orders that a luma wipe follows. Pure functions; thread-safe.
#pragma once

#include "compose/transitions/transition.h"
#include "media/image.h"
#include "model/types.h"

namespace reelwright::compose {

// A picture stretched over the canvas: its darkest pixel first, its brightest last.
OrderPlane orderOf(const media::Image& picture, model::Size canvas);

// Soft clouds, as many pixels early as late: what is followed without a picture.
// Algorithm: value noise in octaves (Ebert et al., Texturing and Modeling), values by their rank.
OrderPlane cloudOrder(model::Size canvas);

} // namespace reelwright::compose
