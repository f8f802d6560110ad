#include "model/values_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

} // namespace

Result<std::map<std::string, double>> valuesFrom(std::string_view text) {
    std::map<std::string, double> values;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(','));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        const std::size_t colon = one.find(':');
        double value = 0;
        const char* const end = one.data() + one.size();
        if (colon == std::string_view::npos || colon == 0)
            return wrong(fmt::format("values must be written as softness:0.2, not \"{}\".", one));
        const auto [read, fault] = std::from_chars(one.data() + colon + 1, end, value);
        if (fault != std::errc{} || read != end || !std::isfinite(value))
            return wrong(fmt::format("The value in \"{}\" must be a number.", one));
        if (!values.emplace(one.substr(0, colon), value).second)
            return wrong(fmt::format("{} is given twice.", one.substr(0, colon)));
    }
    return values;
}

} // namespace reelwright::model
