#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace reelwright::compose {

using namespace mixing;

extern const TransitionFamily transitions_pixelize;

namespace {

// The mean of each block of both pictures, mixed. Blocks lie around the middle. (xfade's take one
// pixel of each, which glitters when the picture moves.)
template <typename Frame>
void drawBlocks(const Stage<Frame>& stage, int plane, int side, int weight, Frame& out) {
    const auto from = stage.from.plane(plane);
    const auto to = stage.to.plane(plane);
    const auto target = out.plane(plane);
    const auto firstOf = [side](int size) { return (size / 2) % side - side; };
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(target.width));
    std::vector<std::uint32_t> others(sums.size());
    for (int top = firstOf(target.height); top < target.height; top += side) {
        const int begin = std::max(top, 0);
        const int end = std::min(top + side, target.height);
        std::ranges::fill(sums, 0U);
        std::ranges::fill(others, 0U);
        for (int y = begin; y < end; ++y) {
            rows::add(from.row(y), sums.data(), target.width);
            rows::add(to.row(y), others.data(), target.width);
        }
        for (int left = firstOf(target.width); left < target.width && begin < end; left += side) {
            const int first = std::max(left, 0);
            const int last = std::min(left + side, target.width);
            if (first >= last)
                continue;
            double value = 0;
            for (int x = first; x < last; ++x)
                value += sums[static_cast<std::size_t>(x)] * (256.0 - weight) +
                         others[static_cast<std::size_t>(x)] * static_cast<double>(weight);
            value /= 256.0 * (end - begin) * (last - first);
            std::fill(target.row(begin) + first, target.row(begin) + last,
                      static_cast<SampleOf<Frame>>(value + 0.5));
        }
        for (int y = begin + 1; y < end; ++y)
            std::copy_n(target.row(begin), target.width, target.row(y));
    }
}

// Blocks grow and shrink again while one picture fades into the other.
struct Pixelize {
    template <typename Frame>
    static void draw(const Stage<Frame>& stage, Frame& out) {
        const double depth = std::min(stage.share, 1 - stage.share);
        const double widest = stage.values[0] * std::min(out.width(), out.height());
        const int side = static_cast<int>(std::lround(depth * widest)); // half a luma block
        for (int i = 0; i < 3; ++i)
            drawBlocks(stage, i, std::max(1, i == 0 ? 2 * side : side), weightOf(stage.share), out);
    }
};

constexpr TransitionParameter kParameters[] = {{.id = "size",
                                                .label = "Largest block",
                                                .low = 0.01,
                                                .high = 0.5,
                                                .initial = 0.06,
                                                .unit = "short side"}};

constexpr TransitionPreset kPresets[] = {
    {.id = "pixelize",
     .label = "Pixelize",
     .xfade = "pixelize",
     .parameters = kParameters,
     .kernel = kernelOf<Pixelize>()},
};

} // namespace

const TransitionFamily transitions_pixelize = kPresets;

} // namespace reelwright::compose
