#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <algorithm>

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_wipe_up;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const int soft = out.height() / 12 + 1;
    const int edge = static_cast<int>(eased(share) * (out.height() + soft));
    mask(
        from, to,
        [&](int, int y) {
            return std::clamp((edge - (out.height() - 1 - y)) * 256 / soft, 0, 256);
        },
        out);
}

} // namespace

const TransitionPreset transition_wipe_up = {.id = "wipe_up", .label = "Wipe up", .mix = &mix};

} // namespace reelwright::compose
