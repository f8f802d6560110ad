#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <algorithm>

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_wipe_right;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const int soft = out.width() / 12 + 1;
    const int edge = static_cast<int>(eased(share) * (out.width() + soft));
    mask(
        from, to, [&](int x, int) { return std::clamp((edge - (x)) * 256 / soft, 0, 256); }, out);
}

} // namespace

const TransitionPreset transition_wipe_right = {
    .id = "wipe_right", .label = "Wipe right", .mix = &mix};

} // namespace reelwright::compose
