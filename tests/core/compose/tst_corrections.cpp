#include "compose/corrections.h"

#include "compose/grade_table.h"
#include "base/random.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::Rgb;
using model::Adjustments;

namespace {

const Rgb kSkin = compose::toRgb(model::Colour{0xc6, 0x88, 0x63});

Rgb corrected(const Adjustments& by, Rgb c) {
    return compose::corrections({.adjustments = by})(c);
}

double spreadOf(Rgb c) { return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}); }

} // namespace

TEST(Corrections, are_empty_when_nothing_is_corrected) {
    EXPECT_FALSE(compose::corrections({}));
    EXPECT_FALSE(compose::corrections({.vignette = model::Vignette{1, 1, 1}, .grain = model::Grain{1, 1}}));
    EXPECT_TRUE(compose::corrections({.adjustments = {.tint = 0.1}}));
    EXPECT_TRUE(compose::corrections({.curves = {.red = {{0, 1}, {1, 0}}}}));
}

TEST(Corrections, each_does_what_its_name_says) {
    const Rgb grey{0.5, 0.5, 0.5};
    EXPECT_NEAR(corrected({.exposure = -1}, grey).g, 0.5 * std::exp2(-1 / 2.2), 1e-9);
    EXPECT_GT(corrected({.exposure = 1}, grey).g, 0.6);
    EXPECT_GT(corrected({.contrast = 0.5}, {0.7, 0.7, 0.7}).g, 0.72);
    EXPECT_LT(corrected({.contrast = 0.5}, {0.3, 0.3, 0.3}).g, 0.28);
    EXPECT_LT(corrected({.contrast = -0.5}, {0.7, 0.7, 0.7}).g, 0.68);
    EXPECT_GT(corrected({.shadows = 1}, {0.2, 0.2, 0.2}).g, 0.28);
    EXPECT_LT(corrected({.highlights = -1}, {0.8, 0.8, 0.8}).g, 0.72);
    EXPECT_LT(spreadOf(corrected({.saturation = -1}, kSkin)), 1e-9);
    EXPECT_GT(spreadOf(corrected({.saturation = 0.5}, kSkin)), spreadOf(kSkin));
    EXPECT_GT(spreadOf(corrected({.vibrance = 1}, {0.5, 0.45, 0.4})), 0.13);
    const Rgb warm = corrected({.temperature = 0.5}, grey);
    EXPECT_GT(warm.r - warm.b, 0.1);
    EXPECT_NEAR(compose::lumaOf(warm), 0.5, 0.02);
    const Rgb green = corrected({.tint = -0.5}, grey);
    EXPECT_GT(green.g - green.r, 0.04);
}

TEST(Corrections, at_the_ends_of_their_ranges_keep_order_and_stay_inside) {
    for (const auto& value : model::adjustmentValues())
        for (const double end : {value.low, value.high}) {
            Adjustments by;
            by.*value.value = end;
            double before = -1;
            for (int i = 0; i <= 256; ++i) {
                const double v = i / 256.0;
                const Rgb c = corrected(by, {v, v, v});
                EXPECT_GE(compose::lumaOf(c), before - 1e-9) << value.id << " " << end;
                before = compose::lumaOf(c);
            }
            base::Random random(1);
            for (int i = 0; i < 500; ++i) {
                const Rgb c = corrected(by, {random.uniform(), random.uniform(), random.uniform()});
                for (const double channel : {c.r, c.g, c.b}) {
                    EXPECT_GE(channel, 0) << value.id;
                    EXPECT_LE(channel, 1) << value.id;
                }
            }
        }
}

TEST(Corrections, two_stops_more_roll_off_instead_of_burning_out) {
    double before = 0;
    for (const double v : {0.6, 0.7, 0.8, 0.9, 1.0}) {
        const double now = corrected({.exposure = 2}, {v, v, v}).g;
        EXPECT_GT(now, before + 0.0005) << v;
        before = now;
    }
    EXPECT_NEAR(before, 1, 1e-9);
}

TEST(Corrections, channel_curves_run_before_the_master) {
    const auto change = compose::corrections({.curves = {.master = {{0, 0}, {0.5, 1}}, .red = {{0, 0}, {1, 0.5}}}});
    EXPECT_NEAR(change({0.8, 0.2, 0.2}).r, 0.8, 1e-9);
    EXPECT_NEAR(change({0.8, 0.2, 0.2}).g, 0.4, 1e-9);
}
