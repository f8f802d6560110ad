#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_neon_night;

namespace {

Rgb grade(Rgb c) {
    c = contrast(tones(c, -0.02, 0.02), 0.28);
    c = splitTone(c, {0.004, -0.008, 0.042}, {0.012, -0.006, 0.014});
    return saturation(c, 1.22);
}

} // namespace

const LookPreset look_neon_night = {.id = "neon_night", .label = "Neon night", .grade = &grade};

} // namespace reelwright::compose
