#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_moonlight;

namespace {

Rgb grade(Rgb c) {
    c = gamma(contrast(c, 0.3), 1.08);
    c = splitTone(c, {-0.015, 0.0, 0.045}, {-0.04, -0.005, 0.045});
    return saturation(c, 0.82);
}

} // namespace

const LookPreset look_moonlight = {.id = "moonlight", .label = "Moonlight", .grade = &grade};

} // namespace reelwright::compose
