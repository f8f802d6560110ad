#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_moonlight;

namespace {

Rgb grade(Rgb c) {
    c = gamma(contrast(scaledChroma(c, 0.68), 0.16), 1.16);
    c = gain(c, {0.88, 0.93, 1.02});
    return splitTone(c, {-0.012, 0.0, 0.028}, {-0.01, 0.0, 0.012});
}

} // namespace

const LookPreset look_moonlight = {.id = "moonlight", .label = "Moonlight", .grade = &grade};

} // namespace reelwright::compose
