#include "model/tone_curve.h"

#include "base/random.h"

#include <gtest/gtest.h>

using namespace reelwright;
using model::ToneCurve;

TEST(ToneCurve, without_points_changes_nothing) {
    EXPECT_TRUE(ToneCurve({}).isIdentity());
    for (const double v : {0.0, 0.3, 1.0})
        EXPECT_EQ(ToneCurve({})(v), v);
}

TEST(ToneCurve, a_straight_line_stays_straight) {
    const ToneCurve curve({{0, 0}, {0.2, 0.2}, {0.7, 0.7}, {1, 1}});
    for (int i = 0; i <= 100; ++i)
        EXPECT_NEAR(curve(i / 100.0), i / 100.0, 1e-12);
}

TEST(ToneCurve, goes_through_its_points_and_is_level_beyond_them) {
    const model::Curve points = {{0.1, 0.3}, {0.4, 0.35}, {0.8, 0.9}};
    const ToneCurve curve(points);
    for (const auto& point : points)
        EXPECT_NEAR(curve(point.in), point.out, 1e-12);
    EXPECT_EQ(curve(0), 0.3);
    EXPECT_EQ(curve(1), 0.9);
}

TEST(ToneCurve, stays_between_neighbouring_points_and_has_no_jumps) {
    base::Random random(3);
    for (int round = 0; round < 200; ++round) {
        model::Curve points;
        const std::size_t count = 2 + random.index(15);
        for (std::size_t i = 0; i < count; ++i)
            points.push_back({(static_cast<double>(i) + 0.9 * random.uniform()) / static_cast<double>(count), random.uniform()});
        const ToneCurve curve(points);
        for (std::size_t i = 0; i + 1 < count; ++i) {
            double before = points[i].out;
            for (int step = 0; step <= 50; ++step) {
                const double now = curve(points[i].in + (points[i + 1].in - points[i].in) * step / 50);
                EXPECT_GE(now, std::min(points[i].out, points[i + 1].out) - 1e-9);
                EXPECT_LE(now, std::max(points[i].out, points[i + 1].out) + 1e-9);
                EXPECT_GE((now - before) * (points[i + 1].out - points[i].out), -1e-9) << "turns between two points";
                before = now;
            }
        }
    }
}
