// How a long call reports and is stopped. Thread-safe: the callee may call from any thread.
#pragma once

#include "base/result.h"

#include <functional>
#include <stop_token>

namespace reelwright::base {

// Called with the finished share in [0, 1]; may be empty.
using ProgressSink = std::function<void(double share)>;

// Error{Cancelled} once a stop was requested.
inline Result<void> checkStop(const std::stop_token& stop) {
    if (stop.stop_requested())
        return Error{ErrorKind::Cancelled, "Stopped.", {}};
    return {};
}

} // namespace reelwright::base
