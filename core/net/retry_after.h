// How long a service wants to be left alone, from its answer. Thread-safe: pure.
#pragma once

#include "net/http.h"

#include <optional>

namespace reelwright::net {

// Seconds, 0 to a day; nothing when the answer does not tell. Looked for in this order: a member
// `retry_after` of a JSON body (or of its `error`), "resets in ~30s" in the body, Retry-After-Ms,
// Retry-After as number or as a date (against the answer's own Date).
std::optional<double> retryAfter(const Response& response);

} // namespace reelwright::net
