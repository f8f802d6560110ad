// Money in integer micro-dollars. Thread-safe: plain value.
#pragma once

#include <compare>
#include <cstdint>

namespace reelwright::base {

struct Usd {
    std::int64_t micros = 0; // 1'000'000 = one dollar

    auto operator<=>(const Usd&) const = default;
    Usd operator+(Usd other) const { return {micros + other.micros}; }
    Usd operator-(Usd other) const { return {micros - other.micros}; }
};

} // namespace reelwright::base
