// How often providers are asked, and the pause after one has said that it is too often. One gate a
// program. Thread-safe.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "generate/provider.h"

#include <chrono>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>

namespace reelwright::pipeline {

class ProviderGate {
public:
    // `clock` is borrowed. Waits are multiplied by `patience` (1 but in tests over real sockets).
    explicit ProviderGate(const base::Clock& clock, double patience = 1)
        : m_clock(clock)
        , m_patience(patience) {}

    // Waits until a run may be created: within the provider's rate, not in a pause, and after a
    // pause alone until one has passed. Errors: Cancelled.
    base::Result<void> waitToCreate(const generate::Provider& provider,
                                    const std::stop_token& stop);
    // The creation was answered: with 429 (seconds that it asked for, if it did) or otherwise.
    void throttled(const generate::Provider& provider, std::optional<double> seconds);
    void passed(const generate::Provider& provider);

    // Waits `time` times patience. Errors: Cancelled.
    base::Result<void> wait(std::chrono::milliseconds time, const std::stop_token& stop);

    [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds time) const;

private:
    struct State {
        std::chrono::milliseconds nextCreate{0};
        std::chrono::milliseconds pausedUntil{0};
        int refusals = 0;                       // one after another
        std::chrono::milliseconds probeEnds{0}; // until then one creation tries alone
    };

    const base::Clock& m_clock;
    double m_patience;
    std::mutex m_mutex;
    std::map<std::string, State, std::less<>> m_states;
};

} // namespace reelwright::pipeline
