#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_candle;

namespace {

Rgb grade(Rgb c) {
    c = gain(gamma(c, 1.1), {1.1, 0.955, 0.8});
    c = splitTone(contrast(c, 0.16), {0.02, -0.002, -0.008}, {0.02, 0.01, -0.02});
    return scaledChroma(c, 0.94);
}

} // namespace

const LookPreset look_candle = {.id = "candle", .label = "Candle light", .grade = &grade};

} // namespace reelwright::compose
