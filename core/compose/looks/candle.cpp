#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_candle;

namespace {

Rgb grade(Rgb c) {
    c = gain(gamma(c, 1.1), {1.08, 0.965, 0.84});
    c = splitTone(contrast(c, 0.16), {0.02, -0.002, -0.008}, {0.016, 0.006, -0.011});
    return scaledChroma(c, 0.94);
}

} // namespace

const LookPreset look_candle = {.id = "candle", .label = "Candle light", .grade = &grade};

} // namespace reelwright::compose
