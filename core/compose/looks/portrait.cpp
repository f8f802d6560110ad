#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_portrait;

namespace {

Rgb grade(Rgb c) {
    c = tones(c, 0.026, 0.022);
    c = vibrance(orangeTeal(c, 0.3), 0.12);
    return splitTone(c, {0.008, 0.001, -0.002}, {0.014, 0.004, -0.012});
}

} // namespace

const LookPreset look_portrait = {.id = "portrait", .label = "Portrait", .grade = &grade};

} // namespace reelwright::compose
