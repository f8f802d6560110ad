#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_emerald;

namespace {

Rgb grade(Rgb c) {
    c = contrast(scaledChroma(c, 0.86), 0.26);
    c = splitTone(c, {-0.036, 0.012, 0.004}, {0.018, 0.0, -0.014});
    return density(c, 0.3);
}

} // namespace

const LookPreset look_emerald = {.id = "emerald", .label = "Emerald", .grade = &grade};

} // namespace reelwright::compose
