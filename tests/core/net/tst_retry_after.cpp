#include "net/retry_after.h"

#include <gtest/gtest.h>

namespace reelwright::net {
namespace {

TEST(RetryAfter, is_read_from_the_body_before_the_header) {
    EXPECT_EQ(retryAfter({429, {{"Retry-After", "9"}}, R"({"retry_after":5})"}), 5);
    EXPECT_EQ(retryAfter({429, {}, R"({"error":{"retry_after":2.5}})"}), 2.5);
    EXPECT_EQ(
        retryAfter({429,
                    {{"Retry-After", "9"}},
                    R"({"detail":"Request was throttled. Your rate limit resets in ~30s."})"}),
        30);
    EXPECT_EQ(retryAfter({429, {{"retry-after", "9"}}, "busy"}), 9);
    EXPECT_EQ(retryAfter({429, {{"retry-after-ms", "1500"}, {"retry-after", "2"}}, ""}), 1.5);
}

TEST(RetryAfter, as_a_date_counts_from_the_servers_own_clock) {
    const Header date{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"};
    const Header later{"Retry-After", "Sun, 06 Nov 1994 08:50:07 GMT"};
    const Header earlier{"Retry-After", "Sun, 06 Nov 1994 08:49:07 GMT"};
    EXPECT_EQ(retryAfter({503, {date, later}, ""}), 30);
    EXPECT_EQ(retryAfter({503, {date, earlier}, ""}), 0);
    EXPECT_EQ(retryAfter({503, {later}, ""}), std::nullopt);
}

TEST(RetryAfter, that_makes_no_sense_is_none_or_limited) {
    EXPECT_EQ(retryAfter({429, {}, ""}), std::nullopt);
    EXPECT_EQ(retryAfter({429, {{"Retry-After", "soon"}}, R"({"retry_after":"x"})"}), std::nullopt);
    EXPECT_EQ(retryAfter({429, {}, R"({"retry_after":1e300})"}), 86'400);
    EXPECT_EQ(retryAfter({429, {{"Retry-After", "-4"}}, ""}), 0);
    EXPECT_EQ(retryAfter({429, {}, "resets in ~"}), std::nullopt);
    EXPECT_EQ(retryAfter({429, {}, "[[[[{\"retry_after\":"}), std::nullopt);
}

} // namespace
} // namespace reelwright::net
