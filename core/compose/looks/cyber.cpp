#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_cyber;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.24);
    c = splitTone(c, {-0.034, 0.012, 0.052}, {0.022, -0.008, 0.012});
    return saturation(c, 1.3);
}

} // namespace

const LookPreset look_cyber = {.id = "cyber", .label = "Cyber", .grade = &grade};

} // namespace reelwright::compose
