#include "compose/ready_transition.h"
#include "compose/transitions/mixing.h"
#include "compose/transitions/order.h"

#include "core/compose/pictures.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::transitions;
using media::YuvFrame;
using model::Size;

namespace {

constexpr Size kSizes[] = {{2, 2}, {16, 16}, {18, 34}, {128, 72}, {72, 128}};

// All names of the xfade filter of FFmpeg 5.1.
constexpr std::string_view kXfades[] = {
    "fade",       "wipeleft",  "wiperight",  "wipeup",      "wipedown",   "slideleft",  "slideright", "slideup",   "slidedown", "circlecrop",
    "rectcrop",   "distance",  "fadeblack",  "fadewhite",   "radial",     "smoothleft", "smoothright", "smoothup", "smoothdown", "circleopen",
    "circleclose", "vertopen", "vertclose",  "horzopen",    "horzclose",  "dissolve",   "pixelize",   "diagtl",    "diagtr",    "diagbl",
    "diagbr",     "hlslice",   "hrslice",    "vuslice",     "vdslice",    "hblur",      "fadegrays",  "wipetl",    "wipetr",    "wipebl",
    "wipebr",     "squeezeh",  "squeezev",   "zoomin",      "fadefast",   "fadeslow"};

// Draws with the values that the transition begins with, or these; without a curve of time.
YuvFrame mixed(std::string_view id, const YuvFrame& from, const YuvFrame& to, double share, const std::map<std::string, double>& values = {}) {
    YuvFrame out = pictures::slope({from.width(), from.height()}, 2);
    const auto ready = compose::ReadyTransition::create({.kind = std::string(id), .length = 12, .ease = model::Ease::Linear, .values = values}, {from.width(), from.height()}, nullptr);
    EXPECT_TRUE(ready.has_value()) << ready.error().message;
    ready->draw(from, to, share, out);
    return out;
}

double meanDifference(const YuvFrame& a, const YuvFrame& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(a.plane(0).row(y)[x] - b.plane(0).row(y)[x]);
    return sum / a.width() / a.height();
}

// Mean brightness of a part of the picture, given in shares of its sides.
double brightness(const YuvFrame& frame, double left, double top, double right, double bottom) {
    double sum = 0;
    int count = 0;
    for (int y = static_cast<int>(top * frame.height()); y < static_cast<int>(bottom * frame.height()); ++y)
        for (int x = static_cast<int>(left * frame.width()); x < static_cast<int>(right * frame.width()); ++x, ++count)
            sum += frame.plane(0).row(y)[x];
    return sum / count;
}

} // namespace

TEST(Transitions, have_ids_of_their_own_and_are_found_by_them) {
    std::set<std::string_view> ids;
    for (const auto* transition : transitions()) {
        EXPECT_TRUE(ids.insert(transition->id).second) << transition->id;
        EXPECT_FALSE(transition->label.empty());
        EXPECT_EQ(compose::findTransition(transition->id), transition);
    }
    EXPECT_EQ(compose::findTransition("cut")->id, "cut");
    EXPECT_EQ(compose::findTransition("star_wipe"), nullptr);
}

TEST(Transitions, begin_with_one_picture_and_end_with_the_other_byte_for_byte) {
    for (const Size size : kSizes)
        for (const auto* transition : transitions()) {
            const YuvFrame from = pictures::slope(size, 0);
            const YuvFrame to = pictures::slope(size, 1);
            EXPECT_EQ(mixed(transition->id, from, to, 0), from) << transition->id << " " << size.width;
            EXPECT_EQ(mixed(transition->id, from, to, 1), to) << transition->id << " " << size.width;
        }
}

TEST(Transitions, have_one_for_each_name_of_xfade) {
    std::set<const compose::TransitionPreset*> found;
    for (const std::string_view name : kXfades) {
        ASSERT_NE(compose::findTransition(name), nullptr) << name;
        EXPECT_EQ(compose::findTransition(name)->xfade, name);
        found.insert(compose::findTransition(name));
    }
    EXPECT_EQ(std::size(kXfades), 46U);
    EXPECT_EQ(found.size(), 46U);
}

TEST(Transitions, keep_the_ids_that_films_are_stored_with) {
    for (const std::string_view id : {"cut", "crossfade", "dip_black", "dip_white", "wipe_left", "wipe_right", "wipe_up", "wipe_down", "slide_left", "slide_right", "slide_up", "slide_down", "zoom_in"})
        ASSERT_NE(compose::findTransition(id), nullptr) << id;
}

TEST(Transitions, have_parameters_with_names_and_an_initial_value_in_range) {
    for (const auto* transition : transitions()) {
        std::set<std::string_view> ids;
        for (const auto& parameter : transition->parameters) {
            EXPECT_TRUE(ids.insert(parameter.id).second) << transition->id << " " << parameter.id;
            EXPECT_FALSE(parameter.label.empty()) << transition->id << " " << parameter.id;
            EXPECT_LT(parameter.low, parameter.high) << transition->id << " " << parameter.id;
            EXPECT_GE(parameter.initial, parameter.low) << transition->id << " " << parameter.id;
            EXPECT_LE(parameter.initial, parameter.high) << transition->id << " " << parameter.id;
            const auto choices = static_cast<double>(parameter.choices.size());
            EXPECT_TRUE(choices == 0 || parameter.high - parameter.low + 1 == choices) << transition->id << " " << parameter.id;
        }
    }
}

TEST(Transitions, differ_from_both_pictures_in_the_middle_and_are_the_same_each_time) {
    for (const Size size : {Size{18, 34}, Size{128, 72}, Size{72, 128}})
        for (const auto* transition : transitions()) {
            if (transition->id == "cut")
                continue;
            const YuvFrame from = pictures::slope(size, 0);
            const YuvFrame to = pictures::slope(size, 1);
            const YuvFrame middle = mixed(transition->id, from, to, 0.4);
            EXPECT_NE(middle, from) << transition->id;
            EXPECT_NE(middle, to) << transition->id;
            EXPECT_EQ(middle, mixed(transition->id, from, to, 0.4)) << transition->id;
        }
}

// A kernel that jumps near its ends would be seen as a flicker of one frame.
TEST(Transitions, leave_and_arrive_softly) {
    const YuvFrame from = pictures::drawn({128, 72}, [](int plane, int x, int y) { return plane == 0 ? 60 + x / 2 + y / 4 : 110; });
    const YuvFrame to = pictures::drawn({128, 72}, [](int plane, int x, int y) { return plane == 0 ? 200 - x / 3 - y : 150; });
    for (const auto* transition : transitions()) {
        EXPECT_LT(meanDifference(mixed(transition->id, from, to, 0.004), from), 5) << transition->id;
        EXPECT_LT(meanDifference(mixed(transition->id, from, to, 0.996), to), 5) << transition->id;
    }
}

TEST(Transitions, draw_all_of_the_picture_at_the_ends_of_every_parameter) {
    const Size size{34, 18};
    const YuvFrame from = pictures::slope(size, 0);
    const YuvFrame to = pictures::slope(size, 1);
    for (const auto* transition : transitions())
        for (const auto& parameter : transition->parameters)
            for (const double value : {parameter.low, parameter.high})
                for (const double share : {0.05, 0.5, 0.9}) {
                    const auto ready = compose::ReadyTransition::create({.kind = std::string(transition->id), .values = {{std::string(parameter.id), value}}}, size, nullptr);
                    ASSERT_TRUE(ready.has_value()) << ready.error().message;
                    YuvFrame first = pictures::flat(size, 16);
                    YuvFrame second = pictures::flat(size, 235, 16, 240);
                    ready->draw(from, to, share, first);
                    ready->draw(from, to, share, second);
                    EXPECT_EQ(first, second) << transition->id << " " << parameter.id << " " << value << " at " << share;
                    EXPECT_TRUE(pictures::isLegal(first)) << transition->id << " " << parameter.id << " " << value << " at " << share;
                }
}

TEST(Transitions, stay_in_the_legal_range_at_every_share) {
    const YuvFrame from = pictures::drawn({34, 18}, [](int plane, int x, int y) { return (x + y) % 2 != 0 ? 16 : plane == 0 ? 235 : 240; });
    const YuvFrame to = pictures::drawn({34, 18}, [](int plane, int x, int y) { return (x + y) % 3 != 0 ? 16 : plane == 0 ? 235 : 240; });
    for (const auto* transition : transitions())
        for (int step = 0; step <= 20; ++step)
            EXPECT_TRUE(pictures::isLegal(mixed(transition->id, from, to, step / 20.0))) << transition->id << " at " << step;
}

TEST(Transitions, show_more_and_more_of_the_next_picture) {
    const YuvFrame dark = pictures::flat({64, 64}, 30);
    const YuvFrame bright = pictures::flat({64, 64}, 220);
    const std::set<std::string_view> roundabout = {"dip_black", "dip_white", "circle_crop", "rectangle_crop", "flash", "glitch"};
    for (const auto* transition : transitions()) {
        if (roundabout.contains(transition->id))
            continue;
        double before = 0;
        for (int step = 0; step <= 32; ++step) {
            const double now = pictures::meanOf(mixed(transition->id, dark, bright, step / 32.0).view());
            EXPECT_GE(now, before) << transition->id << " at " << step;
            before = now;
        }
    }
}

TEST(Transitions, a_flash_is_brightest_on_the_cut_and_dies_away) {
    const YuvFrame from = pictures::slope({64, 36}, 0);
    const YuvFrame to = pictures::slope({64, 36}, 1);
    const auto at = [&](double share) { return pictures::meanOf(mixed("flash", from, to, share).view()); };
    EXPECT_EQ(at(0.5), 235);
    EXPECT_LT(at(0.49), 235);
    EXPECT_GT(at(0.49), at(0.4));
    for (double share = 0.56; share < 0.99; share += 0.04)
        EXPECT_GT(at(share), at(share + 0.04)) << share;
    EXPECT_EQ(mixed("flash", from, to, 0.1), from);
}

TEST(Transitions, a_glitch_is_wildest_on_the_cut_and_another_one_for_another_seed) {
    const YuvFrame from = pictures::slope({128, 72}, 0);
    EXPECT_LT(meanDifference(mixed("glitch", from, from, 0.02), from), meanDifference(mixed("glitch", from, from, 0.45), from));
    EXPECT_LT(meanDifference(mixed("glitch", from, from, 0.98), from), meanDifference(mixed("glitch", from, from, 0.55), from));
    const YuvFrame to = pictures::slope({128, 72}, 1);
    EXPECT_NE(mixed("glitch", from, to, 0.45, {{"seed", 1}}), mixed("glitch", from, to, 0.45, {{"seed", 2}}));
    EXPECT_EQ(mixed("glitch", from, to, 0.41), mixed("glitch", from, to, 0.41));
}

TEST(Transitions, a_whip_pan_smears_along_its_way_alone) {
    const YuvFrame lines = pictures::drawn({64, 64}, [](int plane, int, int y) { return plane == 0 ? (y / 8 % 2 != 0 ? 200 : 40) : 128; });
    EXPECT_EQ(mixed("whip_pan", lines, lines, 0.45), lines);
    EXPECT_NE(mixed("whip_pan", lines, lines, 0.45, {{"direction", 2}}), lines);
}

TEST(Transitions, a_luma_wipe_turns_dark_parts_of_its_picture_first_or_last) {
    media::Image picture(2, 1);
    picture.pixels = {0, 0, 0, 255, 255, 255, 255, 255};
    const YuvFrame dark = pictures::flat({64, 36}, 30);
    const YuvFrame bright = pictures::flat({64, 36}, 220);
    for (const double brightFirst : {0.0, 1.0}) {
        const auto ready = compose::ReadyTransition::create({.kind = "luma_wipe", .length = 12, .values = {{"order", brightFirst}}, .picture = {"picture"}}, {64, 36}, &picture);
        ASSERT_TRUE(ready.has_value()) << ready.error().message;
        YuvFrame out(64, 36);
        ready->draw(dark, bright, 0.5, out);
        EXPECT_EQ(brightness(out, 0, 0, 0.2, 1), brightFirst > 0 ? 30 : 220);
        EXPECT_EQ(brightness(out, 0.8, 0, 1, 1), brightFirst > 0 ? 220 : 30);
    }
}

TEST(TransitionOrder, clouds_turn_evenly_and_a_flat_picture_turns_at_once) {
    const compose::OrderPlane clouds = compose::cloudOrder({160, 90});
    std::vector<int> tenths(10);
    for (const std::uint16_t value : clouds.values)
        ++tenths[std::min(9, value / 6554)];
    for (const int count : tenths)
        EXPECT_NEAR(count, 1440, 60);
    media::Image grey(4, 4);
    std::ranges::fill(grey.pixels, std::uint8_t{90});
    for (const std::uint16_t value : compose::orderOf(grey, {16, 16}).values)
        EXPECT_EQ(value, 0);
}

TEST(Transitions, dips_reach_their_colour_in_the_middle) {
    const YuvFrame from = pictures::slope({16, 16}, 0);
    const YuvFrame to = pictures::slope({16, 16}, 1);
    EXPECT_EQ(mixed("dip_black", from, to, 0.5), pictures::flat({16, 16}, 16));
    EXPECT_EQ(mixed("dip_white", from, to, 0.5), pictures::flat({16, 16}, 235));
}

// As in FFmpeg's xfade and in editors: the name says where the edge or the pictures travel.
TEST(Transitions, wipes_and_slides_travel_the_way_their_names_say) {
    const YuvFrame dark = pictures::flat({64, 64}, 30);
    const YuvFrame bright = pictures::flat({64, 64}, 220);
    for (const std::string kind : {"wipe_", "slide_"}) {
        const auto at = [&](const std::string& way) { return mixed(kind + way, dark, bright, 0.5); };
        EXPECT_GT(brightness(at("left"), 0.7, 0, 1, 1), 215) << kind << "left: the next picture comes from the right";
        EXPECT_LT(brightness(at("left"), 0, 0, 0.3, 1), 35);
        EXPECT_GT(brightness(at("right"), 0, 0, 0.3, 1), 215) << kind << "right: the next picture comes from the left";
        EXPECT_LT(brightness(at("right"), 0.7, 0, 1, 1), 35);
        EXPECT_GT(brightness(at("up"), 0, 0.7, 1, 1), 215) << kind << "up: the next picture comes from below";
        EXPECT_LT(brightness(at("up"), 0, 0, 1, 0.3), 35);
        EXPECT_GT(brightness(at("down"), 0, 0, 1, 0.3), 215) << kind << "down: the next picture comes from above";
        EXPECT_LT(brightness(at("down"), 0, 0.7, 1, 1), 35);
    }
}

TEST(Transitions, wipes_leave_pictures_in_place_and_slides_carry_them) {
    const YuvFrame from = pictures::slope({64, 64}, 0);
    const YuvFrame to = pictures::slope({64, 64}, 1);
    const YuvFrame wiped = mixed("wipe_left", from, to, 0.5);
    EXPECT_EQ(wiped.plane(0).row(20)[2], from.plane(0).row(20)[2]);
    EXPECT_EQ(wiped.plane(0).row(20)[61], to.plane(0).row(20)[61]);
    const YuvFrame slid = mixed("slide_left", from, to, 0.5); // half way: 32 pixels
    EXPECT_EQ(slid.plane(0).row(20)[2], from.plane(0).row(20)[34]);
    EXPECT_EQ(slid.plane(0).row(20)[61], to.plane(0).row(20)[29]);
}

TEST(Mixing, paste_keeps_what_it_does_not_cover) {
    const YuvFrame picture = pictures::flat({16, 16}, 200);
    YuvFrame out = pictures::flat({16, 16}, 50);
    const auto paste = [&](int dx, int dy) {
        compose::FrameOf<std::uint8_t> target(out);
        compose::mixing::paste(compose::FrameOf<std::uint8_t>::reading(picture), dx, dy, target);
    };
    paste(6, -4);
    EXPECT_EQ(out.plane(0).row(0)[5], 50);
    EXPECT_EQ(out.plane(0).row(0)[6], 200);
    EXPECT_EQ(out.plane(0).row(11)[15], 200);
    EXPECT_EQ(out.plane(0).row(12)[15], 50);
    paste(100, 100);
    paste(-100, -100);
    EXPECT_EQ(out.plane(0).row(15)[15], 50);
}

TEST(Mixing, magnify_by_one_changes_nothing) {
    const YuvFrame picture = pictures::slope({18, 34}, 1);
    YuvFrame out(18, 34);
    compose::FrameOf<std::uint8_t> target(out);
    compose::mixing::magnify(compose::FrameOf<std::uint8_t>::reading(picture), 1, target);
    EXPECT_EQ(out, picture);
}
