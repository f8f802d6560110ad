#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_cut;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    out = share < 0.5 ? from : to;
}

} // namespace

const TransitionPreset transition_cut = {.id = "cut", .label = "Cut", .mix = &mix};

} // namespace reelwright::compose
