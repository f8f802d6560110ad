#include "base/memory.h"

#include <gtest/gtest.h>

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
