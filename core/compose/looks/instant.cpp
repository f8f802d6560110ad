#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_instant;

namespace {

Rgb grade(Rgb c) {
    c = contrast(scaledChroma(c, 0.84), -0.1);
    c = splitTone(c, {-0.018, 0.008, 0.026}, {0.036, 0.008, -0.014});
    return fade(c, {0.075, 0.085, 0.105}, {0.985, 0.96, 0.92});
}

} // namespace

const LookPreset look_instant = {.id = "instant", .label = "Instant picture", .grade = &grade};

} // namespace reelwright::compose
