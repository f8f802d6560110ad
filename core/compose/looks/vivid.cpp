#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_vivid;

namespace {

Rgb grade(Rgb c) {
    return saturation(vibrance(contrast(c, 0.2), 0.2), 1.2);
}

} // namespace

const LookPreset look_vivid = {.id = "vivid", .label = "Vivid", .grade = &grade};

} // namespace reelwright::compose
