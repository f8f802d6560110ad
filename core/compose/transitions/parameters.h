// Parameters that several transitions have. Constants; thread-safe.
#pragma once

#include "compose/transitions/transition.h"

namespace reelwright::compose {

// Width of an edge as a share of its way; 0 is as sharp as a pixel.
constexpr TransitionParameter softnessOf(double initial) {
    return {.id = "softness", .label = "Softness", .low = 0, .high = 1, .initial = initial};
}

constexpr TransitionParameter seedOf() {
    return {.id = "seed", .label = "Seed", .low = 0, .high = 9999, .initial = 1};
}

} // namespace reelwright::compose
