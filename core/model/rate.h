// The frame rates that a film may have, and how people and programs write them. Pure; thread-safe.
#pragma once

#include "base/time.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace reelwright::model {

inline constexpr std::array<base::FrameRate, 8> kRates = {
    {{24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}, {50, 1}, {60000, 1001}, {60, 1}}};
// The names of all, for help and messages.
inline constexpr std::string_view kRateNames = "23.976, 24, 25, 29.97, 30, 50, 59.94 or 60";

// One of kRates, in lowest terms.
bool isFilmRate(base::FrameRate rate);

// "30", and "29.97" for 30000/1001: at most three digits behind the point.
std::string rateText(base::FrameRate rate);

// The film rate that a rounded number of frames a second means, such as 23.98 or 29.97003; nothing
// when it is 0.005 or more away from each.
std::optional<base::FrameRate> rateNear(double perSecond);

// "30", "29.97" or a fraction such as "30000/1001"; nothing for other text and other rates.
std::optional<base::FrameRate> rateFromText(std::string_view text);

} // namespace reelwright::model
