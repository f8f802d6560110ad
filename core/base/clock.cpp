#include "base/clock.h"

#include <condition_variable>
#include <ctime>
#include <mutex>

#include <fmt/chrono.h>

namespace reelwright::base {

using namespace std::chrono;

milliseconds SystemClock::elapsed() const {
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return duration_cast<milliseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

std::int64_t SystemClock::unixMillis() const {
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

bool SystemClock::wait(milliseconds time, const std::stop_token& stop) const {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any woken;
    return !woken.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
}

std::string isoTime(std::int64_t unixMillis) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z",
                       fmt::gmtime(static_cast<std::time_t>(unixMillis / 1000)));
}

} // namespace reelwright::base
