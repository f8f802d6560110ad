// Repeatable random numbers: the same seed gives the same sequence on every machine and compiler.
// Not thread-safe: one owner. Algorithm: SplitMix64 (Steele, Lea, Flood 2014).
#pragma once

#include <cstdint>
#include <string_view>

namespace reelwright::base {

class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed) {}

    std::uint64_t next();

    // Uniform in [0, 1).
    double uniform();
    // Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    // Uniform whole number in [0, count); count must be positive.
    std::size_t index(std::size_t count);
    // True with the given probability.
    bool chance(double probability) { return uniform() < probability; }

    // An independent stream for one named use, so that adding draws in one place moves no other.
    [[nodiscard]] Random fork(std::string_view purpose) const;

private:
    std::uint64_t m_state;
};

} // namespace reelwright::base
