#include "compose/looks/look.h"

namespace reelwright::compose {

extern const LookPreset look_none;

namespace {

Rgb grade(Rgb c) {
    return c;
}

} // namespace

const LookPreset look_none = {.id = "none", .label = "None", .grade = &grade};

} // namespace reelwright::compose
