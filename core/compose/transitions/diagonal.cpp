#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_diagonal;

namespace {

// A bent soft edge runs into a corner: lines of equal product of the two distances.
template <bool kLeft, bool kTop>
struct Diagonal {
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
                    orders[x] = 1 - (kLeft ? u : 1 - u) * fromTop;
                }
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(1)};

constexpr TransitionPreset kPresets[] = {
    {.id = "diagonal_top_left",
     .label = "Diagonal to the top left",
     .xfade = "diagtl",
     .parameters = kParameters,
     .kernel = kernelOf<Diagonal<true, true>>()},
    {.id = "diagonal_top_right",
     .label = "Diagonal to the top right",
     .xfade = "diagtr",
     .parameters = kParameters,
     .kernel = kernelOf<Diagonal<false, true>>()},
    {.id = "diagonal_bottom_left",
     .label = "Diagonal to the bottom left",
     .xfade = "diagbl",
     .parameters = kParameters,
     .kernel = kernelOf<Diagonal<true, false>>()},
    {.id = "diagonal_bottom_right",
     .label = "Diagonal to the bottom right",
     .xfade = "diagbr",
     .parameters = kParameters,
     .kernel = kernelOf<Diagonal<false, false>>()},
};

} // namespace

const TransitionFamily transitions_diagonal = kPresets;

} // namespace reelwright::compose
