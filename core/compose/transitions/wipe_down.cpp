#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <algorithm>

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_wipe_down;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const int soft = out.height() / 12 + 1;
    const int edge = static_cast<int>(eased(share) * (out.height() + soft));
    mask(
        from, to, [&](int, int y) { return std::clamp((edge - (y)) * 256 / soft, 0, 256); }, out);
}

} // namespace

const TransitionPreset transition_wipe_down = {
    .id = "wipe_down", .label = "Wipe down", .mix = &mix};

} // namespace reelwright::compose
