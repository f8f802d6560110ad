#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_nordic;

namespace {

Rgb grade(Rgb c) {
    c = tones(scaledChroma(c, 0.7), 0.02, -0.01);
    c = splitTone(contrast(c, 0.06), {-0.018, 0.002, 0.016}, {-0.012, 0.0, 0.012});
    return fade(c, {0.03, 0.036, 0.044}, {0.965, 0.975, 0.985});
}

} // namespace

const LookPreset look_nordic = {.id = "nordic", .label = "Nordic", .grade = &grade};

} // namespace reelwright::compose
