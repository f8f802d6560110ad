#include "base/clock.h"

#include <fmt/chrono.h>

namespace reelwright::base {

using namespace std::chrono;

milliseconds SystemClock::elapsed() const {
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

std::int64_t SystemClock::unixMillis() const {
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string isoTime(std::int64_t unixMillis) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z",
                       fmt::gmtime(static_cast<std::time_t>(unixMillis / 1000)));
}

} // namespace reelwright::base
