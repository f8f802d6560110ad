#include "compose/vignette.h"

#include "core/compose/pictures.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::lightAt;
using compose::VignettePlane;
using media::YuvFrame;
using model::Vignette;

TEST(Vignette, leaves_the_middle_and_takes_its_amount_off_the_corners) {
    for (const double softness : {0.0, 0.5, 1.0})
        for (const double roundness : {0.0, 0.5, 1.0}) {
            const Vignette vignette{0.6, softness, roundness};
            EXPECT_EQ(lightAt(vignette, 0.5, 0.5, 16.0 / 9), 1);
            for (const double x : {0.0, 1.0})
                for (const double y : {0.0, 1.0})
                    EXPECT_NEAR(lightAt(vignette, x, y, 16.0 / 9), 0.4, 1e-9);
        }
}

TEST(Vignette, falls_off_outwards_and_is_the_same_on_all_sides) {
    const Vignette vignette{.amount = 1};
    double before = 1;
    for (int i = 0; i <= 50; ++i) {
        const double away = 0.5 + i / 100.0;
        const double now = lightAt(vignette, away, away, 1.5);
        EXPECT_LE(now, before);
        EXPECT_NEAR(now, lightAt(vignette, 1 - away, away, 1.5), 1e-12);
        EXPECT_NEAR(now, lightAt(vignette, away, 1 - away, 1.5), 1e-12);
        before = now;
    }
}

TEST(Vignette, roundness_makes_it_a_circle) {
    const Vignette round{.amount = 1, .softness = 1, .roundness = 1};
    EXPECT_NEAR(lightAt(round, 0.5 + 0.2 / 2, 0.5, 2), lightAt(round, 0.5, 0.5 + 0.2, 2), 1e-9);
    const Vignette fitted{.amount = 1, .softness = 1, .roundness = 0};
    EXPECT_NEAR(lightAt(fitted, 0.9, 0.5, 2), lightAt(fitted, 0.5, 0.9, 2), 1e-9);
}

TEST(Vignette, is_drawn_as_exact_numbers_say) {
    const Vignette vignette{.amount = 0.8};
    const model::Size size{96, 54};
    YuvFrame frame = pictures::slope(size, 0);
    const YuvFrame before = frame;
    VignettePlane(vignette, size).apply(frame);
    for (int i = 0; i < 3; ++i) {
        const auto plane = frame.plane(i);
        const double zero = i == 0 ? 16 : 128;
        for (int y = 0; y < plane.height; ++y)
            for (int x = 0; x < plane.width; ++x) {
                const double light = lightAt(vignette, (x + 0.5) / plane.width, (y + 0.5) / plane.height, 96.0 / 54);
                EXPECT_NEAR(plane.row(y)[x], zero + (before.plane(i).row(y)[x] - zero) * light, 1.001);
            }
    }
    EXPECT_TRUE(pictures::isLegal(frame));
}

TEST(Vignette, dark_corners_do_not_band) {
    // Where light falls by less than one code value in eight pixels, the dither shows both.
    YuvFrame frame = pictures::flat({512, 288}, 60);
    VignettePlane({.amount = 0.5, .softness = 1}, {512, 288}).apply(frame);
    int longest = 0;
    for (int y = 0; y < 288; ++y)
        for (int x = 1, run = 1; x < 160; ++x) {
            run = frame.plane(0).row(y)[x] == frame.plane(0).row(y)[x - 1] ? run + 1 : 1;
            longest = std::max(longest, run);
        }
    EXPECT_LT(longest, 24);
}

TEST(Vignette, no_light_at_all_is_black) {
    YuvFrame frame = pictures::flat({64, 64}, 235, 90, 200);
    VignettePlane({.amount = 1, .softness = 0}, {64, 64}).apply(frame);
    EXPECT_LE(frame.plane(0).row(0)[0], 40);
    EXPECT_EQ(frame.plane(0).row(32)[32], 235);
    EXPECT_NEAR(frame.plane(1).row(0)[0], 128, 4);
}
