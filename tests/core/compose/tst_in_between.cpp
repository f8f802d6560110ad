#include "compose/in_between.h"

#include "compose/block_motion.h"
#include "core/compose/pictures.h"

#include <cstdlib>
#include <random>

using namespace reelwright;
using compose::blendBetween;
using compose::flowBetween;
using media::YuvFrame;
using pictures::psnr;

namespace {

constexpr model::Size kSize{320, 180};

// Soft noise, the same at the same place.
int texture(int x, int y, int seed) {
    const auto at = [&](int gx, int gy) {
        std::uint32_t h = static_cast<std::uint32_t>(gx * 73856093) ^ static_cast<std::uint32_t>(gy * 19349663) ^ static_cast<std::uint32_t>(seed * 83492791);
        h ^= h >> 13;
        h *= 0x5bd1e995;
        return static_cast<int>((h >> 8) % 100);
    };
    const int gx = (x + 4096) / 6, gy = (y + 4096) / 6, fx = (x + 4096) % 6, fy = (y + 4096) % 6;
    return ((at(gx, gy) * (6 - fx) + at(gx + 1, gy) * fx) * (6 - fy) + (at(gx, gy + 1) * (6 - fx) + at(gx + 1, gy + 1) * fx) * fy) / 36;
}

// A textured square at (x, y) over a textured ground that stands still.
YuvFrame square(int x, int y) {
    return pictures::drawn(kSize, [&](int plane, int px, int py) {
        const int scale = plane == 0 ? 1 : 2;
        const bool inside = px * scale >= x && px * scale < x + 64 && py * scale >= y && py * scale < y + 64;
        if (plane > 0)
            return inside ? (plane == 1 ? 90 : 190) : 128;
        return inside ? 120 + texture(px - x, py - y, 1) : 40 + texture(px, py, 2) / 2;
    });
}

} // namespace

TEST(InBetween, a_blend_is_the_weighted_mean) {
    const YuvFrame a = pictures::slope(kSize, 1);
    const YuvFrame b = pictures::slope(kSize, 3);
    YuvFrame out(kSize.width, kSize.height);
    for (const int weight : {1, 64, 128, 200, 255}) {
        blendBetween(a, b, weight, out);
        for (int i = 0; i < 3; ++i)
            for (int y = 0; y < out.plane(i).height; ++y)
                for (int x = 0; x < out.plane(i).width; ++x) {
                    const double mean = a.plane(i).row(y)[x] + (b.plane(i).row(y)[x] - a.plane(i).row(y)[x]) * weight / 256.0;
                    ASSERT_NEAR(out.plane(i).row(y)[x], mean, 0.51);
                }
    }
}

TEST(InBetween, a_moving_square_flows_much_nearer_to_the_truth_than_a_blend) {
    YuvFrame flow(kSize.width, kSize.height);
    YuvFrame blend(kSize.width, kSize.height);
    for (const auto& [dx, dy] : {std::pair{16, 0}, {24, 8}, {-36, 4}, {8, -20}}) {
        const YuvFrame a = square(130, 60);
        const YuvFrame b = square(130 + dx, 60 + dy);
        for (const int weight : {64, 128, 192}) {
            flowBetween(a, b, weight, flow);
            blendBetween(a, b, weight, blend);
            const YuvFrame truth = square(130 + dx * weight / 256, 60 + dy * weight / 256);
            const double own = psnr(flow.view(), truth.view());
            const double mixed = psnr(blend.view(), truth.view());
            EXPECT_GT(own, mixed + 5) << dx << "," << dy << " " << weight;
            RecordProperty(fmt::format("flow_{}_{}_{}", dx, dy, weight), fmt::format("{:.1f} dB, blend {:.1f} dB", own, mixed));
        }
    }
}

TEST(InBetween, what_moves_too_far_is_mixed) {
    const YuvFrame a = square(20, 60);
    const YuvFrame b = square(236, 60);
    YuvFrame flow(kSize.width, kSize.height);
    YuvFrame blend(kSize.width, kSize.height);
    flowBetween(a, b, 128, flow);
    blendBetween(a, b, 128, blend);
    EXPECT_GT(psnr(flow.view(), blend.view()), 22);
}

TEST(InBetween, a_camera_that_pans_flows_as_a_whole) {
    const auto panned = [](int by) {
        return pictures::drawn(kSize, [&](int plane, int x, int y) { return plane == 0 ? 60 + texture(x + by, y, 3) : 128; });
    };
    YuvFrame flow(kSize.width, kSize.height);
    flowBetween(panned(0), panned(20), 128, flow);
    const YuvFrame truth = panned(10);
    int wrong = 0;
    for (int y = 0; y < kSize.height; ++y)
        for (int x = 24; x < kSize.width - 24; ++x)
            wrong += std::abs(flow.plane(0).row(y)[x] - truth.plane(0).row(y)[x]) > 4 ? 1 : 0;
    EXPECT_LT(wrong, kSize.width * kSize.height / 100);
}

TEST(InBetween, equal_frames_stay_as_they_are_and_a_cut_is_not_mixed) {
    YuvFrame out(kSize.width, kSize.height);
    const YuvFrame a = square(100, 50);
    flowBetween(a, a, 99, out);
    EXPECT_EQ(out, a);
    const auto noise = [](int seed) {
        std::mt19937 random(static_cast<unsigned>(seed));
        return pictures::drawn(kSize, [&](int plane, int, int) { return plane == 0 ? 16 + static_cast<int>(random() % 220) : 128; });
    };
    const YuvFrame b = noise(1);
    const YuvFrame c = noise(2);
    flowBetween(b, c, 90, out);
    EXPECT_EQ(out, b);
    flowBetween(b, c, 200, out);
    EXPECT_EQ(out, c);
}

TEST(InBetween, odd_sizes_and_small_pictures_are_covered) {
    for (const model::Size size : {model::Size{64, 36}, {18, 10}, {250, 142}}) {
        const YuvFrame a = pictures::flat(size, 100, 90, 160);
        YuvFrame out(size.width, size.height);
        flowBetween(a, a, 128, out);
        EXPECT_EQ(out, a);
    }
}
