#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_golden_hour;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.2);
    c = splitTone(c, {0.02, 0.0, -0.015}, {0.06, 0.025, -0.06});
    return saturation(exposure(c, 1.03), 1.12);
}

} // namespace

const LookPreset look_golden_hour = {.id = "golden_hour", .label = "Golden hour", .grade = &grade};

} // namespace reelwright::compose
