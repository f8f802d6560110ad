#include "model/pace.h"

#include "media/clip_index.h"

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using base::FrameIndex;
using base::FrameRate;

TEST(Pace, its_own_speed_shows_the_middle_of_each_frame) {
    for (FrameIndex n = -3; n < 9; ++n)
        EXPECT_EQ(momentAt({}, 10, n).parts, 2000 * (10 + n) + 1000) << n;
}

TEST(Pace, a_clip_stands_still_and_goes_on_where_it_stood) {
    const Pace pace{.freeze = 5, .hold = 3};
    const FrameIndex expected[] = {0, 1, 2, 3, 4, 5, 5, 5, 5, 6, 7};
    for (FrameIndex n = 0; n < 11; ++n)
        EXPECT_EQ(runningFrames(pace, n), expected[n]) << n;
    EXPECT_EQ(runningFrames({.freeze = 5}, 500), 5) << "to the end";
    EXPECT_EQ(momentAt({.freeze = 0}, 10, 99), momentAt({}, 10, 0)) << "one frame all the time";
}

TEST(Pace, a_later_begin_goes_on_in_the_same_way) {
    for (const int speed : {1000, 2000, -1000, -3000})
        for (const Pace pace : {Pace{.speed = speed}, Pace{.speed = speed, .freeze = 5, .hold = 3}, Pace{.speed = speed, .freeze = 5}})
            for (FrameIndex later = 0; later < 12; ++later) {
                const FrameIndex in = inAt(pace, 100, later);
                for (FrameIndex n = 0; n < 12; ++n)
                    EXPECT_EQ(momentAt(paceFrom(pace, later), in, n), momentAt(pace, 100, later + n)) << speed << " " << later << " " << n;
            }
}

TEST(Pace, values_out_of_range_are_told_with_the_scene) {
    EXPECT_TRUE(check(Pace{.speed = -100, .freeze = 0, .hold = 3}, "Scene 1").has_value());
    for (const Pace bad : {Pace{.speed = 99}, Pace{.speed = 10001}, Pace{.speed = 0}, Pace{.freeze = -1}, Pace{.hold = 3}, Pace{.freeze = 1, .hold = -1}}) {
        const auto checked = check(bad, "Scene 7");
        ASSERT_FALSE(checked.has_value());
        EXPECT_EQ(checked.error().message.rfind("Scene 7 has", 0), 0U);
    }
}

} // namespace
} // namespace reelwright::model
