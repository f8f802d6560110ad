#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_golden_hour;

namespace {

Rgb grade(Rgb c) {
    c = gain(contrast(c, 0.12), {1.05, 1.0, 0.94});
    c = splitTone(c, {0.018, 0.0, -0.004}, {0.024, 0.008, -0.016});
    return saturation(c, 1.12);
}

} // namespace

const LookPreset look_golden_hour = {.id = "golden_hour", .label = "Golden hour", .grade = &grade};

} // namespace reelwright::compose
