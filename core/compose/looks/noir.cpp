#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_noir;

namespace {

Rgb grade(Rgb c) {
    const double y = contrast(tones({grey(c, {0.4, 0.45, 0.15}), 0, 0}, -0.035, 0.02).r, 0.55);
    return {y, y, y};
}

} // namespace

const LookPreset look_noir = {.id = "noir", .label = "Noir", .grade = &grade};

} // namespace reelwright::compose
