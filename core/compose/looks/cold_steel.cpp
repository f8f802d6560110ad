#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_cold_steel;

namespace {

Rgb grade(Rgb c) {
    c = contrast(scaledChroma(c, 0.74), 0.3);
    return splitTone(c, {-0.028, 0.0, 0.03}, {-0.02, 0.003, 0.018});
}

} // namespace

const LookPreset look_cold_steel = {.id = "cold_steel", .label = "Cold steel", .grade = &grade};

} // namespace reelwright::compose
