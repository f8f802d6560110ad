#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_pastel;

namespace {

Rgb grade(Rgb c) {
    c = tones(contrast(c, -0.22), 0.035, 0.03);
    c = splitTone(c, {0.01, 0.002, 0.012}, {0.012, 0.004, 0.004});
    return fade(vibrance(scaledChroma(c, 0.88), 0.1), 0.07, 0.99);
}

} // namespace

const LookPreset look_pastel = {.id = "pastel", .label = "Pastel", .grade = &grade};

} // namespace reelwright::compose
