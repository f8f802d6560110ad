#include "net/http.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>

namespace reelwright::net {

namespace {

bool sameName(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

std::string_view nameOf(Method method) {
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    }
    return "GET";
}

std::string_view Response::header(std::string_view name) const {
    const auto found = std::ranges::find_if(
        headers, [&](const Header& header) { return sameName(header.name, name); });
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

std::optional<std::int64_t> Response::serverMillis() const {
    // The one form that servers send (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
    const std::string text(header("Date"));
    int day = 0;
    int year = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::array<char, 4> month{};
    if (std::sscanf(text.c_str(), "%*3s, %2d %3s %4d %2d:%2d:%2d GMT", &day, month.data(), &year,
                    &hour, &minute, &second) != 6)
        return std::nullopt;
    const auto found = std::ranges::find(kMonths, std::string_view(month.data()));
    if (found == kMonths.end())
        return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(unsigned(found - kMonths.begin()) + 1),
        std::chrono::day(unsigned(day))};
    if (!date.ok() || std::min({day, year, hour, minute, second}) < 0 || hour > 23 || minute > 59 ||
        second > 60)
        return std::nullopt;
    const std::chrono::sys_seconds time = std::chrono::sys_days(date) + std::chrono::hours(hour) +
                                          std::chrono::minutes(minute) +
                                          std::chrono::seconds(second);
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

} // namespace reelwright::net
