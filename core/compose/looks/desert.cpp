#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_desert;

namespace {

Rgb grade(Rgb c) {
    c = orangeTeal(gain(c, {1.04, 0.985, 0.93}), 0.4);
    c = contrast(density(c, 0.25), 0.24);
    return splitTone(scaledChroma(c, 0.9), {0.02, 0.008, -0.008}, {0.022, 0.01, -0.028});
}

} // namespace

const LookPreset look_desert = {.id = "desert", .label = "Desert", .grade = &grade};

} // namespace reelwright::compose
