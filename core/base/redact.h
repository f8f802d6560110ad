// Takes what looks like a key or token out of a text before it is written anywhere. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace reelwright::base {

// Replaces the secret part of `r8_...`, `sk-...`, `Bearer ...` and `X-Amz-Signature=...` by
// "[redacted]". A net for mistakes: code that holds a secret must not pass it here in the first
// place.
std::string redact(std::string_view text);

} // namespace reelwright::base
