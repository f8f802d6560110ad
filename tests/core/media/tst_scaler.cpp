#include "media/scaler.h"

#include "media/convert.h"
#include "support/media_factory.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

Image filled(int width, int height, std::uint8_t r, std::uint8_t g, std::uint8_t b,
             std::uint8_t a = 255) {
    Image image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        image.pixels[i] = r;
        image.pixels[i + 1] = g;
        image.pixels[i + 2] = b;
        image.pixels[i + 3] = a;
    }
    return image;
}

struct Known {
    const char* name;
    std::uint8_t rgb[3];
    int yuv[3]; // BT.709, limited range (ITU-R BT.709-6, item 3)
};

constexpr Known kKnown[] = {
    {"black", {0, 0, 0}, {16, 128, 128}},       {"white", {255, 255, 255}, {235, 128, 128}},
    {"grey", {128, 128, 128}, {126, 128, 128}}, {"red", {255, 0, 0}, {63, 102, 240}},
    {"green", {0, 255, 0}, {173, 42, 26}},      {"blue", {0, 0, 255}, {32, 240, 118}},
    {"yellow", {255, 255, 0}, {219, 16, 138}},  {"cyan", {0, 255, 255}, {188, 154, 16}},
    {"magenta", {255, 0, 255}, {78, 214, 230}},
};

TEST(Scaler, colours_become_their_bt709_values_and_come_back) {
    Scaler scaler;
    for (const Known& known : kKnown) {
        YuvFrame frame(64, 32);
        VERIFY_OK(scaler.convert(filled(64, 32, known.rgb[0], known.rgb[1], known.rgb[2]), frame));
        for (int plane = 0; plane < 3; ++plane) {
            const PlaneView view = std::as_const(frame).plane(plane);
            EXPECT_NEAR(view.row(view.height / 2)[view.width / 2], known.yuv[plane], 2)
                << known.name << " plane " << plane;
        }
        Image back;
        VERIFY_OK(scaler.convert(frame.view(), back));
        ASSERT_EQ(back.width, 64);
        for (int channel = 0; channel < 3; ++channel)
            EXPECT_NEAR(back.row(16)[4 * 32 + channel], known.rgb[channel], 4) << known.name;
        EXPECT_EQ(back.row(16)[4 * 32 + 3], 255);
    }
}

TEST(Scaler, a_part_is_scaled_over_the_whole_target) {
    YuvFrame source(128, 64);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 128; ++x)
            source.plane(0).row(y)[x] = x >= 64 && y >= 32 ? 200 : 50;
    for (const ScaleQuality quality : {ScaleQuality::Fast, ScaleQuality::Good}) {
        Scaler scaler(quality);
        YuvFrame target(320, 180);
        VERIFY_OK(scaler.scale(source.view(), {65, 33, 64, 32}, target));
        const PlaneView luma = std::as_const(target).plane(0);
        for (const int y : {4, 90, 175})
            for (const int x : {4, 160, 315})
                EXPECT_NEAR(luma.row(y)[x], 200, 2);
    }
}

TEST(Scaler, the_same_size_changes_nothing) {
    Scaler scaler;
    const YuvFrame source = numberedFrame(192, 64, 0xA5A);
    YuvFrame target(192, 64);
    VERIFY_OK(scaler.scale(source.view(), {0, 0, 192, 64}, target));
    EXPECT_EQ(target, source);
}

TEST(Scaler, enlarging_and_shrinking_keep_the_picture) {
    Scaler scaler;
    YuvFrame large(576, 192);
    YuvFrame small(192, 64);
    VERIFY_OK(scaler.scale(numberedFrame(192, 64, 0x9C3).view(), {0, 0, 192, 64}, large));
    EXPECT_EQ(numberOf(large.view()), 0x9C3);
    VERIFY_OK(scaler.scale(large.view(), {0, 0, 576, 192}, small));
    EXPECT_EQ(numberOf(small.view()), 0x9C3);
}

TEST(Scaler, images_keep_their_alpha) {
    Scaler scaler;
    Image target(40, 20);
    VERIFY_OK(scaler.scale(filled(80, 40, 200, 100, 50, 77), target));
    EXPECT_NEAR(target.row(10)[4 * 20], 200, 1);
    EXPECT_NEAR(target.row(10)[4 * 20 + 3], 77, 1);
}

TEST(Scaler, an_empty_part_is_refused) {
    Scaler scaler;
    const YuvFrame source(64, 64);
    YuvFrame target(64, 64);
    EXPECT_ERROR(scaler.scale(source.view(), {0, 0, 0, 64}, target), InvalidInput);
    EXPECT_ERROR(scaler.scale(source.view(), {0, 0, 1, 64}, target), InvalidInput);
    VERIFY_OK(scaler.scale(source.view(), {0, 0, 64, 64}, target));
}

TEST(Scaler, one_object_serves_sizes_that_change) {
    Scaler scaler;
    for (const int size : {64, 32, 128, 64}) {
        YuvFrame target(size * 2, size);
        VERIFY_OK(scaler.scale(numberedFrame(192, 64, 1234).view(), {0, 0, 192, 64}, target));
        EXPECT_EQ(numberOf(target.view()), 1234) << size;
    }
}

TEST(Rotated, four_quarter_turns_give_the_picture_back) {
    const Image image = quarters(6, 4);
    EXPECT_EQ(rotated(image, 0).pixels, image.pixels);
    const Image once = rotated(image, 1);
    EXPECT_EQ(once.width, 4);
    EXPECT_EQ(once.height, 6);
    EXPECT_EQ(once.row(0)[2], 255) << "the blue quarter comes to the top left";
    EXPECT_EQ(rotated(once, 3).pixels, image.pixels);
    EXPECT_EQ(rotated(rotated(image, 2), 2).pixels, image.pixels);
    EXPECT_EQ(rotated(rotated(once, 1), 2).pixels, image.pixels);
}

TEST(YuvFrame, is_black_at_first_and_filled_whole) {
    YuvFrame frame(6, 4);
    EXPECT_EQ(std::as_const(frame).plane(0).row(3)[5], 16);
    EXPECT_EQ(std::as_const(frame).plane(2).row(1)[2], 128);
    frame.fill(1, 2, 3);
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < (i == 0 ? 4 : 2); ++y)
            for (int x = 0; x < (i == 0 ? 6 : 3); ++x)
                EXPECT_EQ(std::as_const(frame).plane(i).row(y)[x], i + 1);
    EXPECT_TRUE(YuvFrame().empty());
}

} // namespace
} // namespace reelwright::media
