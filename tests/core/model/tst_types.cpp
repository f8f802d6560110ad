#include "model/types.h"

#include "model/asset.h"
#include "model/scene.h"
#include "model/song.h"

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

TEST(Colour, is_read_from_both_hex_forms) {
    EXPECT_EQ(colourFromHex("#ff8000"), (Colour{255, 128, 0}));
    EXPECT_EQ(colourFromHex("FF8000"), (Colour{255, 128, 0}));
    EXPECT_EQ(colourFromHex("#f80"), (Colour{255, 136, 0}));
    EXPECT_EQ(hexOf({255, 128, 0}), "#ff8000");
}

TEST(Colour, nothing_else_is_a_colour) {
    for (const char* text :
         {"", "#", "#ff", "#ffff", "#ff80000", "red", "#gg0000", "##ff8000", "#ff 800"})
        EXPECT_EQ(colourFromHex(text), std::nullopt) << text;
}

TEST(Colour, survives_the_way_through_its_name) {
    for (int value = 0; value < 256; ++value) {
        const auto channel = static_cast<std::uint8_t>(value);
        const Colour colour{channel, static_cast<std::uint8_t>(255 - value),
                            static_cast<std::uint8_t>(channel ^ 0x55)};
        EXPECT_EQ(colourFromHex(hexOf(colour)), colour);
    }
}

TEST(Aspect, names_go_both_ways) {
    for (const Aspect aspect : kAspects)
        EXPECT_EQ(aspectFromName(nameOf(aspect)), aspect);
    EXPECT_EQ(aspectFromName("16x9"), std::nullopt);
    EXPECT_EQ(aspectFromName(""), std::nullopt);
}

TEST(Aspect, the_text_of_messages_names_each) {
    for (const Aspect aspect : kAspects)
        EXPECT_NE(kAspectNames.find(nameOf(aspect)), std::string_view::npos) << nameOf(aspect);
}

TEST(Aspect, is_known_from_its_own_canvas_and_from_pictures_near_to_it) {
    for (const Aspect aspect : kAspects)
        for (const int side : {90, 144, 360, 1080})
            EXPECT_EQ(aspectNearest(canvasOf(aspect, side)), aspect) << nameOf(aspect) << side;
    EXPECT_EQ(aspectNearest({2048, 858}), Aspect::Cinema21x9);
    EXPECT_EQ(aspectNearest({1080, 1440}), Aspect::Feed4x5);
    EXPECT_EQ(aspectNearest({720, 576}), Aspect::Square1x1);
}

TEST(Canvas, has_the_known_sizes) {
    EXPECT_EQ(canvasOf(Aspect::Wide16x9, 1080), (Size{1920, 1080}));
    EXPECT_EQ(canvasOf(Aspect::Tall9x16, 1080), (Size{1080, 1920}));
    EXPECT_EQ(canvasOf(Aspect::Square1x1, 1080), (Size{1080, 1080}));
    EXPECT_EQ(canvasOf(Aspect::Wide16x9, 720), (Size{1280, 720}));
    EXPECT_EQ(canvasOf(Aspect::Wide16x9, 2160), (Size{3840, 2160}));
    EXPECT_EQ(canvasOf(Aspect::Feed4x5, 1080), (Size{1080, 1350}));
    EXPECT_EQ(canvasOf(Aspect::Feed4x5, 720), (Size{720, 900}));
    EXPECT_EQ(canvasOf(Aspect::Feed4x5, 150), (Size{150, 188}));
    EXPECT_EQ(canvasOf(Aspect::Cinema21x9, 1080), (Size{2520, 1080}));
    EXPECT_EQ(canvasOf(Aspect::Cinema21x9, 720), (Size{1680, 720}));
}

TEST(Canvas, sides_are_even_for_every_even_short_side) {
    for (int side = 16; side <= 2160; side += 2)
        for (const Aspect aspect : kAspects) {
            const Size size = canvasOf(aspect, side);
            EXPECT_EQ(size.width % 2, 0) << side;
            EXPECT_EQ(size.height % 2, 0) << side;
            EXPECT_EQ(std::min(size.width, size.height), side);
            const double exact = aspect == Aspect::Feed4x5      ? side * 5 / 4.0
                                 : aspect == Aspect::Cinema21x9 ? side * 21 / 9.0
                                 : aspect == Aspect::Square1x1  ? side
                                                                : side * 16 / 9.0;
            EXPECT_NEAR(std::max(size.width, size.height), exact, 1);
        }
}

TEST(Shot, names_go_both_ways) {
    for (int i = 0; i < kShotSizeCount; ++i)
        EXPECT_EQ(shotSizeFromName(nameOf(static_cast<ShotSize>(i))), static_cast<ShotSize>(i));
    for (int i = 0; i < kCameraMoveCount; ++i)
        EXPECT_EQ(cameraMoveFromName(nameOf(static_cast<CameraMove>(i))),
                  static_cast<CameraMove>(i));
    EXPECT_EQ(shotSizeFromName(""), std::nullopt);
    EXPECT_EQ(cameraMoveFromName("zoom"), std::nullopt);
}

TEST(AssetKind, names_go_both_ways) {
    for (const AssetKind kind :
         {AssetKind::Song, AssetKind::Picture, AssetKind::Clip, AssetKind::Lut})
        EXPECT_EQ(assetKindFromName(nameOf(kind)), kind);
    EXPECT_EQ(assetKindFromName("film"), std::nullopt);
}

TEST(BeatGrid, nearest_finds_the_nearer_neighbour) {
    BeatGrid grid;
    EXPECT_EQ(grid.nearest(1), -1);
    for (const double time : {0.5, 1.0, 2.0})
        grid.beats.push_back({.time = time});
    EXPECT_EQ(grid.nearest(-5), 0);
    EXPECT_EQ(grid.nearest(0.74), 0);
    EXPECT_EQ(grid.nearest(0.76), 1);
    EXPECT_EQ(grid.nearest(1.0), 1);
    EXPECT_EQ(grid.nearest(1.49), 1);
    EXPECT_EQ(grid.nearest(1.51), 2);
    EXPECT_EQ(grid.nearest(99), 2);
}

TEST(EnergyCurve, is_interpolated_and_clamped) {
    const EnergyCurve curve{0.5, {0.0f, 1.0f, 0.5f}};
    EXPECT_DOUBLE_EQ(curve.at(-1), 0);
    EXPECT_DOUBLE_EQ(curve.at(0.25), 0.5);
    EXPECT_DOUBLE_EQ(curve.at(0.5), 1);
    EXPECT_DOUBLE_EQ(curve.at(0.75), 0.75);
    EXPECT_DOUBLE_EQ(curve.at(100), 0.5);
    EXPECT_DOUBLE_EQ(EnergyCurve{}.at(1), 0);
}

} // namespace
} // namespace reelwright::model
