#include "jobs/backoff.h"

#include "jobs/job.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace reelwright::jobs {
namespace {

TEST(Backoff, doubles_from_half_a_second_to_five_minutes_with_jitter) {
    double whole = 500;
    for (int attempt = 1; attempt <= 40; ++attempt, whole = std::min(300'000.0, whole * 2))
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto wait = static_cast<double>(backoff(attempt, seed).count());
            EXPECT_GE(wait, whole / 2) << attempt;
            EXPECT_LE(wait, whole) << attempt;
        }
}

TEST(Backoff, of_odd_attempts_is_that_of_the_first_or_the_longest) {
    EXPECT_LE(backoff(0, 1).count(), 500);
    EXPECT_LE(backoff(-7, 1).count(), 500);
    EXPECT_LE(backoff(2'000'000'000, 1).count(), 300'000);
}

TEST(Backoff, is_the_same_for_a_seed_and_spread_over_seeds) {
    EXPECT_EQ(backoff(3, 42), backoff(3, 42));
    std::set<std::int64_t> waits;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        waits.insert(backoff(5, seed).count());
    EXPECT_GT(waits.size(), 90U);
}

TEST(JobState, names_go_both_ways) {
    for (int i = 0; i <= static_cast<int>(JobState::Parked); ++i)
        EXPECT_EQ(jobStateFromName(nameOf(static_cast<JobState>(i))), static_cast<JobState>(i));
    EXPECT_EQ(jobStateFromName("asleep"), std::nullopt);
}

} // namespace
} // namespace reelwright::jobs
