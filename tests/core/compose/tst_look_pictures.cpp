// Looks on a picture: the baked table against the slow exact path, and the slow path against stored pictures.

#include "compose/corrections.h"
#include "compose/grade_table.h"
#include "compose/looks/look.h"

#include "core/compose/pictures.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "support/places.h"
#include "support/verify.h"

#include <cmath>
#include <cstdlib>
#include <vector>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::Rgb;
using compose::Yuv;
using media::YuvFrame;

namespace {

using Grade = std::function<Rgb(Rgb)>;

std::filesystem::path folder() { return reelwright::testing::sourceRoot() / "tests/data/looks"; }

// A lighthouse and a neon street as the program draws them, skin of eight tones, coloured lights.
YuvFrame source() {
    YuvFrame frame(64, 36);
    const auto image = media::readPicture(folder() / "source.png", 4096);
    EXPECT_TRUE(image.has_value());
    media::Scaler scaler;
    EXPECT_TRUE(image && scaler.convert(*image, frame).has_value());
    return frame;
}

Yuv exactOf(const Grade& grade, double y, double cb, double cr) {
    return compose::toYuv(compose::clamped(grade(compose::clamped(compose::toRgb(Yuv{y, cb, cr})))));
}

bool isColour(double y, double cb, double cr) {
    const Rgb c = compose::toRgb(Yuv{y, cb, cr});
    return std::min({c.r, c.g, c.b}) > -0.004 && std::max({c.r, c.g, c.b}) < 1.004;
}

int meanLuma(const YuvFrame& in, int x, int y) {
    int sum = 2;
    for (int i = 0; i < 4; ++i)
        sum += in.plane(0).row(2 * y + i / 2)[2 * x + i % 2];
    return sum >> 2;
}

// Pixel by pixel in floating point; chroma at the mean luma of its four pixels.
YuvFrame slow(const Grade& grade, const YuvFrame& in) {
    YuvFrame out = in;
    for (int y = 0; y < in.plane(1).height; ++y)
        for (int x = 0; x < in.plane(1).width; ++x) {
            const double cb = in.plane(1).row(y)[x];
            const double cr = in.plane(2).row(y)[x];
            for (int i = 0; i < 4; ++i)
                out.plane(0).row(2 * y + i / 2)[2 * x + i % 2] = compose::toByte(exactOf(grade, in.plane(0).row(2 * y + i / 2)[2 * x + i % 2], cb, cr).y);
            const Yuv wanted = exactOf(grade, meanLuma(in, x, y), cb, cr);
            out.plane(1).row(y)[x] = compose::toByte(wanted.cb);
            out.plane(2).row(y)[x] = compose::toByte(wanted.cr);
        }
    return out;
}

struct Errors {
    double mean = 0;
    int most = 0;
};

// Over all samples of colours; chroma that stands with a luma that no colour has is left out.
Errors compare(const YuvFrame& in, const YuvFrame& fast, const YuvFrame& exact) {
    Errors errors;
    double count = 0;
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < in.plane(i).height; ++y)
            for (int x = 0; x < in.plane(i).width; ++x) {
                const int scale = i == 0 ? 2 : 1;
                const int luma = i == 0 ? in.plane(0).row(y)[x] : meanLuma(in, x, y);
                if (!isColour(luma, in.plane(1).row(y / scale)[x / scale], in.plane(2).row(y / scale)[x / scale]))
                    continue;
                const int difference = std::abs(fast.plane(i).row(y)[x] - exact.plane(i).row(y)[x]);
                errors.mean += difference;
                errors.most = std::max(errors.most, difference);
                ++count;
            }
    errors.mean /= std::max(1.0, count);
    return errors;
}

// Hues along x; from black over full strength to white along y.
YuvFrame neonRamps() {
    return pictures::drawn({192, 128}, [](int plane, int x, int y) {
        const int scale = plane == 0 ? 1 : 2;
        const double hue = 6.0 * x * scale / 192;
        const double v = 2.0 * y * scale / 128;
        const auto channel = [&](double centre) {
            const double pure = std::clamp(2 - std::abs(std::remainder(hue - centre, 6.0)), 0.0, 1.0);
            return v < 1 ? pure * v : pure + (1 - pure) * (v - 1);
        };
        const Yuv c = compose::toYuv(Rgb{channel(0), channel(2), channel(4)});
        return int{compose::toByte(plane == 0 ? c.y : plane == 1 ? c.cb : c.cr)};
    });
}

void expectClose(const Grade& grade, const std::vector<YuvFrame>& pictures, std::string_view name) {
    const compose::GradeTable table(std::string(name), grade);
    for (const YuvFrame& picture : pictures) {
        YuvFrame fast = picture;
        pictures::gradeInPlace(table, fast);
        const Errors errors = compare(picture, fast, slow(grade, picture));
        EXPECT_LE(errors.mean, 0.5) << name;
        EXPECT_LE(errors.most, 3) << name;
    }
}

media::Image imageOf(const YuvFrame& frame) {
    media::Scaler scaler;
    media::Image image;
    EXPECT_TRUE(scaler.convert(frame.view(), image).has_value());
    return image;
}

} // namespace

TEST(LookPictures, every_look_is_baked_within_three_code_values_on_pictures_and_neon) {
    const std::vector<YuvFrame> all = {source(), neonRamps()};
    for (const auto* look : compose::looks())
        expectClose(look->grade, all, look->id);
}

TEST(LookPictures, usual_corrections_under_a_look_are_baked_within_three_code_values) {
    const model::Grade grades[] = {
        {.adjustments = {.exposure = 0.7, .contrast = 0.3, .saturation = 0.2}},
        {.adjustments = {.exposure = -1, .shadows = 0.6, .temperature = 0.4, .tint = -0.2}},
        {.adjustments = {.highlights = -0.7, .vibrance = 0.5, .temperature = -0.5}},
        {.curves = {.master = {{0, 0.02}, {0.25, 0.2}, {0.75, 0.82}, {1, 1}}, .blue = {{0, 0.1}, {1, 0.9}}}},
    };
    const std::vector<YuvFrame> all = {source()};
    for (const auto& corrected : grades) {
        const auto correct = compose::corrections(corrected);
        const auto* look = compose::findLook("teal_orange");
        expectClose([&](Rgb c) { return look->grade(correct(c)); }, all, "corrected");
    }
}

TEST(LookPictures, pictures_without_colour_have_none_even_where_video_leaves_the_cube) {
    const compose::GradeTable table("noir", compose::findLook("noir")->grade);
    YuvFrame frame = pictures::flat({2, 2}, 225, 150, 110); // brighter than any blue can be
    pictures::gradeInPlace(table, frame);
    EXPECT_NEAR(frame.plane(1).row(0)[0], 128, 1);
    EXPECT_NEAR(frame.plane(2).row(0)[0], 128, 1);
}

// The pictures are drawn by the slow path: REELWRIGHT_WRITE_REFERENCES=1 draws them anew.
TEST(LookPictures, every_look_draws_its_stored_picture) {
    const YuvFrame picture = source();
    for (const auto* look : compose::looks()) {
        const auto file = folder() / (std::string(look->id) + ".png");
        const YuvFrame exact = slow(look->grade, picture);
        if (std::getenv("REELWRIGHT_WRITE_REFERENCES") != nullptr)
            VERIFY_OK(media::writePicture(file, imageOf(exact)));
        ASSIGN_OK(const media::Image stored, media::readPicture(file, 4096));
        YuvFrame fast = picture;
        pictures::gradeInPlace(compose::GradeTable(std::string(look->id), look->grade), fast);
        const media::Image drawn = imageOf(fast);
        ASSERT_EQ(stored.pixels.size(), drawn.pixels.size()) << look->id;
        double sum = 0;
        int most = 0;
        for (std::size_t i = 0; i < drawn.pixels.size(); ++i) {
            sum += std::abs(stored.pixels[i] - drawn.pixels[i]);
            most = std::max(most, std::abs(stored.pixels[i] - drawn.pixels[i]));
        }
        // Three code values of each plane in RGB; more for colours that video has and the cube has not.
        EXPECT_LE(sum / static_cast<double>(drawn.pixels.size()), 0.7) << look->id;
        EXPECT_LE(most, 16) << look->id;
    }
}

TEST(LookPictures, no_look_turns_skin_green_or_magenta) {
    for (const auto* look : compose::looks())
        for (const int tone : {0xffe0c4, 0xf1c2a7, 0xe0ac82, 0xc68863, 0xa46946, 0x784830, 0x543222}) {
            const Rgb skin = compose::toRgb(model::Colour{static_cast<std::uint8_t>(tone >> 16), static_cast<std::uint8_t>(tone >> 8), static_cast<std::uint8_t>(tone)});
            const Yuv c = compose::toYuv(look->grade(skin));
            // Across the skin line of 123 degrees in the plane of Cb and Cr.
            const double across = ((c.cr - 128) * -0.545 - (c.cb - 128) * 0.839);
            EXPECT_LT(std::abs(across), 17) << look->id << " " << tone;
        }
}
