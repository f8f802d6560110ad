#include "compose/moving_crop.h"

#include "compose/fitting.h"
#include "core/compose/pictures.h"
#include "support/verify.h"

using namespace reelwright;
using compose::cropSide;
using compose::MovingCrop;
using media::YuvFrame;

namespace {

// A soft wave: what it is at any place between pixels is known.
double waveAt(double x, double y) {
    return 120 + 50 * std::sin(x * 0.11) + 30 * std::cos(y * 0.09 + 0.4);
}

YuvFrame wave(model::Size size) {
    return pictures::drawn(size, [](int plane, int x, int y) {
        return plane == 0 ? static_cast<int>(std::lround(waveAt(x, y))) : 128 + (plane == 1 ? x / 8 : -x / 8);
    });
}

} // namespace

TEST(MovingCrop, its_parts_lie_inside_of_the_picture_and_never_change_their_size) {
    for (const int side : {64, 607, 1080, 1919, 1920, 3840})
        for (const int canvas : {144, 608, 1080, 1920})
            for (const double share : {0.05, 0.3164, 0.5625, 0.97}) {
                const double seen = side * share;
                const auto middle = cropSide(side, seen, canvas, 0.5);
                for (double focus = 0; focus <= 1; focus += 0.0137) {
                    const auto crop = cropSide(side, seen, canvas, focus);
                    EXPECT_EQ(crop.length, middle.length);
                    EXPECT_EQ(crop.scaled, middle.scaled);
                    EXPECT_EQ(crop.start % 2 + crop.length % 2 + crop.scaled % 2 + crop.offset % 2, 0);
                    EXPECT_GE(crop.start, 0);
                    EXPECT_LE(crop.start + crop.length, side);
                    EXPECT_GE(crop.offset, 0);
                    EXPECT_LE(crop.offset, (crop.scaled - canvas) * compose::kCropParts);
                    // Where the canvas begins, in pixels of the picture.
                    const double scale = static_cast<double>(crop.scaled) / crop.length;
                    const double left = crop.start + crop.offset / (scale * compose::kCropParts);
                    const double wished = std::clamp(focus * side - seen / 2, 0.0, side - seen);
                    EXPECT_NEAR(left, wished, 2 + 2 * seen / canvas) << side << " " << canvas << " " << share << " " << focus;
                }
            }
}

TEST(MovingCrop, shows_the_picture_at_exact_places_between_pixels) {
    const model::Size whole{320, 180};
    const model::Size canvas{102, 180}; // no change of scale
    const YuvFrame picture = wave(whole);
    MovingCrop crop(canvas);
    YuvFrame shown(canvas.width, canvas.height);
    for (double focus = 0.2; focus < 0.8; focus += 0.0211) {
        VERIFY_OK(crop.draw(picture.view(), {focus, 0.5}, shown));
        const auto side = cropSide(whole.width, 180.0 * canvas.width / canvas.height, canvas.width, focus);
        const double scale = static_cast<double>(side.scaled) / side.length;
        double sum = 0;
        for (int y = 4; y < 176; ++y)
            for (int x = 0; x < canvas.width; ++x) {
                const double at = side.start + (x + side.offset / double(compose::kCropParts) + 0.5) / scale - 0.5;
                const double wrong = shown.plane(0).row(y)[x] - waveAt(at, y);
                EXPECT_LT(std::abs(wrong), 2.0) << focus << " " << x << "," << y;
                sum += wrong;
            }
        EXPECT_LT(std::abs(sum / (canvas.width * 172.0)), 0.25);
    }
}

TEST(MovingCrop, moves_by_as_much_as_it_is_told_to_without_stutter) {
    const model::Size whole{384, 216};
    const model::Size canvas{240, 426}; // enlarged
    const YuvFrame picture = wave(whole);
    MovingCrop crop(canvas);
    YuvFrame shown(canvas.width, canvas.height);
    // The wave's phase in the picture tells where the crop is.
    const double scale = 426.0 / 216;
    const auto placeOf = [&] {
        double sine = 0;
        double cosine = 0;
        const int length = static_cast<int>(std::lround(2 * M_PI / 0.11 * scale));
        for (int x = 0; x < length; ++x) {
            const double value = shown.plane(0).row(200)[x];
            sine += value * std::sin(x * 0.11 / scale);
            cosine += value * std::cos(x * 0.11 / scale);
        }
        return std::atan2(cosine, sine) / 0.11;
    };
    double last = 0;
    for (int n = 0; n < 60; ++n) {
        VERIFY_OK(crop.draw(picture.view(), {0.4 + n * 0.13 / 384, 0.5}, shown)); // 0.13 pixels of the clip a frame
        const double place = placeOf();
        if (n > 0 && std::abs(place - last) < 10) { // but where the phase begins anew
            EXPECT_NEAR(place - last, 0.13, 0.05) << n;
        }
        last = place;
    }
}

TEST(MovingCrop, a_tall_picture_moves_up_and_down_and_colour_stays_with_light) {
    const model::Size whole{180, 320};
    const YuvFrame picture = pictures::drawn(whole, [](int plane, int, int y) {
        return plane == 0 ? 40 + y / 2 : plane == 1 ? 60 + y / 2 : 128;
    });
    MovingCrop crop({180, 102});
    YuvFrame shown(180, 102);
    for (const double focus : {0.0, 0.31, 0.477, 0.62, 1.0}) {
        VERIFY_OK(crop.draw(picture.view(), {0.5, focus}, shown));
        for (int y = 8; y < 94; y += 2) {
            const double light = (shown.plane(0).row(y)[90] - 40) * 2;
            const double colour = (shown.plane(1).row(y / 2)[45] - 60) * 4;
            EXPECT_NEAR(light, colour, 6) << focus << " " << y;
        }
    }
}

TEST(MovingCrop, in_10_bit_shows_the_same_picture_finer) {
    const YuvFrame picture = wave({320, 180});
    MovingCrop crop({102, 180});
    YuvFrame eight(102, 180);
    YuvFrame ten(102, 180, 10);
    VERIFY_OK(crop.draw(picture.view(), {0.437, 0.5}, eight));
    VERIFY_OK(crop.draw(picture.view(), {0.437, 0.5}, ten));
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < eight.plane(i).height; ++y)
            for (int x = 0; x < eight.plane(i).width; ++x)
                ASSERT_NEAR(std::as_const(ten).plane(i).row<std::uint16_t>(y)[x] / 4.0, eight.plane(i).row(y)[x], 0.51);
}
