#include "compose/overlay.h"

#include "compose/rgb.h"
#include "core/compose/pictures.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::Overlay;
using media::YuvFrame;

namespace {

media::Image box(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue, std::uint8_t alpha) {
    media::Image image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        image.pixels[i] = red;
        image.pixels[i + 1] = green;
        image.pixels[i + 2] = blue;
        image.pixels[i + 3] = alpha;
    }
    return image;
}

} // namespace

TEST(Overlay, an_opaque_box_replaces_exactly_its_pixels) {
    YuvFrame frame = pictures::flat({32, 32}, 50, 90, 160);
    Overlay(box(8, 6, 255, 255, 255, 255), 10, 4).draw(frame, 1);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x)
            EXPECT_EQ(frame.plane(0).row(y)[x], x >= 10 && x < 18 && y >= 4 && y < 10 ? 235 : 50);
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x)
            EXPECT_EQ(frame.plane(1).row(y)[x], x >= 5 && x < 9 && y >= 2 && y < 5 ? 128 : 90);
}

TEST(Overlay, odd_places_keep_brightness_exact_and_mix_colour_at_the_edges) {
    YuvFrame frame = pictures::flat({32, 32}, 50, 90, 90);
    Overlay(box(3, 3, 255, 255, 255, 255), 11, 5).draw(frame, 1);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x)
            EXPECT_EQ(frame.plane(0).row(y)[x], x >= 11 && x < 14 && y >= 5 && y < 8 ? 235 : 50) << x << " " << y;
    EXPECT_EQ(frame.plane(1).row(3)[6], 128) << "all four pixels are covered";
    EXPECT_NEAR(frame.plane(1).row(2)[5], 90 + 38 / 4, 1) << "one of four pixels is covered";
}

TEST(Overlay, alpha_and_opacity_mix_to_the_nearest_code_value) {
    for (int alpha = 0; alpha <= 255; alpha += 5)
        for (const double opacity : {0.0, 0.25, 0.5, 1.0}) {
            YuvFrame frame = pictures::flat({8, 8}, 40, 60, 200);
            Overlay(box(8, 8, 200, 30, 90, static_cast<std::uint8_t>(alpha)), 0, 0).draw(frame, opacity);
            const compose::Yuv c = compose::toYuv(compose::toRgb(model::Colour{200, 30, 90}));
            const double share = alpha / 255.0 * opacity;
            EXPECT_NEAR(frame.plane(0).row(3)[3], 40 + (c.y - 40) * share, 1.0);
            EXPECT_NEAR(frame.plane(1).row(1)[1], 60 + (c.cb - 60) * share, 1.0);
            EXPECT_NEAR(frame.plane(2).row(1)[1], 200 + (c.cr - 200) * share, 1.0);
        }
}

TEST(Overlay, transparent_pixels_do_not_bleed_their_colour) {
    media::Image image = box(4, 4, 255, 0, 0, 0); // invisible red
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; x += 2) { // every second column visible and grey
            std::uint8_t* const p = image.row(y) + x * 4;
            p[0] = p[1] = p[2] = 128;
            p[3] = 255;
        }
    YuvFrame frame = pictures::flat({8, 8}, 126);
    Overlay(image, 2, 2).draw(frame, 1);
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            EXPECT_NEAR(frame.plane(2).row(y)[x], 128, 1);
}

TEST(Overlay, is_clipped_at_every_edge_and_far_outside) {
    for (const int x : {-100, -7, -1, 0, 25, 31, 100})
        for (const int y : {-100, -5, 27, 31, 100}) {
            YuvFrame frame = pictures::flat({32, 32}, 50);
            Overlay(box(9, 7, 255, 255, 255, 255), x, y).draw(frame, 1);
            for (int py = 0; py < 32; ++py)
                for (int px = 0; px < 32; ++px)
                    EXPECT_EQ(frame.plane(0).row(py)[px], px >= x && px < x + 9 && py >= y && py < y + 7 ? 235 : 50);
        }
}

TEST(Overlay, an_empty_one_draws_nothing) {
    YuvFrame frame = pictures::slope({16, 16}, 0);
    const YuvFrame before = frame;
    Overlay().draw(frame, 1);
    EXPECT_TRUE(Overlay().empty());
    Overlay(box(4, 4, 255, 255, 255, 255), 4, 4).draw(frame, 0);
    EXPECT_EQ(frame, before);
}

TEST(Overlay, parts_that_touch_blend_as_the_whole_does) {
    media::Image image = box(21, 17, 255, 180, 20, 200);
    for (std::size_t i = 3; i < image.pixels.size(); i += 4)
        image.pixels[i] = static_cast<std::uint8_t>(i * 37 % 256);
    const Overlay overlay(image, 5, 7);
    YuvFrame whole = pictures::slope({48, 40}, 1);
    YuvFrame parts = whole;
    overlay.draw(whole, 0.7);
    for (const int left : {0, 11, 14, 40})
        for (const int top : {0, 9, 13}) {
            const int right = left == 0 ? 11 : left == 11 ? 14 : left == 14 ? 40 : 48;
            const int bottom = top == 0 ? 9 : top == 9 ? 13 : 40;
            overlay.draw(parts, 0.7, {left, top, right, bottom}, 0);
        }
    EXPECT_EQ(whole, parts);
}

TEST(Overlay, moves_by_single_lines_and_is_clipped_at_the_edges) {
    media::Image image = box(10, 8, 200, 60, 90, 255);
    for (const int dy : {-40, -9, -3, -1, 0, 1, 2, 3, 7, 15, 40}) {
        YuvFrame moved = pictures::flat({32, 32}, 60, 120, 130);
        YuvFrame placed = moved;
        Overlay(image, 6, 10).draw(moved, 1, {0, 0, 32, 32}, dy);
        Overlay(image, 6, 10 + dy).draw(placed, 1);
        for (int plane = 0; plane < 3; ++plane)
            for (int y = 0; y < moved.plane(plane).height; ++y)
                for (int x = 0; x < moved.plane(plane).width; ++x)
                    EXPECT_NEAR(moved.plane(plane).row(y)[x], placed.plane(plane).row(y)[x], plane == 0 ? 0 : 1) << dy << " " << x << " " << y;
    }
}
