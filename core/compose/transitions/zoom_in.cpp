#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_zoom_in;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    if (share <= 0 || share >= 1) {
        out = share <= 0 ? from : to;
        return;
    }
    YuvFrame near(out.width(), out.height());
    YuvFrame far(out.width(), out.height());
    magnify(from, 1 + 1.2 * share * share, near);
    magnify(to, 1 + 0.25 * (1 - share) * (1 - share), far);
    blend(near, far, static_cast<int>(eased(share) * 256 + 0.5), out);
}

} // namespace

const TransitionPreset transition_zoom_in = {.id = "zoom_in", .label = "Zoom in", .mix = &mix};

} // namespace reelwright::compose
