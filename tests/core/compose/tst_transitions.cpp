#include "compose/transitions/mixing.h"
#include "compose/transitions/transition.h"

#include "core/compose/pictures.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::transitions;
using media::YuvFrame;
using model::Size;

namespace {

constexpr Size kSizes[] = {{16, 16}, {18, 34}, {128, 72}, {72, 128}};

YuvFrame mixed(std::string_view id, const YuvFrame& from, const YuvFrame& to, double share) {
    YuvFrame out(from.width(), from.height());
    compose::findTransition(id)->mix(from, to, share, out);
    return out;
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

TEST(Transitions, differ_from_both_pictures_in_the_middle_and_are_the_same_each_time) {
    for (const Size size : kSizes)
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

TEST(Transitions, do_not_depend_on_what_was_in_the_target_before) {
    for (const auto* transition : transitions()) {
        const YuvFrame from = pictures::slope({18, 34}, 0);
        const YuvFrame to = pictures::slope({18, 34}, 1);
        for (const double share : {0.1, 0.37, 0.5, 0.93}) {
            YuvFrame used = pictures::slope({18, 34}, 2);
            transition->mix(from, to, share, used);
            EXPECT_EQ(used, mixed(transition->id, from, to, share)) << transition->id << " at " << share;
        }
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
    for (const auto* transition : transitions()) {
        if (transition->id.starts_with("dip"))
            continue;
        double before = 0;
        for (int step = 0; step <= 32; ++step) {
            const double now = pictures::meanOf(mixed(transition->id, dark, bright, step / 32.0).view());
            EXPECT_GE(now, before) << transition->id << " at " << step;
            before = now;
        }
    }
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
    compose::mixing::paste(picture, 6, -4, out);
    EXPECT_EQ(out.plane(0).row(0)[5], 50);
    EXPECT_EQ(out.plane(0).row(0)[6], 200);
    EXPECT_EQ(out.plane(0).row(11)[15], 200);
    EXPECT_EQ(out.plane(0).row(12)[15], 50);
    compose::mixing::paste(picture, 100, 100, out);
    compose::mixing::paste(picture, -100, -100, out);
    EXPECT_EQ(out.plane(0).row(15)[15], 50);
}

TEST(Mixing, magnify_by_one_changes_nothing) {
    const YuvFrame picture = pictures::slope({18, 34}, 1);
    YuvFrame out(18, 34);
    compose::mixing::magnify(picture, 1, out);
    EXPECT_EQ(out, picture);
}
