#include "base/memory.h"

#include <gtest/gtest.h>

#ifdef __linux__
#include <sys/resource.h>
#endif

TEST(Memory, what_is_available_is_told_on_linux) {
    const auto bytes = reelwright::base::availableMemory();
#ifdef __linux__
    ASSERT_TRUE(bytes.has_value());
#endif
    if (bytes) {
        EXPECT_GT(*bytes, 1u << 20);
        EXPECT_LT(*bytes, std::uint64_t{1} << 50);
    }
}

#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Memory, the_own_limit_counts) {
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_AS, &before), 0);
    rlimit low = before;
    low.rlim_cur = std::uint64_t{2} << 30;
    ASSERT_EQ(::setrlimit(RLIMIT_AS, &low), 0);
    const auto bytes = reelwright::base::availableMemory();
    ASSERT_EQ(::setrlimit(RLIMIT_AS, &before), 0);
    ASSERT_TRUE(bytes.has_value());
    EXPECT_LT(*bytes, low.rlim_cur);
}
#endif
