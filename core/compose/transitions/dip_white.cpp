#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_dip_white;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const bool leaving = share < 0.5;
    const double depth = leaving ? 2 * share : 2 - 2 * share;
    tint(leaving ? from : to, 235, 128, 128, static_cast<int>(eased(depth) * 256 + 0.5), out);
}

} // namespace

const TransitionPreset transition_dip_white = {
    .id = "dip_white", .label = "Dip to white", .mix = &mix};

} // namespace reelwright::compose
