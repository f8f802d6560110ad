#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_cut;

namespace {

struct Cut {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        out = stage.share < 0.5 ? stage.from : stage.to;
    }
};

constexpr TransitionPreset kPresets[] = {
    {.id = "cut", .label = "Cut", .kernel = kernelOf<Cut>()},
};

} // namespace

const TransitionFamily transitions_cut = kPresets;

} // namespace reelwright::compose
