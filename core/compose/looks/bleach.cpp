#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_bleach;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.6);
    return splitTone(saturation(c, 0.5), {0, 0.004, 0.012}, {0.012, 0.008, 0});
}

} // namespace

const LookPreset look_bleach = {.id = "bleach", .label = "Bleach bypass", .grade = &grade};

} // namespace reelwright::compose
