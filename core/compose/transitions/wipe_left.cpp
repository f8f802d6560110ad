#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <algorithm>

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_wipe_left;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const int soft = out.width() / 12 + 1;
    const int edge = static_cast<int>(eased(share) * (out.width() + soft));
    mask(
        from, to,
        [&](int x, int) { return std::clamp((edge - (out.width() - 1 - x)) * 256 / soft, 0, 256); },
        out);
}

} // namespace

const TransitionPreset transition_wipe_left = {
    .id = "wipe_left", .label = "Wipe left", .mix = &mix};

} // namespace reelwright::compose
