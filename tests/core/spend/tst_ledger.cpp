#include "spend/ledger.h"

#include <gtest/gtest.h>

namespace reelwright::spend {

TEST(Dollars, have_all_digits_that_matter_and_at_least_two) {
    EXPECT_EQ(dollars({1'250'000}), "$1.25");
    EXPECT_EQ(dollars({3'000}), "$0.003");
    EXPECT_EQ(dollars({}), "$0.00");
    EXPECT_EQ(dollars({50'000'000}), "$50.00");
    EXPECT_EQ(dollars({1}), "$0.000001");
    EXPECT_EQ(dollars({-1'500'000}), "-$1.50");
}

TEST(Month, is_that_of_the_time_in_utc) {
    EXPECT_EQ(monthOf(1'795'910'400'000), "2026-11");
    EXPECT_EQ(monthOf(0), "1970-01");
}

TEST(Intent, counts_by_its_state) {
    Intent intent{.estimate = {500}, .actual = base::Usd{400}};
    const auto counted = [&](IntentState state) {
        intent.state = state;
        return intent.counted().micros;
    };
    for (const IntentState live :
         {IntentState::Reserved, IntentState::Sending, IntentState::Unknown, IntentState::Accepted,
          IntentState::Succeeded}) {
        EXPECT_TRUE(isLive(live));
        EXPECT_EQ(counted(live), 500);
    }
    for (const IntentState paid :
         {IntentState::Fetched, IntentState::Cancelled, IntentState::LostPaid})
        EXPECT_EQ(counted(paid), 400);
    for (const IntentState free : {IntentState::Failed, IntentState::Released})
        EXPECT_EQ(counted(free), 0);
    intent.actual.reset();
    EXPECT_EQ(counted(IntentState::LostPaid), 500) << "unknown costs count at the estimate";
}

TEST(Intent, states_are_found_by_their_names) {
    for (int i = 0; i < kIntentStateCount; ++i) {
        const auto state = static_cast<IntentState>(i);
        EXPECT_EQ(intentStateFromName(nameOf(state)), state);
    }
    EXPECT_FALSE(intentStateFromName("paid").has_value());
}

TEST(Standing, a_limit_of_nothing_is_used_up_from_the_start) {
    const Standing none{.limit = base::Usd{}};
    EXPECT_EQ(none.left(), base::Usd{});
    EXPECT_EQ(none.share(), 1);
}

} // namespace reelwright::spend
