#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_pastel;

namespace {

Rgb grade(Rgb c) {
    c = fade(contrast(c, -0.35), 0.09, 0.99);
    return saturation(splitTone(c, {0.02, 0.005, 0.03}, {0.02, 0.01, 0.0}), 0.86);
}

} // namespace

const LookPreset look_pastel = {.id = "pastel", .label = "Pastel", .grade = &grade};

} // namespace reelwright::compose
