#include "base/clock.h"

#include <condition_variable>
#include <cstdio>
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

std::optional<std::int64_t> parseIsoTime(std::string_view text) {
    const std::string whole(text);
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0, used = 0;
    if (std::sscanf(whole.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &y, &mo, &d, &h, &mi, &s, &used) !=
        6)
        return std::nullopt;
    const year_month_day date{year(y), month(unsigned(mo)), day(unsigned(d))};
    const auto within = [](int value, int most) { return value >= 0 && value <= most; };
    if (!date.ok() || y < 1 || !within(h, 23) || !within(mi, 59) || !within(s, 60))
        return std::nullopt;
    text.remove_prefix(std::size_t(used));
    std::int64_t fraction = 0;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        std::int64_t unit = 100;
        for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1), unit /= 10)
            fraction += unit * (text[0] - '0');
    }
    int offset = 0; // minutes east of UTC
    if (text != "Z") {
        int hours = 0, minutes = 0;
        const std::string rest(text);
        if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') ||
            std::sscanf(rest.c_str() + 1, "%2d:%2d", &hours, &minutes) != 2 || !within(hours, 14) ||
            !within(minutes, 59))
            return std::nullopt;
        offset = (rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }
    const auto time =
        sys_days(date).time_since_epoch() + hours(h) + minutes(mi - offset) + seconds(s);
    return duration_cast<milliseconds>(time).count() + fraction;
}

} // namespace reelwright::base
