#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_golden_hour;

namespace {

Rgb grade(Rgb c) {
    c = gain(contrast(c, 0.12), {1.06, 1.0, 0.91});
    c = splitTone(c, {0.018, 0.0, -0.004}, {0.03, 0.01, -0.026});
    return saturation(c, 1.12);
}

} // namespace

const LookPreset look_golden_hour = {.id = "golden_hour", .label = "Golden hour", .grade = &grade};

} // namespace reelwright::compose
