#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_slide_right;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const int moved = static_cast<int>(eased(share) * out.width()) & ~1;
    paste(from, moved, 0, out);
    paste(to, moved - out.width(), 0, out);
}

} // namespace

const TransitionPreset transition_slide_right = {
    .id = "slide_right", .label = "Slide right", .mix = &mix};

} // namespace reelwright::compose
