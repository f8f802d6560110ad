#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_crossfade;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    blend(from, to, static_cast<int>(share * 256 + 0.5), out);
}

} // namespace

const TransitionPreset transition_crossfade = {
    .id = "crossfade", .label = "Crossfade", .mix = &mix};

} // namespace reelwright::compose
