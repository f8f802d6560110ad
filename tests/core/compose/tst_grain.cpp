#include "compose/grain.h"

#include "core/compose/pictures.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::GrainTile;
using media::YuvFrame;

namespace {

YuvFrame grained(const GrainTile& tile, std::uint64_t seed, base::FrameIndex frame, int y, model::Size size = {256, 128}) {
    YuvFrame picture = pictures::flat(size, y, 100, 150);
    tile.apply(seed, frame, picture);
    return picture;
}

double deviationOf(const YuvFrame& frame) {
    const double mean = pictures::meanOf(frame.view());
    double squares = 0;
    for (int y = 0; y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); ++x)
            squares += std::pow(frame.plane(0).row(y)[x] - mean, 2);
    return std::sqrt(squares / frame.width() / frame.height());
}

// How alike two frames of grain are after a shift: 1 for the same, 0 for nothing in common.
double likeness(const YuvFrame& a, const YuvFrame& b, int dx, int dy) {
    double product = 0;
    double squares = 0;
    const double meanA = pictures::meanOf(a.view());
    const double meanB = pictures::meanOf(b.view());
    for (int y = 0; y + dy < a.height(); ++y)
        for (int x = 0; x + dx < a.width(); ++x) {
            const double first = a.plane(0).row(y)[x] - meanA;
            const double second = b.plane(0).row(y + dy)[x + dx] - meanB;
            product += first * second;
            squares += (first * first + second * second) / 2;
        }
    return squares > 0 ? product / squares : 0;
}

} // namespace

TEST(Grain, is_the_same_each_time_and_another_on_every_frame_and_for_every_seed) {
    const GrainTile tile({.amount = 0.5}, 1080);
    const YuvFrame first = grained(tile, 1, 10, 120);
    EXPECT_EQ(first, grained(GrainTile({.amount = 0.5}, 1080), 1, 10, 120));
    for (const base::FrameIndex frame : {-5, 9, 11, 12})
        EXPECT_LT(std::abs(likeness(first, grained(tile, 1, frame, 120), 0, 0)), 0.05) << frame;
    EXPECT_LT(std::abs(likeness(first, grained(tile, 2, 10, 120), 0, 0)), 0.05);
}

TEST(Grain, is_strongest_on_middle_tones_and_spares_black_and_white) {
    const GrainTile tile({.amount = 1}, 1080);
    EXPECT_NEAR(deviationOf(grained(tile, 1, 0, 125)), 14, 1);
    EXPECT_NEAR(deviationOf(grained(GrainTile({.amount = 0.5}, 1080), 1, 0, 125)), 7, 0.5);
    EXPECT_LT(deviationOf(grained(tile, 1, 0, 40)), 8);
    EXPECT_EQ(deviationOf(grained(tile, 1, 0, 16)), 0);
    EXPECT_EQ(deviationOf(grained(tile, 1, 0, 235)), 0);
    EXPECT_EQ(deviationOf(grained(tile, 1, 0, 0)), 0);
}

TEST(Grain, changes_neither_brightness_nor_colour) {
    const GrainTile tile({.amount = 1}, 1080);
    for (const int y : {30, 80, 125, 180, 225}) {
        const YuvFrame picture = grained(tile, 3, 4, y);
        EXPECT_NEAR(pictures::meanOf(picture.view()), y, 0.6);
        EXPECT_TRUE(pictures::isLegal(picture));
        EXPECT_EQ(pictures::meanOf(picture.view(), 1), 100);
        EXPECT_EQ(pictures::meanOf(picture.view(), 2), 150);
    }
}

TEST(Grain, has_no_pattern_that_comes_again) {
    const GrainTile tile({.amount = 1}, 1080);
    const YuvFrame picture = grained(tile, 5, 7, 125, {1024, 256});
    for (const int dx : {16, 64, 128, 256, 512})
        for (const int dy : {0, 32, 64})
            EXPECT_LT(std::abs(likeness(picture, picture, dx, dy)), 0.03) << dx << ", " << dy;
}

TEST(Grain, larger_grain_and_larger_pictures_have_larger_clumps) {
    const auto clumps = [](double size, int lines) {
        const YuvFrame picture = grained(GrainTile({.amount = 1, .size = size}, lines), 1, 1, 125);
        return likeness(picture, picture, 2, 0);
    };
    EXPECT_LT(clumps(0.5, 1080), 0.1);
    EXPECT_GT(clumps(2, 1080), clumps(1, 1080) + 0.2);
    EXPECT_NEAR(clumps(2, 1080), clumps(1, 2160), 0.01);
}

TEST(Grain, a_picture_wider_than_the_tile_is_covered_without_a_seam) {
    const YuvFrame picture = grained(GrainTile({.amount = 1}, 1080), 1, 1, 125, {4096, 16});
    double steps = 0;
    double most = 0;
    for (int x = 1; x < 4096; ++x) {
        double step = 0;
        for (int y = 0; y < 16; ++y)
            step += std::abs(picture.plane(0).row(y)[x] - picture.plane(0).row(y)[x - 1]) / 16.0;
        steps += step / 4095;
        most = std::max(most, step);
    }
    EXPECT_LT(most, 3 * steps);
}
