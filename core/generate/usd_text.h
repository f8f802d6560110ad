// Dollars as exact decimal text. Thread-safe.
#pragma once

#include "base/money.h"

#include <optional>
#include <string>
#include <string_view>

namespace reelwright::generate {

// "0.05", "12", "0.000225": digits with at most six decimals, at most 1000 dollars; nothing for
// other text.
std::optional<base::Usd> usdFromText(std::string_view text);

// Exact, with at least two decimals: "0.05", "12.00", "0.000225".
std::string dollarText(base::Usd usd);

} // namespace reelwright::generate
