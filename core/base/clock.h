// Time of day and elapsed time behind an interface, so that tests turn the hands. Thread-safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace reelwright::base {

class Clock {
public:
    virtual ~Clock() = default;
    // Time since an arbitrary start; never goes back.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
    // Milliseconds since 1970 UTC; may jump.
    [[nodiscard]] virtual std::int64_t unixMillis() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] std::int64_t unixMillis() const override;
};

// "2026-11-23T04:26:00Z".
std::string isoTime(std::int64_t unixMillis);

} // namespace reelwright::base
