#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <cmath>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_doors;

namespace {

// Two leaves part from the middle line, or close upon it.
template <bool kUpright, bool kOpen>
struct Doors {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int width = out.width();
        const float pixel = 2.0F / static_cast<float>(kUpright ? width : out.height());
        const auto orderAt = [pixel](int i) {
            const float away = std::fabs((static_cast<float>(i) + 0.5F) * pixel - 1);
            return kOpen ? away : 1 - away;
        };
        wipe(
            stage.from, stage.to, Sweep(stage.share, stage.values[0], pixel),
            [&](int y, float* orders) {
                for (int x = 0; x < width; ++x)
                    orders[x] = orderAt(kUpright ? x : y);
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(1)};

constexpr TransitionPreset kPresets[] = {
    {.id = "open_vertical",
     .label = "Open from the upright middle",
     .xfade = "vertopen",
     .parameters = kParameters,
     .kernel = kernelOf<Doors<true, true>>()},
    {.id = "close_vertical",
     .label = "Close to the upright middle",
     .xfade = "vertclose",
     .parameters = kParameters,
     .kernel = kernelOf<Doors<true, false>>()},
    {.id = "open_horizontal",
     .label = "Open from the level middle",
     .xfade = "horzopen",
     .parameters = kParameters,
     .kernel = kernelOf<Doors<false, true>>()},
    {.id = "close_horizontal",
     .label = "Close to the level middle",
     .xfade = "horzclose",
     .parameters = kParameters,
     .kernel = kernelOf<Doors<false, false>>()},
};

} // namespace

const TransitionFamily transitions_doors = kPresets;

} // namespace reelwright::compose
