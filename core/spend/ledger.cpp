#include "spend/ledger.h"

#include "base/clock.h"

#include <cstdlib>

#include <fmt/format.h>

namespace reelwright::spend {

std::optional<base::Usd> Standing::left() const {
    if (!limit)
        return std::nullopt;
    return std::max(base::Usd{}, *limit + approved - counted());
}

double Standing::share() const {
    if (!limit)
        return 0;
    const base::Usd whole = *limit + approved;
    if (whole.micros <= 0)
        return 1;
    return static_cast<double>(counted().micros) / static_cast<double>(whole.micros);
}

std::string dollars(base::Usd amount) {
    const std::int64_t size = std::abs(amount.micros);
    std::string digits = fmt::format("{:06}", size % 1'000'000);
    while (digits.size() > 2 && digits.back() == '0')
        digits.pop_back();
    return fmt::format("{}${}.{}", amount.micros < 0 ? "-" : "", size / 1'000'000, digits);
}

std::string monthOf(std::int64_t unixMillis) {
    return base::isoTime(unixMillis).substr(0, 7);
}

} // namespace reelwright::spend
