#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_distance;

namespace {

// Pixels that differ most turn first, the others fade. The difference is that of all three planes,
// as a share of their highest value.
struct Distance {
    enum class Start { Anew, OnTop };

    template <typename Frame>
    static void addSquares(const Stage<Frame>& stage, int plane, int y, float* sums, Start start) {
        const auto* const a = stage.from.plane(plane).row(y);
        const auto* const b = stage.to.plane(plane).row(y);
        const int count = stage.from.plane(plane).width;
        const float keep = start == Start::OnTop ? 1.0F : 0.0F;
        for (int x = 0; x < count; ++x) {
            const auto difference = static_cast<float>(a[x] - b[x]);
            sums[x] = sums[x] * keep + difference * difference;
        }
    }

    // An edge over the negative difference: what differs by more than `left` has turned.
    static Sweep turning(double left, double soft) {
        Sweep sweep(0, soft, 0);
        sweep.edge = static_cast<float>(soft / 2 - left);
        return sweep;
    }

    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        constexpr int kMost = kHighest<SampleOf<Frame>>;
        const double soft = std::max(stage.values[0], 1e-3);
        const Sweep sweep = turning(1 - stage.share, soft);
        const auto weight = static_cast<rows::Weight>(weightOf(stage.share));
        const int width = out.width();
        std::vector<float> orders(static_cast<std::size_t>(width));
        std::vector<float> colours(orders.size() / 2);
        mask(
            stage.from, stage.to,
            [&](int y, rows::Weight* weights) {
                addSquares<Frame>(stage, 1, y / 2, colours.data(), Start::Anew);
                addSquares<Frame>(stage, 2, y / 2, colours.data(), Start::OnTop);
                for (int x = 0; x < width; ++x)
                    orders[static_cast<std::size_t>(x)] = colours[static_cast<std::size_t>(x / 2)];
                addSquares<Frame>(stage, 0, y, orders.data(), Start::OnTop);
                for (float& order : orders)
                    order = std::sqrt(order) * (-1.0F / kMost);
                rows::ramp(orders.data(), sweep.edge, sweep.scale, weights, width);
                for (int x = 0; x < width; ++x)
                    weights[x] = static_cast<rows::Weight>(
                        weight + ((256 - weight) * weights[x] + 128) / 256);
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(0.1)};

constexpr TransitionPreset kPresets[] = {
    {.id = "distance",
     .label = "Distance",
     .xfade = "distance",
     .parameters = kParameters,
     .kernel = kernelOf<Distance>()},
};

} // namespace

const TransitionFamily transitions_distance = kPresets;

} // namespace reelwright::compose
