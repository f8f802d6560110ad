#include "compose/looks/look.h"

#include <cmath>
#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::looks;
using compose::Rgb;

namespace {

double hueOf(Rgb c) { // degrees
    const double high = std::max({c.r, c.g, c.b});
    const double low = std::min({c.r, c.g, c.b});
    const double range = high - low;
    if (range <= 0)
        return 0;
    if (high == c.r)
        return std::fmod(60 * (c.g - c.b) / range + 360, 360);
    if (high == c.g)
        return 60 * (c.b - c.r) / range + 120;
    return 60 * (c.r - c.g) / range + 240;
}

double spreadOf(Rgb c) { return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}); }

void expectInside(Rgb c, std::string_view look) {
    for (const double value : {c.r, c.g, c.b}) {
        EXPECT_TRUE(std::isfinite(value)) << look;
        EXPECT_GE(value, -1e-9) << look;
        EXPECT_LE(value, 1 + 1e-9) << look;
    }
}

} // namespace

TEST(Looks, have_ids_of_their_own_and_none_comes_first) {
    std::set<std::string_view> ids;
    for (const auto* look : looks()) {
        EXPECT_TRUE(ids.insert(look->id).second) << look->id;
        EXPECT_FALSE(look->label.empty());
        EXPECT_EQ(compose::findLook(look->id), look);
    }
    EXPECT_EQ(looks().front()->id, "none");
    EXPECT_EQ(compose::findLook("sepia"), nullptr);
}

TEST(Looks, none_changes_nothing_and_all_others_do) {
    const Rgb colour{0.7, 0.4, 0.2};
    for (const auto* look : looks()) {
        const Rgb graded = look->grade(colour);
        const double change = std::abs(graded.r - colour.r) + std::abs(graded.g - colour.g) + std::abs(graded.b - colour.b);
        if (look->id == "none")
            EXPECT_EQ(change, 0);
        else
            EXPECT_GT(change, 0.01) << look->id;
    }
}

TEST(Looks, keep_every_colour_inside_the_cube) {
    for (const auto* look : looks())
        for (int r = 0; r <= 8; ++r)
            for (int g = 0; g <= 8; ++g)
                for (int b = 0; b <= 8; ++b)
                    expectInside(look->grade({r / 8.0, g / 8.0, b / 8.0}), look->id);
}

TEST(Looks, never_turn_brighter_greys_darker) {
    for (const auto* look : looks()) {
        double before = -1;
        for (int i = 0; i <= 512; ++i) {
            const double v = i / 512.0;
            const double now = compose::lumaOf(look->grade({v, v, v}));
            EXPECT_GE(now, before - 1e-9) << look->id << " at " << v;
            before = now;
        }
        EXPECT_GT(before - compose::lumaOf(look->grade({0, 0, 0})), 0.6) << look->id << " leaves some contrast";
    }
}

TEST(Looks, give_greys_a_cast_at_most) {
    for (const auto* look : looks())
        for (int i = 0; i <= 32; ++i) {
            const double v = i / 32.0;
            const bool isLight = look->id == "candle" || look->id == "moonlight"; // light of a colour of its own
            EXPECT_LT(spreadOf(look->grade({v, v, v})), look->id == "noir" ? 0.02 : isLight ? 0.2 : 0.14) << look->id << " at " << v;
        }
}

TEST(Looks, noir_takes_the_colour_out_of_everything) {
    const auto* noir = compose::findLook("noir");
    for (const Rgb colour : {Rgb{1, 0, 0}, Rgb{0, 1, 0}, Rgb{0, 0, 1}, Rgb{0.8, 0.5, 0.4}})
        EXPECT_LT(spreadOf(noir->grade(colour)), 0.02);
}

TEST(Looks, warm_looks_keep_skin_the_colour_of_skin) {
    const Rgb skin = compose::toRgb(model::Colour{0xc6, 0x88, 0x63});
    for (const char* id : {"teal_orange", "warm_film", "golden_hour"}) {
        const Rgb graded = compose::findLook(id)->grade(skin);
        EXPECT_GT(hueOf(graded), 12) << id;
        EXPECT_LT(hueOf(graded), 38) << id;
        EXPECT_GT(spreadOf(graded), 0.2) << id;
    }
}

TEST(Looks, cold_looks_are_colder_and_warm_looks_warmer_than_grey) {
    const auto warmth = [](const char* id) {
        const Rgb c = compose::findLook(id)->grade({0.75, 0.75, 0.75});
        return c.r - c.b;
    };
    for (const char* id : {"teal_orange", "warm_film", "golden_hour", "faded_print"})
        EXPECT_GT(warmth(id), 0.01) << id;
    for (const char* id : {"cold_steel", "moonlight"})
        EXPECT_LT(warmth(id), -0.01) << id;
}
