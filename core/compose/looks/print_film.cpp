#include "compose/looks/look.h"

#include "compose/looks/grading.h"

namespace reelwright::compose {

using namespace grading;

extern const LookPreset look_print_film;

namespace {

Rgb grade(Rgb c) {
    c = density(contrast(c, 0.34), 0.55);
    c = splitTone(c, {-0.022, 0.004, 0.018}, {0.024, 0.01, -0.022});
    return fade(saturation(c, 1.12), {0.014, 0.016, 0.02}, {0.985, 0.975, 0.955});
}

} // namespace

const LookPreset look_print_film = {.id = "print_film", .label = "Print film", .grade = &grade};

} // namespace reelwright::compose
