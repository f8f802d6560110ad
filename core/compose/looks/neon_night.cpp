#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_neon_night;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.45);
    c = splitTone(c, {0.015, -0.01, 0.055}, {0.035, -0.015, 0.03});
    return saturation(c, 1.22);
}

} // namespace

const LookPreset look_neon_night = {.id = "neon_night", .label = "Neon night", .grade = &grade};

} // namespace reelwright::compose
