// Which frame of a clip a frame of a retimed scene shows, at every rate.
#include "media/clip_index.h"
#include "model/pace.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace reelwright;
using base::FrameIndex;
using base::FrameRate;
using media::ClipIndex;
using model::ClipMoment;
using model::Pace;

namespace {

constexpr FrameRate kRates[] = {{24, 1}, {25, 1}, {30, 1}, {24000, 1001}, {30000, 1001}, {60000, 1001}};

ClipIndex clip(FrameRate rate, FrameIndex count) {
    return media::constantIndex(64, 36, rate, count);
}

FrameIndex shown(const ClipIndex& index, const Pace& pace, FrameIndex in, FrameIndex n, FrameRate film) {
    return index.frameBefore(model::momentAt(pace, in, n).parts, ClipMoment::kParts, film);
}

} // namespace

TEST(ClipTime, at_its_own_rate_whole_speeds_take_every_so_manyth_frame_and_halves_show_each_twice) {
    for (const FrameRate rate : kRates) {
        const ClipIndex index = clip(rate, 1000);
        for (FrameIndex n = 0; n < 90; ++n) {
            EXPECT_EQ(shown(index, {}, 7, n, rate), 7 + n);
            EXPECT_EQ(shown(index, {.speed = 2000}, 7, n, rate), 7 + 2 * n);
            EXPECT_EQ(shown(index, {.speed = 10000}, 7, n, rate), 7 + 10 * n + 4);
            EXPECT_EQ(shown(index, {.speed = 500}, 7, n, rate), 7 + n / 2);
            EXPECT_EQ(shown(index, {.speed = 250}, 7, n, rate), 7 + n / 4);
            EXPECT_EQ(shown(index, {.speed = 100}, 7, n, rate), 7 + n / 10);
            EXPECT_EQ(shown(index, {.speed = -1000}, 500, n, rate), 499 - n) << "backwards: what lies before";
            EXPECT_EQ(shown(index, {.speed = -500}, 500, n, rate), 499 - n / 2);
        }
    }
}

TEST(ClipTime, at_any_rates_and_speeds_it_is_the_frame_of_the_exact_moment) {
    for (const FrameRate film : kRates)
        for (const FrameRate own : kRates) {
            const ClipIndex index = clip(own, 5000);
            for (const int speed : {100, 333, 1000, 1500, 2997, 10000})
                for (FrameIndex n = 0; n < 120; ++n) {
                    // Seconds (7 + speed (n + 1/2)) / film rate; the last frame that begins before, in whole numbers.
                    const std::int64_t top = (14000 + std::int64_t{speed} * (2 * n + 1)) * film.denominator * own.numerator;
                    const std::int64_t under = 2000 * film.numerator * own.denominator;
                    EXPECT_EQ(shown(index, {.speed = speed}, 7, n, film), (top - 1) / under) << speed << " " << n;
                }
        }
}

TEST(ClipTime, outside_of_the_clip_its_first_and_last_frame_stand_still) {
    const ClipIndex index = clip({25, 1}, 10);
    EXPECT_EQ(shown(index, {.speed = 4000}, 0, 99, {25, 1}), 9);
    EXPECT_EQ(shown(index, {.speed = -4000}, 5, 99, {25, 1}), 0);
    EXPECT_EQ(index.between(-5000, 2000, {25, 1}), (ClipIndex::Between{0, 0, 0}));
    EXPECT_EQ(index.between(99000, 2000, {25, 1}), (ClipIndex::Between{9, 9, 0}));
}

TEST(ClipTime, between_two_frames_the_weight_is_the_share_of_the_way_from_middle_to_middle) {
    const ClipIndex index = clip({30, 1}, 100);
    EXPECT_EQ(index.between(7 * 2000 + 1000, 2000, {30, 1}), (ClipIndex::Between{7, 7, 0})) << "its own speed mixes nothing";
    EXPECT_EQ(index.between(7 * 2000 + 1500, 2000, {30, 1}), (ClipIndex::Between{7, 8, 64}));
    EXPECT_EQ(index.between(8 * 2000, 2000, {30, 1}), (ClipIndex::Between{7, 8, 128}));
    EXPECT_EQ(index.between(200, 2000, {30, 1}), (ClipIndex::Between{0, 0, 0}));
    const ClipIndex slower = clip({15, 1}, 100); // film frame 2 + 1/2 is clip time 1 + 1/4
    EXPECT_EQ(slower.between(2 * 2000 + 1000, 2000, {30, 1}), (ClipIndex::Between{0, 1, 192}));
}
