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

double Hits::rate() const {
    const int all = sent + reused + linked;
    return all == 0 ? 0 : static_cast<double>(reused + linked) / all;
}

Hits hitsOf(std::span<const Intent> runs, std::span<const LedgerLine> ledger) {
    Hits hits;
    for (const Intent& run : runs)
        hits.sent += run.attempt > 0 ? 1 : 0;
    for (const LedgerLine& line : ledger) {
        hits.reused += line.kind == "reused" ? 1 : 0;
        hits.linked += line.kind == "linked" ? 1 : 0;
    }
    return hits;
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
