#include "media/clip_index.h"

#include "base/random.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using base::FrameIndex;
using base::FrameRate;

ClipIndex indexOf(std::vector<std::int64_t> starts, std::int64_t end, std::int64_t ticks) {
    return {.width = 64,
            .height = 36,
            .tickDenominator = ticks,
            .starts = std::move(starts),
            .keys = {0},
            .end = end};
}

TEST(ClipIndex, a_clip_of_the_films_rate_is_shown_frame_by_frame) {
    for (const FrameRate rate : {FrameRate{24, 1}, {25, 1}, {30000, 1001}, {60000, 1001}}) {
        const ClipIndex index = constantIndex(64, 36, rate, 500);
        for (FrameIndex n = 0; n < 500; ++n)
            ASSERT_EQ(index.frameAt(n, rate), n) << rate.numerator;
        EXPECT_EQ(index.frameAt(-3, rate), 0);
        EXPECT_EQ(index.frameAt(900, rate), 499);
    }
}

TEST(ClipIndex, another_rate_shows_the_frame_that_began_last_before_the_middle) {
    base::Random random(5);
    for (const FrameRate clip : {FrameRate{24, 1}, {25, 1}, {50, 1}, {60, 1}, {24000, 1001}})
        for (const FrameRate film : {FrameRate{24, 1}, {30, 1}, {30000, 1001}}) {
            const ClipIndex index = constantIndex(64, 36, clip, 100'000);
            for (int i = 0; i < 200; ++i) {
                const auto n = static_cast<FrameIndex>(random.index(30'000));
                const double middle = (static_cast<double>(n) + 0.5) / film.perSecond();
                const FrameIndex shown = index.frameAt(n, film);
                EXPECT_LT(clip.secondsAt(shown), middle + 1e-9);
                EXPECT_GE(clip.secondsAt(shown + 1), middle - 1e-9);
            }
        }
}

TEST(ClipIndex, a_variable_rate_keeps_its_times_wherever_they_begin) {
    const ClipIndex index = indexOf({-40, 0, 10, 1000, 1033}, 1066, 1000);
    EXPECT_EQ(index.frameAt(0, {30, 1}), 0);
    EXPECT_EQ(index.frameAt(1, {30, 1}), 1); // seen from 40 ms on; the frame's middle is at 50 ms
    EXPECT_EQ(index.frameAt(2, {30, 1}), 2);
    EXPECT_EQ(index.frameAt(30, {30, 1}), 2);
    EXPECT_EQ(index.frameAt(31, {30, 1}), 3);
    EXPECT_DOUBLE_EQ(index.seconds(), 1.106);
    EXPECT_EQ(index.frameOf(5), 1);
    EXPECT_EQ(index.frameOf(-41), -1);
}

TEST(ClipIndex, finds_the_key_frame_before) {
    ClipIndex index = constantIndex(64, 36, {30, 1}, 100);
    index.keys = {0, 30, 77};
    EXPECT_EQ(index.keyBefore(0), 0);
    EXPECT_EQ(index.keyBefore(29), 0);
    EXPECT_EQ(index.keyBefore(30), 30);
    EXPECT_EQ(index.keyBefore(99), 77);
}

TEST(ClipIndexJson, gives_back_what_was_written_and_is_short_for_a_steady_rate) {
    ClipIndex steady = constantIndex(1920, 1080, {30000, 1001}, 20'000);
    steady.keys = {0, 250};
    steady.form = {10, Chroma::Half, Matrix::Bt2020, true};
    ASSIGN_OK(const ClipIndex again, clipIndexFromJson(toJson(steady)));
    EXPECT_EQ(again, steady);
    EXPECT_LT(toJson(steady).dump().size(), 300U);
    const ClipIndex uneven = indexOf({0, 3, 4, 9, 12, 15}, 20, 1000);
    ASSIGN_OK(const ClipIndex back, clipIndexFromJson(toJson(uneven)));
    EXPECT_EQ(back, uneven);
}

TEST(ClipIndexJson, a_damaged_index_is_told) {
    const base::Json good = toJson(constantIndex(64, 36, {30, 1}, 10));
    const auto expectRefused = [&](const char* key, base::Json value) {
        base::Json json = good;
        json[key] = std::move(value);
        EXPECT_ERROR(clipIndexFromJson(json), Corrupt);
    };
    expectRefused("version", 99);
    expectRefused("width", 0);
    expectRefused("steps", {{0, 4}});
    expectRefused("steps", {{-1, 4}});
    expectRefused("steps", {{1, 4'000'000'000}});
    expectRefused("keys", {20});
    expectRefused("keys", {3, 1});
    expectRefused("end", 2);
    expectRefused("tick", {1, 0});
    expectRefused("tick", "x");
    EXPECT_ERROR(clipIndexFromJson(base::Json(3)), Corrupt);
}

} // namespace
} // namespace reelwright::media
