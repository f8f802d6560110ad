#include "compose/fitting.h"

#include "base/random.h"
#include "core/compose/pictures.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::fillingPart;
using compose::fittedRect;
using media::CropRect;
using model::Size;

namespace {

constexpr Size kCanvases[] = {{1920, 1080}, {1080, 1920}, {1080, 1080}, {128, 72}};

} // namespace

TEST(Fitting, a_filling_part_lies_inside_the_picture_and_has_the_shape_of_the_canvas) {
    base::Random random(5);
    for (int i = 0; i < 2000; ++i) {
        const int width = 2 + static_cast<int>(random.index(4000));
        const int height = 2 + static_cast<int>(random.index(4000));
        const Size canvas = kCanvases[random.index(4)];
        const CropRect part = fillingPart(width, height, canvas, {random.uniform(), random.uniform()});
        EXPECT_GE(part.x, 0);
        EXPECT_GE(part.y, 0);
        EXPECT_GE(part.width, 2);
        EXPECT_GE(part.height, 2);
        EXPECT_LE(part.x + part.width, width);
        EXPECT_LE(part.y + part.height, height);
        EXPECT_EQ((part.x | part.y | part.width | part.height) & 1, 0);
        EXPECT_TRUE(part.width >= width - 2 || part.height >= height - 2) << "as much as can be shown";
        if (width > 500 && height > 500) {
            EXPECT_NEAR(double(part.width) / part.height, double(canvas.width) / canvas.height, 0.03);
        }
    }
}

TEST(Fitting, a_filling_part_follows_the_focus_to_the_edges) {
    EXPECT_EQ(fillingPart(1920, 1080, {1080, 1080}, {0, 0.5}).x, 0);
    EXPECT_EQ(fillingPart(1920, 1080, {1080, 1080}, {1, 0.5}).x, 840);
    EXPECT_EQ(fillingPart(1920, 1080, {1080, 1080}, {0.5, 0.5}).x, 420);
    EXPECT_EQ(fillingPart(1080, 1920, {1080, 1080}, {0.5, 0.25}).y, 0);
}

TEST(Fitting, a_fitted_picture_is_whole_centred_and_even) {
    EXPECT_EQ(fittedRect(1920, 1080, {1920, 1080}), (CropRect{0, 0, 1920, 1080}));
    EXPECT_EQ(fittedRect(500, 1000, {1920, 1080}), (CropRect{690, 0, 540, 1080}));
    EXPECT_EQ(fittedRect(1000, 500, {1080, 1920}), (CropRect{0, 690, 1080, 540}));
    base::Random random(6);
    for (int i = 0; i < 2000; ++i) {
        const Size canvas = kCanvases[random.index(4)];
        const CropRect place = fittedRect(1 + static_cast<int>(random.index(4000)), 1 + static_cast<int>(random.index(4000)), canvas);
        EXPECT_GE(place.x, 0);
        EXPECT_GE(place.y, 0);
        EXPECT_LE(place.x + place.width, canvas.width);
        EXPECT_LE(place.y + place.height, canvas.height);
        EXPECT_EQ((place.x | place.y | place.width | place.height) & 1, 0);
        EXPECT_TRUE(place.width >= canvas.width - 2 || place.height >= canvas.height - 2);
    }
}

TEST(Fitting, a_blurred_ground_is_darker_smooth_and_keeps_its_colour) {
    const media::YuvFrame picture = pictures::drawn({64, 64}, [](int plane, int x, int) { return plane == 0 ? (x % 8 < 4 ? 40 : 200) : plane == 1 ? 90 : 170; });
    const media::YuvFrame ground = compose::blurredGround(picture);
    EXPECT_LT(pictures::meanOf(ground.view()), 0.75 * pictures::meanOf(picture.view()));
    EXPECT_NEAR(pictures::meanOf(ground.view(), 1), 90, 2);
    EXPECT_NEAR(pictures::meanOf(ground.view(), 2), 170, 2);
    for (int x = 8; x < 55; ++x)
        EXPECT_LT(std::abs(ground.plane(0).row(30)[x] - ground.plane(0).row(30)[x + 1]), 25);
    EXPECT_TRUE(pictures::isLegal(compose::blurredGround(pictures::flat({16, 16}, 16, 16, 240))));
}
