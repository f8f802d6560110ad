// A clock whose hands the test turns. Thread-safe.
#pragma once

#include "base/clock.h"

#include <atomic>

namespace reelwright::testing {

class FakeClock final : public base::Clock {
public:
    static constexpr std::int64_t kStart = 1'700'000'000'000; // unix milliseconds

    // Each look at the time of day moves the hands on by `perLook`, so that code that waits gets
    // on.
    explicit FakeClock(std::chrono::milliseconds perLook = std::chrono::milliseconds(0))
        : m_perLook(perLook.count()) {}

    [[nodiscard]] std::chrono::milliseconds elapsed() const override {
        return std::chrono::milliseconds(m_now - kStart);
    }
    [[nodiscard]] std::int64_t unixMillis() const override { return m_now += m_perLook; }

    bool wait(std::chrono::milliseconds time, const std::stop_token& stop) const override {
        m_now += time.count();
        return !stop.stop_requested();
    }

    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    mutable std::atomic<std::int64_t> m_now{kStart};
    std::int64_t m_perLook;
};

} // namespace reelwright::testing
