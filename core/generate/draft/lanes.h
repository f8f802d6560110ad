// Arithmetic on pixels of four 16-bit lanes in one word. Thread-safe: pure functions.
#pragma once

#include "generate/draft/colour.h"

#include <cstdint>

namespace reelwright::generate::draft {

inline constexpr Lanes kEven = 0x0000FFFF0000FFFFULL;
inline constexpr Lanes kOdd = ~kEven;
inline constexpr Lanes kHigh = 0x8000800080008000ULL;

// Every lane times factor / 65536; factor is at most 65536.
inline Lanes scaleLanes(Lanes a, std::uint64_t factor) {
    return (((a & kEven) * factor >> 16) & kEven) | (((a >> 16 & kEven) * factor) & kOdd);
}

// Lane sums that stop at 65535.
inline Lanes addLanes(Lanes a, Lanes b) {
    const Lanes sum = ((a & ~kHigh) + (b & ~kHigh)) ^ ((a ^ b) & kHigh);
    const Lanes carry = ((a & b) | ((a | b) & ~sum)) & kHigh;
    return sum | (carry >> 15) * 0xFFFF;
}

// What an alpha lane (full at kFullLane) leaves of what is behind, as a factor for scaleLanes.
inline std::uint64_t behind(std::uint64_t alpha) {
    return 65536 - (2 * alpha + (alpha >> 7));
}

inline Lanes overLanes(Lanes back, Lanes front) {
    return scaleLanes(back, behind(front >> 48)) + front;
}

} // namespace reelwright::generate::draft
