// What transitions are made of: weighing and moving planes of frames of any depth. Pure functions;
// thread-safe.
#pragma once

#include "compose/samples.h"
#include "compose/transitions/rows.h"
#include "compose/transitions/transition.h"
#include "compose/transitions/warp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace reelwright::compose::mixing {

// Slow start and end: 0 -> 0, 1 -> 1; outside of it stays at the ends.
inline double smoothstep(double share) {
    const double t = std::clamp(share, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

inline int weightOf(double share) {
    return static_cast<int>(std::clamp(share, 0.0, 1.0) * 256 + 0.5);
}

// Y, Cb and Cr as 8-bit values, whatever the frame's depth.
struct YuvColour {
    int planes[3];
};
inline constexpr YuvColour kBlack{{16, 128, 128}};
inline constexpr YuvColour kWhite{{235, 128, 128}};

// Calls `work` with each plane's index and each of its rows.
template <typename Frame, typename Work>
void eachRow(const Frame& frame, Work&& work) {
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < frame.plane(i).height; ++y)
            work(i, y);
}

// out = from + (to - from) * weight / 256 in every pixel; weight 0..256.
template <typename Frame>
void blend(const Frame& from, const Frame& to, int weight, Frame& out) {
    eachRow(out, [&](int i, int y) {
        rows::blend(from.plane(i).row(y), to.plane(i).row(y), weight, out.plane(i).row(y),
                    out.plane(i).width);
    });
}

// out = picture mixed towards one colour; weight 0 keeps the picture, 256 gives the colour.
template <typename Frame>
void tint(const Frame& picture, YuvColour colour, int weight, Frame& out) {
    eachRow(out, [&](int i, int y) {
        const auto* const row = picture.plane(i).row(y);
        rows::combine(row, 256 - weight, row, 0, codeOf<SampleOf<Frame>>(colour.planes[i]),
                      out.plane(i).row(y), out.plane(i).width);
    });
}

// An edge that runs over orders 0..1 as the share goes from 0 to 1: an order below it has turned.
struct Sweep {
    float edge;
    float scale;
    // `softness` is the width of the edge in orders, at least `pixel`: what one pixel makes.
    Sweep(double share, double softness, double pixel) {
        const double width = std::max({softness, pixel, 1e-6});
        edge = static_cast<float>(share * (1 + width));
        scale = static_cast<float>(1 / width);
    }
};

// Mixes by a weight for each luma pixel: `fill(y, weights)` writes a row of 0..256. Colour takes
// the mean of the four weights that it covers.
template <typename Frame, typename Fill>
void mask(const Frame& from, const Frame& to, Fill&& fill, Frame& out) {
    const int width = out.width();
    std::vector<rows::Weight> upper(static_cast<std::size_t>(width));
    std::vector<rows::Weight> lower(upper.size());
    std::vector<rows::Weight> colour(upper.size() / 2);
    const auto blendRow = [&](int i, int y, const rows::Weight* weights) {
        rows::blend(from.plane(i).row(y), to.plane(i).row(y), weights, out.plane(i).row(y),
                    out.plane(i).width);
    };
    for (int y = 0; y < out.height(); y += 2) {
        fill(y, upper.data());
        fill(y + 1, lower.data());
        blendRow(0, y, upper.data());
        blendRow(0, y + 1, lower.data());
        rows::quarter(upper.data(), lower.data(), colour.data(), width / 2);
        blendRow(1, y / 2, colour.data());
        blendRow(2, y / 2, colour.data());
    }
}

// Mixes by an order for each luma pixel: `fill(y, orders)` writes a row of 0..1.
template <typename Frame, typename Fill>
void wipe(const Frame& from, const Frame& to, const Sweep& sweep, Fill&& fill, Frame& out) {
    std::vector<float> orders(static_cast<std::size_t>(out.width()));
    mask(
        from, to,
        [&](int y, rows::Weight* weights) {
            fill(y, orders.data());
            rows::ramp(orders.data(), sweep.edge, sweep.scale, weights, out.width());
        },
        out);
}

// Copies `picture`, moved by (dx, dy) luma pixels, over `out`; parts that leave the frame are lost,
// the rest of `out` stays. Offsets are rounded down to even.
template <typename Frame>
void paste(const Frame& picture, int dx, int dy, Frame& out) {
    for (int i = 0; i < 3; ++i) {
        const int shift = i == 0 ? 0 : 1;
        const auto a = picture.plane(i);
        const auto c = out.plane(i);
        const int ox = (dx & ~1) >> shift;
        const int oy = (dy & ~1) >> shift;
        const int from = std::max(0, -ox);
        const int count = std::min(c.width, c.width - ox) - from;
        for (int y = 0; y < c.height && count > 0; ++y)
            if (y + oy >= 0 && y + oy < c.height)
                std::memcpy(c.row(y + oy) + from + ox, a.row(y) + from,
                            static_cast<std::size_t>(count) * sizeof(SampleOf<Frame>));
    }
}

} // namespace reelwright::compose::mixing
