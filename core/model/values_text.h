// Numbers by name as a person writes them. Pure function; thread-safe.
#pragma once

#include "base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace reelwright::model {

// "softness:0.2,angle:45"; nothing for an empty text. Errors: InvalidInput that quotes what is
// wrong.
base::Result<std::map<std::string, double>> valuesFrom(std::string_view text);

} // namespace reelwright::model
