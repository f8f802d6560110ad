// Bytes as text of 64 letters (RFC 4648, with padding). Thread-safe: pure function.
#pragma once

#include <string>
#include <string_view>

namespace reelwright::base {

std::string base64Of(std::string_view bytes);

} // namespace reelwright::base
