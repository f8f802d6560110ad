#include "model/rate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

namespace {

template <typename Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

bool isFilmRate(base::FrameRate rate) {
    return std::ranges::find(kRates, rate) != kRates.end();
}

std::string rateText(base::FrameRate rate) {
    return fmt::format("{:g}", std::round(rate.perSecond() * 1000) / 1000);
}

std::optional<base::FrameRate> rateNear(double perSecond) {
    constexpr double kRounding = 0.005; // 23.98 is as people write it
    const auto* const at = std::ranges::find_if(kRates, [&](base::FrameRate rate) {
        return std::abs(rate.perSecond() - perSecond) < kRounding;
    });
    return at == kRates.end() ? std::nullopt : std::optional(*at);
}

std::optional<base::FrameRate> rateFromText(std::string_view text) {
    const std::size_t stroke = text.find('/');
    if (stroke == std::string_view::npos) {
        const auto number = numberIn<double>(text);
        return number ? rateNear(*number) : std::nullopt;
    }
    const auto numerator = numberIn<std::int32_t>(text.substr(0, stroke));
    const auto denominator = numberIn<std::int32_t>(text.substr(stroke + 1));
    if (!numerator || !denominator)
        return std::nullopt;
    const auto* const at = std::ranges::find_if(kRates, [&](base::FrameRate rate) {
        return rate.numerator * *denominator == rate.denominator * *numerator && *denominator > 0;
    });
    return at == kRates.end() ? std::nullopt : std::optional(*at);
}

} // namespace reelwright::model
