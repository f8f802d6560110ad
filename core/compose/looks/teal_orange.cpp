#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_teal_orange;

namespace {

Rgb grade(Rgb c) {
    c = orangeTeal(contrast(c, 0.28), 0.7);
    c = splitTone(c, {-0.045, 0.004, 0.03}, {0.036, 0.008, -0.04});
    return saturation(c, 1.1);
}

} // namespace

const LookPreset look_teal_orange = {
    .id = "teal_orange", .label = "Teal and orange", .grade = &grade};

} // namespace reelwright::compose
