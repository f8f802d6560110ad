#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_faded_print;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.1);
    c = splitTone(c, {0.0, 0.015, 0.03}, {0.03, 0.02, -0.03});
    return fade(saturation(c, 0.8), 0.07, 0.94);
}

} // namespace

const LookPreset look_faded_print = {.id = "faded_print", .label = "Faded print", .grade = &grade};

} // namespace reelwright::compose
