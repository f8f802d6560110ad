#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;
using media::YuvFrame;

extern const TransitionPreset transition_slide_down;

namespace {

void mix(const YuvFrame& from, const YuvFrame& to, double share, YuvFrame& out) {
    const int moved = static_cast<int>(eased(share) * out.height()) & ~1;
    paste(from, 0, moved, out);
    paste(to, 0, moved - out.height(), out);
}

} // namespace

const TransitionPreset transition_slide_down = {
    .id = "slide_down", .label = "Slide down", .mix = &mix};

} // namespace reelwright::compose
