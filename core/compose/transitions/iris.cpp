#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <cmath>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_iris;

namespace {

// A round opening around the middle. (xfade's stands still for the first and last sixth.)
template <bool kOpen>
struct Iris {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int width = out.width();
        const float midX = static_cast<float>(width) / 2 - 0.5F;
        const float midY = static_cast<float>(out.height()) / 2 - 0.5F;
        const float pixel = 1 / std::sqrt(midX * midX + midY * midY);
        wipe(
            stage.from, stage.to, Sweep(stage.share, stage.values[0], pixel),
            [&](int y, float* orders) {
                const float down = static_cast<float>(y) - midY;
                for (int x = 0; x < width; ++x) {
                    const float across = static_cast<float>(x) - midX;
                    const float away = std::sqrt(across * across + down * down) * pixel;
                    orders[x] = kOpen ? away : 1 - away;
                }
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(0.25)};

constexpr TransitionPreset kPresets[] = {
    {.id = "circle_open",
     .label = "Circle opens",
     .xfade = "circleopen",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<Iris<true>>()},
    {.id = "circle_close",
     .label = "Circle closes",
     .xfade = "circleclose",
     .ease = model::Ease::InOut,
     .parameters = kParameters,
     .kernel = kernelOf<Iris<false>>()},
};

} // namespace

const TransitionFamily transitions_iris = kPresets;

} // namespace reelwright::compose
