// How long to wait before the next attempt. Thread-safe: pure.
#pragma once

#include <chrono>
#include <cstdint>

namespace reelwright::jobs {

// Exponential with full jitter: uniform in [half, whole] of 0.5 s * 2^(attempt-1), at most 5
// minutes. `seed` makes the jitter repeatable.
std::chrono::milliseconds backoff(int attempt, std::uint64_t seed);

} // namespace reelwright::jobs
