#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_luma_wipe;

namespace {

// Pixels turn in the order of a picture: dark first, or bright first.
struct LumaWipe {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const Sweep sweep(stage.share, stage.values[0], 1.0 / 256);
        const bool brightFirst = stage.values[1] >= 0.5;
        // An edge that comes from the other end is the same edge seen from the other picture.
        const float edge = brightFirst ? 1 / sweep.scale + 1 - sweep.edge : sweep.edge;
        mask(
            stage.from, stage.to,
            [&](int y, rows::Weight* weights) {
                rows::ramp(stage.order->row(y), edge, sweep.scale, weights, out.width());
                for (int x = 0; brightFirst && x < out.width(); ++x)
                    weights[x] = static_cast<rows::Weight>(256 - weights[x]);
            },
            out);
    }
};

constexpr std::string_view kOrders[] = {"dark first", "bright first"};
constexpr TransitionParameter kParameters[] = {
    softnessOf(0.12),
    {.id = "order", .label = "Order", .low = 0, .high = 1, .initial = 0, .choices = kOrders},
};

constexpr TransitionPreset kPresets[] = {
    {.id = "luma_wipe",
     .label = "Wipe by a picture (without one: clouds)",
     .parameters = kParameters,
     .followsPicture = true,
     .kernel = kernelOf<LumaWipe>()},
};

} // namespace

const TransitionFamily transitions_luma_wipe = kPresets;

} // namespace reelwright::compose
