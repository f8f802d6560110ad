#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_corner_wipe;

namespace {

// The first picture shrinks into a corner, keeping its shape.
template <bool kLeft, bool kTop>
struct CornerWipe {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int width = out.width();
        const float across = 1.0F / static_cast<float>(width);
        const float down = 1.0F / static_cast<float>(out.height());
        wipe(
            stage.from, stage.to, Sweep(stage.share, stage.values[0], std::max(across, down)),
            [&](int y, float* orders) {
                const float v = (static_cast<float>(y) + 0.5F) * down;
                const float fromTop = kTop ? v : 1 - v;
                for (int x = 0; x < width; ++x) {
                    const float u = (static_cast<float>(x) + 0.5F) * across;
                    const float fromLeft = kLeft ? u : 1 - u;
                    orders[x] = 1 - (fromLeft > fromTop ? fromLeft : fromTop);
                }
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(0.08)};

constexpr TransitionPreset kPresets[] = {
    {.id = "wipe_top_left",
     .label = "Wipe to the top left",
     .xfade = "wipetl",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<CornerWipe<true, true>>()},
    {.id = "wipe_top_right",
     .label = "Wipe to the top right",
     .xfade = "wipetr",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<CornerWipe<false, true>>()},
    {.id = "wipe_bottom_left",
     .label = "Wipe to the bottom left",
     .xfade = "wipebl",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<CornerWipe<true, false>>()},
    {.id = "wipe_bottom_right",
     .label = "Wipe to the bottom right",
     .xfade = "wipebr",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<CornerWipe<false, false>>()},
};

} // namespace

const TransitionFamily transitions_corner_wipe = kPresets;

} // namespace reelwright::compose
