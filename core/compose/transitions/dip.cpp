#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_dip;

namespace {

// One picture after the other, the colour alone in the middle. (xfade's fadeblack and fadewhite let
// the next picture shine through there.)
template <const YuvColour& kColour>
struct Dip {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const bool leaving = stage.share < 0.5;
        const double depth = leaving ? 2 * stage.share : 2 - 2 * stage.share;
        tint(leaving ? stage.from : stage.to, kColour, weightOf(smoothstep(depth)), out);
    }
};

constexpr TransitionPreset kPresets[] = {
    {.id = "dip_black",
     .label = "Dip to black",
     .xfade = "fadeblack",
     .kernel = kernelOf<Dip<kBlack>>()},
    {.id = "dip_white",
     .label = "Dip to white",
     .xfade = "fadewhite",
     .kernel = kernelOf<Dip<kWhite>>()},
};

} // namespace

const TransitionFamily transitions_dip = kPresets;

} // namespace reelwright::compose
