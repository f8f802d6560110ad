#include "compose/transitions/mixing.h"
#include "compose/transitions/parameters.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_crop;

namespace {

enum class Shape { Circle, Rectangle };

// A black mask closes over the first picture and opens over the next one.
template <Shape kShape>
struct Crop {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const int width = out.width();
        const float midX = static_cast<float>(width) / 2;
        const float midY = static_cast<float>(out.height()) / 2;
        const float reach = 1 / std::sqrt(midX * midX + midY * midY);
        const auto awayAt = [&](float across, float down) {
            if constexpr (kShape == Shape::Circle)
                return std::sqrt(across * across + down * down) * reach;
            const float u = across / midX;
            const float v = down / midY;
            return u > v ? u : v;
        };
        const double open = std::abs(2 * stage.share - 1);
        const float pixel = kShape == Shape::Circle ? reach : 1 / std::min(midX, midY);
        wipe(
            Frame(width, out.height()), stage.share < 0.5 ? stage.from : stage.to,
            Sweep(kShape == Shape::Circle ? open * open * open : open, stage.values[0], pixel),
            [&](int y, float* orders) {
                const float down = std::fabs(static_cast<float>(y) + 0.5F - midY);
                for (int x = 0; x < width; ++x)
                    orders[x] = awayAt(std::fabs(static_cast<float>(x) + 0.5F - midX), down);
            },
            out);
    }
};

constexpr TransitionParameter kParameters[] = {softnessOf(0.01)};

constexpr TransitionPreset kPresets[] = {
    {.id = "circle_crop",
     .label = "Circle through black",
     .xfade = "circlecrop",
     .parameters = kParameters,
     .kernel = kernelOf<Crop<Shape::Circle>>()},
    {.id = "rectangle_crop",
     .label = "Rectangle through black",
     .xfade = "rectcrop",
     .parameters = kParameters,
     .kernel = kernelOf<Crop<Shape::Rectangle>>()},
};

} // namespace

const TransitionFamily transitions_crop = kPresets;

} // namespace reelwright::compose
