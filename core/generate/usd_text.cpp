#include "generate/usd_text.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace reelwright::generate {

namespace {

constexpr std::int64_t kDollar = 1'000'000;
constexpr std::int64_t kMost = 1000 * kDollar;
constexpr std::size_t kDecimals = 6;

bool isDigits(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

} // namespace

std::optional<base::Usd> usdFromText(std::string_view text) {
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string decimals;
    if (point != std::string_view::npos) {
        decimals = text.substr(point + 1);
        if (!isDigits(decimals) || decimals.size() > kDecimals)
            return std::nullopt;
    }
    if (!isDigits(whole) || whole.size() > 4)
        return std::nullopt;
    decimals.resize(kDecimals, '0');
    const std::int64_t micros = std::stoll(std::string(whole)) * kDollar + std::stoll(decimals);
    if (micros > kMost)
        return std::nullopt;
    return base::Usd{micros};
}

std::string dollarText(base::Usd usd) {
    const bool isNegative = usd.micros < 0;
    const auto micros = isNegative ? 0 - static_cast<std::uint64_t>(usd.micros)
                                   : static_cast<std::uint64_t>(usd.micros);
    std::string text =
        fmt::format("{}{}.{:06}", isNegative ? "-" : "", micros / kDollar, micros % kDollar);
    const std::size_t shortest = text.find('.') + 3;
    while (text.size() > shortest && text.back() == '0')
        text.pop_back();
    return text;
}

} // namespace reelwright::generate
