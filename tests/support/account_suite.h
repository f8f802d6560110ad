// What every spend::Account must do. An account is tried by
//     INSTANTIATE_TYPED_TEST_SUITE_P(Name, AccountSuite, Maker);
// where Maker is default-constructible, sets itself up and gives `spend::Account& account()`.
#pragma once

#include "spend/account.h"
#include "support/verify.h"

#include <thread>

#include <gtest/gtest.h>

namespace reelwright::testing {

inline spend::Entry entry(const std::string& id, std::int64_t cents, bool live = true,
                          const std::string& month = "2026-11", const std::string& place = "/a") {
    return {{id}, place, month, {cents * 10'000}, live};
}

template <typename Maker>
class AccountSuite : public ::testing::Test {
protected:
    spend::Account& account() { return m_maker.account(); }
    spend::Standing standing(const std::string& month = "2026-11") {
        const auto found = account().standing(month);
        EXPECT_TRUE(found.has_value());
        return found.value_or(spend::Standing{});
    }

private:
    Maker m_maker;
};

TYPED_TEST_SUITE_P(AccountSuite);

TYPED_TEST_P(AccountSuite, begins_with_fifty_dollars_a_month_and_nothing_spent) {
    EXPECT_EQ(this->standing().limit, spend::kUsualMonth);
    EXPECT_EQ(this->standing().counted(), base::Usd{});
    EXPECT_EQ(this->standing().left(), spend::kUsualMonth);
}

TYPED_TEST_P(AccountSuite, reserves_all_or_nothing) {
    VERIFY_OK(this->account().reserve({entry("a", 3000)}));
    EXPECT_ERROR(this->account().reserve({entry("b", 100), entry("c", 1901)}), OverBudget);
    EXPECT_EQ(this->standing().open, base::Usd{30'000'000});
    VERIFY_OK(this->account().reserve({entry("b", 100), entry("c", 1900)}));
    EXPECT_EQ(this->standing().left(), base::Usd{});
    EXPECT_ERROR(this->account().reserve({entry("d", 1)}), OverBudget);
    VERIFY_OK(this->account().reserve({entry("next", 5000, true, "2026-12")}));
}

TYPED_TEST_P(AccountSuite, notes_what_is_true_whatever_the_limit) {
    VERIFY_OK(this->account().reserve({entry("a", 4000)}));
    VERIFY_OK(this->account().note({entry("a", 6000, false), entry("b", 10, true)}));
    EXPECT_EQ(this->standing().spent, base::Usd{60'000'000});
    EXPECT_EQ(this->standing().open, base::Usd{100'000});
    EXPECT_EQ(this->standing().left(), base::Usd{});
    EXPECT_GT(this->standing().share(), 1);
}

TYPED_TEST_P(AccountSuite, an_approval_raises_its_month_alone) {
    VERIFY_OK(this->account().approve("2026-11", {5'000'000}, "anna", 1));
    VERIFY_OK(this->account().reserve({entry("a", 5500)}));
    EXPECT_ERROR(this->account().reserve({entry("b", 5001, true, "2026-12")}), OverBudget);
}

TYPED_TEST_P(AccountSuite, the_newest_limit_holds_and_may_be_none) {
    VERIFY_OK(this->account().setLimit(base::Usd{1'000'000}, "anna", 1));
    EXPECT_ERROR(this->account().reserve({entry("a", 101)}), OverBudget);
    VERIFY_OK(this->account().setLimit(std::nullopt, "anna", 2));
    VERIFY_OK(this->account().reserve({entry("a", 1'000'000)}));
    EXPECT_FALSE(this->standing().left().has_value());
    EXPECT_EQ(this->standing().share(), 0);
}

TYPED_TEST_P(AccountSuite, entries_are_found_by_place_and_removed) {
    VERIFY_OK(this->account().reserve({entry("a", 1), entry("b", 2, true, "2026-11", "/b")}));
    ASSIGN_OK(const auto found, this->account().entriesOf("/b"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], entry("b", 2, true, "2026-11", "/b"));
    VERIFY_OK(this->account().remove({{"b"}}));
    ASSIGN_OK(const auto after, this->account().entriesOf("/b"));
    EXPECT_TRUE(after.empty());
    ASSIGN_OK(const auto months, this->account().months());
    ASSERT_EQ(months.size(), 1U);
    EXPECT_EQ(months[0].standing.open, base::Usd{10'000});
}

TYPED_TEST_P(AccountSuite, an_alert_is_given_once) {
    EXPECT_EQ(this->account().markAlert("month 2026-11").value_or(false), true);
    EXPECT_EQ(this->account().markAlert("month 2026-11").value_or(true), false);
    EXPECT_EQ(this->account().markAlert("month 2026-12").value_or(false), true);
}

TYPED_TEST_P(AccountSuite, threads_cannot_jump_the_limit_together) {
    std::atomic<int> granted{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 10; ++i)
                    if (this->account().reserve(
                            {entry(std::to_string(t) + "-" + std::to_string(i), 300)}))
                        ++granted;
            });
    }
    EXPECT_EQ(granted, 16); // of 3 dollars each, within 50
    EXPECT_EQ(this->standing().open, base::Usd{48'000'000});
}

REGISTER_TYPED_TEST_SUITE_P(AccountSuite, begins_with_fifty_dollars_a_month_and_nothing_spent,
                            reserves_all_or_nothing, notes_what_is_true_whatever_the_limit,
                            an_approval_raises_its_month_alone,
                            the_newest_limit_holds_and_may_be_none,
                            entries_are_found_by_place_and_removed, an_alert_is_given_once,
                            threads_cannot_jump_the_limit_together);

} // namespace reelwright::testing
