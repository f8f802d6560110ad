#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_cold_steel;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.4);
    c = splitTone(c, {-0.02, 0.004, 0.035}, {-0.02, 0.006, 0.02});
    return saturation(c, 0.78);
}

} // namespace

const LookPreset look_cold_steel = {.id = "cold_steel", .label = "Cold steel", .grade = &grade};

} // namespace reelwright::compose
