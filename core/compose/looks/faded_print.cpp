#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_faded_print;

namespace {

Rgb grade(Rgb c) {
    c = density(scaledChroma(c, 0.85), 0.2);
    c = splitTone(contrast(c, 0.08), {0.006, 0.004, 0.012}, {0.026, 0.006, -0.022});
    return fade(c, {0.085, 0.075, 0.08}, {0.97, 0.945, 0.905});
}

} // namespace

const LookPreset look_faded_print = {.id = "faded_print", .label = "Faded print", .grade = &grade};

} // namespace reelwright::compose
