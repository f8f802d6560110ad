// JSON from outside and inside, without exceptions and with limits. Thread-safe.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace reelwright::base {

using Json = nlohmann::json;

// Parses one JSON value. `what` names the text in messages ("brief.json"). Refuses nesting deeper
// than 64 levels. Errors: InvalidInput with line and column.
Result<Json> parseJson(std::string_view text, std::string_view what);

// The text with keys sorted and no spaces: equal values give equal bytes.
std::string canonicalText(const Json& value);

// Runs `read`, turning nlohmann's exceptions (wrong type, missing key) into Corrupt errors that
// name `what`. For data that we wrote ourselves.
template <typename Read>
auto readJson(std::string_view what, Read read) -> Result<decltype(read())> {
    try {
        return read();
    } catch (const nlohmann::json::exception& fault) {
        return Error{ErrorKind::Corrupt, std::string(what) + " is damaged.", fault.what()};
    }
}

} // namespace reelwright::base
