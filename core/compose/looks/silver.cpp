#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_silver;

namespace {

Rgb grade(Rgb c) {
    const double y = contrast(grey(c, {0.32, 0.56, 0.12}), 0.12);
    const Rgb toned = splitTone({y, y, y}, {-0.006, 0.0, 0.01}, {0.012, 0.004, -0.012});
    return fade(toned, 0.03, 0.97);
}

} // namespace

const LookPreset look_silver = {.id = "silver", .label = "Silver", .grade = &grade};

} // namespace reelwright::compose
