#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_bleach;

namespace {

Rgb grade(Rgb c) {
    // The silver left in the film: the picture's own grey laid over it.
    const double y = contrast(lumaOf(c), 0.55);
    c = mix(contrast(scaledChroma(c, 0.6), 0.3), {y, y, y}, 0.3);
    return splitTone(c, {-0.006, 0.002, 0.01}, {0.008, 0.006, -0.004});
}

} // namespace

const LookPreset look_bleach = {.id = "bleach", .label = "Bleach bypass", .grade = &grade};

} // namespace reelwright::compose
