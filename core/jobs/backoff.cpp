#include "jobs/backoff.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>

namespace reelwright::jobs {

std::chrono::milliseconds backoff(int attempt, std::uint64_t seed) {
    constexpr double kFirst = 500;
    constexpr double kLongest = 300'000;
    const double whole = std::min(kLongest, kFirst * std::exp2(std::clamp(attempt, 1, 30) - 1));
    base::Random random(seed + static_cast<std::uint64_t>(attempt));
    return std::chrono::milliseconds(std::llround(random.uniform(whole / 2, whole)));
}

} // namespace reelwright::jobs
