// Time of day, elapsed time and waiting behind an interface, so that tests turn the hands.
// Thread-safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace reelwright::base {

class Clock {
public:
    virtual ~Clock() = default;
    // Time since an arbitrary start; never goes back and goes on while the machine sleeps, where
    // the system tells (Linux).
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
    // Milliseconds since 1970 UTC; may jump.
    [[nodiscard]] virtual std::int64_t unixMillis() const = 0;
    // Waits; false when it was stopped before.
    virtual bool wait(std::chrono::milliseconds time, const std::stop_token& stop) const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] std::int64_t unixMillis() const override;
    bool wait(std::chrono::milliseconds time, const std::stop_token& stop) const override;
};

// "2026-11-23T04:26:00Z".
std::string isoTime(std::int64_t unixMillis);

// Milliseconds since 1970 UTC of "2026-11-23T04:26:00.123456Z": fraction and "+01:00" instead of Z
// allowed; nothing for another form.
std::optional<std::int64_t> parseIsoTime(std::string_view text);

} // namespace reelwright::base
