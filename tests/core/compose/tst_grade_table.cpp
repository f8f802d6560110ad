#include "compose/grade_table.h"

#include "compose/looks/look.h"
#include "core/compose/pictures.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::GradeTable;
using compose::Rgb;
using compose::Yuv;
using media::YuvFrame;

namespace {

// Every 2x2 block has one colour of the RGB cube, as code values; `steps` along each side.
std::vector<Yuv> legalColours(int steps) {
    std::vector<Yuv> colours;
    for (int r = 0; r < steps; ++r)
        for (int g = 0; g < steps; ++g)
            for (int b = 0; b < steps; ++b) {
                const double n = steps - 1;
                const Yuv c = compose::toYuv(Rgb{r / n, g / n, b / n});
                colours.push_back({double(compose::toByte(c.y)), double(compose::toByte(c.cb)), double(compose::toByte(c.cr))});
            }
    return colours;
}

// Differences between code values.
struct Errors {
    double mean = 0;
    double most = 0;
};

Errors errorsOf(const compose::LookPreset& look, double strength) {
    const auto grade = [&](Rgb c) { return compose::mix(c, look.grade(c), strength); };
    const GradeTable table(std::string(look.id), grade);
    const std::vector<Yuv> colours = legalColours(33);
    YuvFrame frame(2 * static_cast<int>(colours.size()), 2);
    for (std::size_t i = 0; i < colours.size(); ++i) {
        for (std::size_t pixel = 0; pixel < 4; ++pixel)
            frame.plane(0).row(static_cast<int>(pixel / 2))[2 * i + pixel % 2] = static_cast<std::uint8_t>(colours[i].y);
        frame.plane(1).row(0)[i] = static_cast<std::uint8_t>(colours[i].cb);
        frame.plane(2).row(0)[i] = static_cast<std::uint8_t>(colours[i].cr);
    }
    pictures::gradeInPlace(table, frame);
    Errors errors;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        // Rounding a colour to code values may leave the cube by a hair.
        const Rgb in = compose::toRgb(colours[i]);
        const Rgb inside = compose::clamped(in);
        const Yuv from = compose::toYuv(inside);
        const Yuv to = compose::toYuv(compose::clamped(grade(inside)));
        const Yuv wanted{colours[i].y + to.y - from.y, colours[i].cb + to.cb - from.cb, colours[i].cr + to.cr - from.cr};
        const double difference[] = {double(std::abs(frame.plane(0).row(0)[2 * i] - compose::toByte(wanted.y))),
                                     double(std::abs(frame.plane(1).row(0)[i] - compose::toByte(wanted.cb))),
                                     double(std::abs(frame.plane(2).row(0)[i] - compose::toByte(wanted.cr)))};
        for (const double d : difference) {
            errors.mean += d / (3 * static_cast<double>(colours.size()));
            errors.most = std::max(errors.most, d);
        }
    }
    return errors;
}

} // namespace

TEST(GradeTable, is_the_identity_when_nothing_was_baked) {
    YuvFrame frame = pictures::slope({34, 18}, 1);
    const YuvFrame before = frame;
    pictures::gradeInPlace(GradeTable(), frame);
    EXPECT_EQ(frame, before);
    EXPECT_TRUE(GradeTable().isIdentity());
    EXPECT_EQ(GradeTable().name(), "none");
}

TEST(GradeTable, a_baked_identity_changes_no_code_value) {
    const GradeTable table("same", [](Rgb c) { return c; });
    for (int kind = 0; kind < 4; ++kind) {
        YuvFrame frame = pictures::slope({130, 66}, kind);
        const YuvFrame before = frame;
        pictures::gradeInPlace(table, frame);
        EXPECT_EQ(frame, before);
    }
}

TEST(GradeTable, follows_the_exact_grade_of_every_look) {
    for (const auto* look : compose::looks()) {
        const Errors errors = errorsOf(*look, 1);
        EXPECT_LE(errors.mean, 0.5) << look->id;
        EXPECT_LE(errors.most, 3.0) << look->id;
    }
}

TEST(GradeTable, the_steepest_grade_inverting_stays_close_too) {
    const compose::LookPreset negative{"negative", "Negative", [](Rgb c) { return Rgb{1 - c.r, 1 - c.g, 1 - c.b}; }};
    const Errors errors = errorsOf(negative, 1);
    EXPECT_LE(errors.mean, 0.5);
    EXPECT_LE(errors.most, 4.0);
}

TEST(GradeTable, survives_code_values_outside_the_legal_range) {
    const GradeTable table("vivid", compose::findLook("vivid")->grade);
    YuvFrame frame = pictures::drawn({64, 64}, [](int plane, int x, int y) { return plane == 0 ? (x * 4) % 256 : (x * 8 + y * 3) % 256; });
    pictures::gradeInPlace(table, frame);
    frame = pictures::flat({2, 2}, 255, 255, 255);
    pictures::gradeInPlace(table, frame);
    frame = pictures::flat({2, 2}, 0, 0, 0);
    pictures::gradeInPlace(table, frame);
}
