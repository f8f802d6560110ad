#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"
#include "compose/transitions/warp.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_zoom_in;

namespace {

// Both pictures come nearer while one dissolves into the other. (xfade's zoomin enlarges the first
// one without end before it fades.)
struct ZoomIn {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const double left = 1 - stage.share;
        Frame near(out.width(), out.height());
        Frame far(out.width(), out.height());
        magnify(stage.from, 1 + stage.values[0] * stage.share * stage.share, near);
        magnify(stage.to, 1 + 0.2 * stage.values[0] * left * left, far);
        blend(near, far, weightOf(smoothstep(stage.share)), out);
    }
};

constexpr TransitionParameter kParameters[] = {
    {.id = "zoom", .label = "Zoom", .low = 0.1, .high = 4, .initial = 1.2, .unit = "times nearer"}};

constexpr TransitionPreset kPresets[] = {
    {.id = "zoom_in",
     .label = "Zoom in",
     .xfade = "zoomin",
     .parameters = kParameters,
     .kernel = kernelOf<ZoomIn>()},
};

} // namespace

const TransitionFamily transitions_zoom_in = kPresets;

} // namespace reelwright::compose
