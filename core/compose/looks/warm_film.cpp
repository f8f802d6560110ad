#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_warm_film;

namespace {

Rgb grade(Rgb c) {
    c = density(contrast(c, 0.18), 0.3);
    c = splitTone(c, {0.014, 0.002, 0.004}, {0.026, 0.01, -0.034});
    return fade(c, {0.03, 0.026, 0.024}, {0.985, 0.975, 0.955});
}

} // namespace

const LookPreset look_warm_film = {.id = "warm_film", .label = "Warm film", .grade = &grade};

} // namespace reelwright::compose
