// Which Reelwright this is. Thread-safe.
#pragma once

#include <string_view>

namespace reelwright::base {

// Such as "0.1.0".
std::string_view programVersion();

} // namespace reelwright::base
