#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_crossfade;

namespace {

struct Crossfade {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        blend(stage.from, stage.to, weightOf(stage.share), out);
    }
};

constexpr TransitionPreset kPresets[] = {
    {.id = "crossfade", .label = "Crossfade", .xfade = "fade", .kernel = kernelOf<Crossfade>()},
};

} // namespace

const TransitionFamily transitions_crossfade = kPresets;

} // namespace reelwright::compose
