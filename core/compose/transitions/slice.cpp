#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_slice;

namespace {

enum class Way { Left, Right, Up, Down };

// Slices that open one after the other.
template <Way kWay>
struct Slice {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        constexpr bool kAcross = kWay == Way::Left || kWay == Way::Right;
        constexpr bool kBack = kWay == Way::Right || kWay == Way::Down;
        const int length = kAcross ? out.width() : out.height();
        const double slices = std::round(stage.values[0]);
        const double soft = std::max(stage.values[1], slices / length);
        std::vector<rows::Weight> weights(static_cast<std::size_t>(length));
        for (int i = 0; i < length; ++i) {
            const double at = (i + 0.5) / length;
            const double place = kBack ? 1 - at : at;
            const double open = smoothstep((place - 1.5 * (1 - stage.share) + 0.5) / 0.5);
            const double inside = place * slices - std::floor(place * slices);
            weights[static_cast<std::size_t>(i)] = static_cast<rows::Weight>(
                weightOf(smoothstep((open * (1 + soft) - inside) / soft)));
        }
        mask(
            stage.from, stage.to,
            [&](int y, rows::Weight* row) {
                if (kAcross)
                    std::copy(weights.begin(), weights.end(), row);
                else
                    std::fill_n(row, out.width(), weights[static_cast<std::size_t>(y)]);
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {
    {.id = "slices", .label = "Slices", .low = 2, .high = 60, .initial = 10}, softnessOf(0)};

constexpr TransitionPreset kPresets[] = {
    {.id = "slice_left",
     .label = "Slices left",
     .xfade = "hlslice",
     .parameters = kParameters,
     .kernel = kernelOf<Slice<Way::Left>>()},
    {.id = "slice_right",
     .label = "Slices right",
     .xfade = "hrslice",
     .parameters = kParameters,
     .kernel = kernelOf<Slice<Way::Right>>()},
    {.id = "slice_up",
     .label = "Slices up",
     .xfade = "vuslice",
     .parameters = kParameters,
     .kernel = kernelOf<Slice<Way::Up>>()},
    {.id = "slice_down",
     .label = "Slices down",
     .xfade = "vdslice",
     .parameters = kParameters,
     .kernel = kernelOf<Slice<Way::Down>>()},
};

} // namespace

const TransitionFamily transitions_slice = kPresets;

} // namespace reelwright::compose
