#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_rose;

namespace {

Rgb grade(Rgb c) {
    c = tones(contrast(c, -0.08), 0.02, 0.024);
    c = splitTone(c, {0.026, 0.0, 0.018}, {0.02, -0.004, 0.006});
    return fade(scaledChroma(c, 0.94), {0.04, 0.03, 0.036}, {1.0, 0.985, 0.985});
}

} // namespace

const LookPreset look_rose = {.id = "rose", .label = "Rose", .grade = &grade};

} // namespace reelwright::compose
