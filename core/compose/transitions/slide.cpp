#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_slide;

namespace {

// The next picture pushes the other one out: signs of the way across and down.
template <int kAcross, int kDown>
struct Slide {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int length = kAcross != 0 ? out.width() : out.height();
        const int moved = static_cast<int>(stage.share * length) & ~1;
        const int next = moved - length;
        paste(stage.from, kAcross * moved, kDown * moved, out);
        paste(stage.to, kAcross * next, kDown * next, out);
    }
};

constexpr TransitionPreset kPresets[] = {
    {.id = "slide_left",
     .label = "Slide left",
     .xfade = "slideleft",
     .ease = model::Ease::InOut,
     .kernel = kernelOf<Slide<-1, 0>>()},
    {.id = "slide_right",
     .label = "Slide right",
     .xfade = "slideright",
     .ease = model::Ease::InOut,
     .kernel = kernelOf<Slide<1, 0>>()},
    {.id = "slide_up",
     .label = "Slide up",
     .xfade = "slideup",
     .ease = model::Ease::InOut,
     .kernel = kernelOf<Slide<0, -1>>()},
    {.id = "slide_down",
     .label = "Slide down",
     .xfade = "slidedown",
     .ease = model::Ease::InOut,
     .kernel = kernelOf<Slide<0, 1>>()},
};

} // namespace

const TransitionFamily transitions_slide = kPresets;

} // namespace reelwright::compose
