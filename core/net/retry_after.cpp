#include "net/retry_after.h"

#include "base/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace reelwright::net {

namespace {

constexpr double kDay = 86'400;

std::optional<double> limited(double seconds) {
    if (!std::isfinite(seconds))
        return std::nullopt;
    return std::clamp(seconds, 0.0, kDay);
}

// The number at the beginning of a text.
std::optional<double> leadingNumber(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('~'))
        text.remove_prefix(1);
    double number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed)
            .ec != std::errc())
        return std::nullopt;
    return number;
}

std::optional<double> fromMember(const base::Json& object) {
    if (!object.is_object())
        return std::nullopt;
    const auto found = object.find("retry_after");
    if (found != object.end() && found->is_number())
        return limited(found->get<double>());
    const auto error = object.find("error");
    return error != object.end() && error->is_object() ? fromMember(*error) : std::nullopt;
}

std::optional<double> fromText(std::string_view body) {
    constexpr std::string_view kWords = "resets in ";
    const auto at = body.find(kWords);
    if (at == body.npos)
        return std::nullopt;
    const auto number = leadingNumber(body.substr(at + kWords.size()));
    return number ? limited(*number) : std::nullopt;
}

std::optional<double> fromHeader(const Response& response) {
    if (const auto millis = leadingNumber(response.header("Retry-After-Ms")))
        return limited(*millis / 1000);
    const std::string_view text = response.header("Retry-After");
    if (const auto seconds = leadingNumber(text))
        return limited(*seconds);
    const Response dated{.headers = {{"Date", std::string(text)}}};
    const auto then = dated.serverMillis();
    const auto now = response.serverMillis();
    if (!then || !now)
        return std::nullopt;
    return limited(double(*then - *now) / 1000);
}

} // namespace

std::optional<double> retryAfter(const Response& response) {
    if (const auto body = base::parseJson(response.body, "answer"))
        if (const auto seconds = fromMember(*body))
            return seconds;
    if (const auto seconds = fromText(response.body))
        return seconds;
    return fromHeader(response);
}

} // namespace reelwright::net
