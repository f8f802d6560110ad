#include "base/result.h"

#include <memory>
#include <set>
#include <string>

#include <cerrno>

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0)
        return Error{ErrorKind::InvalidInput, "It is odd.", std::to_string(number)};
    return number / 2;
}

Result<int> quarter(int number) {
    TRY_ASSIGN(const int once, half(number));
    TRY_ASSIGN(const int twice, half(once));
    return twice;
}

Result<void> bothHalve(int a, int b) {
    if (a > 0)
        TRY(half(a));
    TRY(half(b));
    return {};
}

TEST(Result, carries_a_value_or_an_error) {
    EXPECT_EQ(half(4).value_or(-1), 2);
    const auto failed = half(3);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().kind, ErrorKind::InvalidInput);
    EXPECT_EQ(failed.error().message, "It is odd.");
}

TEST(Result, try_hands_the_first_error_up_through_all_levels) {
    EXPECT_EQ(quarter(12).value_or(-1), 3);
    EXPECT_EQ(quarter(6).error().detail, "3");
    EXPECT_TRUE(bothHalve(2, 4).has_value());
    EXPECT_EQ(bothHalve(1, 4).error().detail, "1");
    EXPECT_EQ(bothHalve(2, 5).error().detail, "5");
}

TEST(Result, try_assign_stands_inside_loops_and_lambdas) {
    const auto sum = [](int count) -> Result<int> {
        int total = 0;
        for (int i = 0; i < count; ++i) {
            TRY_ASSIGN(const int value, half(2 * i));
            TRY_ASSIGN(const int nested, [&]() -> Result<int> {
                TRY_ASSIGN(const int inner, half(value * 2));
                return inner;
            }());
            total += nested;
        }
        return total;
    };
    EXPECT_EQ(sum(5).value_or(-1), 10);
}

TEST(Result, moves_values_that_cannot_be_copied) {
    const auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); };
    const auto use = [&]() -> Result<int> {
        TRY_ASSIGN(const std::unique_ptr<int> value, make());
        return *value;
    };
    EXPECT_EQ(use().value_or(0), 5);
}

TEST(Error, names_go_both_ways_and_differ) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        EXPECT_EQ(errorKindFromName(nameOf(kind)), kind);
        EXPECT_TRUE(names.insert(nameOf(kind)).second);
    }
    EXPECT_EQ(errorKindFromName("bad_luck"), std::nullopt);
    EXPECT_EQ(errorKindFromName(""), std::nullopt);
}

TEST(Error, within_puts_the_attempt_in_front) {
    const Error error = Error{ErrorKind::Io, "It broke.", "errno 5"}.within("Cannot import a.mp3");
    EXPECT_EQ(error.message, "Cannot import a.mp3: It broke.");
    EXPECT_EQ(error.kind, ErrorKind::Io);
    EXPECT_EQ(error.detail, "errno 5");
}

TEST(Error, of_the_system_gets_a_kind_that_a_caller_can_act_on) {
    EXPECT_EQ(errorFromErrno("x", ENOSPC).kind, ErrorKind::DiskFull);
    EXPECT_EQ(errorFromErrno("x", EDQUOT).kind, ErrorKind::DiskFull);
    EXPECT_EQ(errorFromErrno("x", EROFS).kind, ErrorKind::ReadOnly);
    EXPECT_EQ(errorFromErrno("x", EACCES).kind, ErrorKind::ReadOnly);
    EXPECT_EQ(errorFromErrno("x", ENOENT).kind, ErrorKind::NotFound);
    EXPECT_EQ(errorFromErrno("x", EEXIST).kind, ErrorKind::Exists);
    EXPECT_EQ(errorFromErrno("x", EIO).kind, ErrorKind::Io);
    EXPECT_EQ(errorFromErrno("Cannot write a", ENOSPC).message,
              "Cannot write a: No space left on device.");
}

} // namespace
} // namespace reelwright::base
