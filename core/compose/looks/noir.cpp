#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_noir;

namespace {

Rgb grade(Rgb c) {
    const double y = contrast(0.35 * c.r + 0.5 * c.g + 0.15 * c.b, 0.75);
    return {y, y, std::min(1.0, y * 1.01 + 0.004)};
}

} // namespace

const LookPreset look_noir = {.id = "noir", .label = "Noir", .grade = &grade};

} // namespace reelwright::compose
