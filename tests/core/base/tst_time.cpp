#include "base/time.h"

#include "base/money.h"

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

constexpr FrameRate kRates[] = {{24, 1}, {25, 1},       {30, 1},      {50, 1},
                                {60, 1}, {30000, 1001}, {24000, 1001}};

TEST(FrameRate, the_nearest_frame_is_half_a_frame_away_at_most_over_an_hour) {
    for (const FrameRate rate : kRates)
        for (double seconds = 0; seconds < 3600; seconds += 0.377) {
            const FrameIndex frame = rate.nearestFrame(seconds);
            EXPECT_LE(std::abs(rate.secondsAt(frame) - seconds), 0.5 / rate.perSecond() + 1e-9)
                << rate.numerator;
        }
}

TEST(FrameRate, each_frame_is_the_nearest_to_its_own_start) {
    for (const FrameRate rate : kRates)
        for (FrameIndex frame = 0; frame < 3600 * 60; frame += 13)
            ASSERT_EQ(rate.nearestFrame(rate.secondsAt(frame)), frame) << rate.numerator;
}

TEST(FrameRate, samples_are_exact_in_whole_numbers) {
    EXPECT_EQ((FrameRate{30, 1}.sampleAt(1)), 1600);
    EXPECT_EQ((FrameRate{24, 1}.sampleAt(3600 * 24)), 3600 * kSampleRate);
    EXPECT_EQ((FrameRate{30000, 1001}.sampleAt(1)), 1601);
    EXPECT_EQ((FrameRate{30000, 1001}.sampleAt(5)), 8008);
    EXPECT_EQ((FrameRate{30000, 1001}.sampleAt(30000)), 1001 * kSampleRate);
    for (const FrameRate rate : kRates)
        for (FrameIndex frame = 0; frame < 1000; ++frame) {
            const double exact = rate.secondsAt(frame) * static_cast<double>(kSampleRate);
            EXPECT_NEAR(static_cast<double>(rate.sampleAt(frame)), exact, 1);
            EXPECT_LE(static_cast<double>(rate.sampleAt(frame)), exact + 1e-6);
        }
}

TEST(FrameSpan, holds_its_begin_and_not_its_end) {
    const FrameSpan span{3, 7};
    EXPECT_EQ(span.length(), 4);
    EXPECT_FALSE(span.contains(2));
    EXPECT_TRUE(span.contains(3));
    EXPECT_TRUE(span.contains(6));
    EXPECT_FALSE(span.contains(7));
}

TEST(Usd, adds_without_rounding) {
    Usd sum;
    for (int i = 0; i < 10; ++i)
        sum = sum + Usd{100'000};
    EXPECT_EQ(sum, (Usd{1'000'000}));
    EXPECT_LT((Usd{1} - Usd{2}), Usd{});
}

} // namespace
} // namespace reelwright::base
