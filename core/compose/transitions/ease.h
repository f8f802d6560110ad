// The curves that time can take through a transition. Pure function; thread-safe.
#pragma once

#include "model/scene.h"

namespace reelwright::compose {

// 0 -> 0, 1 -> 1, inside [0, 1] for a time in [0, 1]. In, Out, InOut and Sharp rise all the way;
// Bounce arrives, falls back twice and comes to rest. `natural` is taken for Ease::Natural.
double eased(model::Ease ease, model::Ease natural, double time);

} // namespace reelwright::compose
