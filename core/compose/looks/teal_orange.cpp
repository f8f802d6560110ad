#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_teal_orange;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.35);
    c = splitTone(c, {-0.035, 0.01, 0.04}, {0.05, 0.012, -0.045});
    return saturation(c, 1.08);
}

} // namespace

const LookPreset look_teal_orange = {
    .id = "teal_orange", .label = "Teal and orange", .grade = &grade};

} // namespace reelwright::compose
