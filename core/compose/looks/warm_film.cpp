#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_warm_film;

namespace {

Rgb grade(Rgb c) {
    c = contrast(c, 0.25);
    c = splitTone(c, {0.012, 0.0, 0.008}, {0.03, 0.012, -0.035});
    return fade(saturation(c, 0.95), 0.025, 0.97);
}

} // namespace

const LookPreset look_warm_film = {.id = "warm_film", .label = "Warm film", .grade = &grade};

} // namespace reelwright::compose
