#include "pipeline/provider_gate.h"

#include <algorithm>
#include <cmath>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

// Where the provider does not say how long: doubled with every refusal.
constexpr milliseconds kFirstPause = 10s;
constexpr milliseconds kLongestPause = 5min;
constexpr milliseconds kProbe = 90s;  // more than a creation takes
constexpr milliseconds kLook = 200ms; // while another thread tries whether the pause is over

} // namespace

milliseconds ProviderGate::scaled(milliseconds time) const {
    return milliseconds(std::llround(static_cast<double>(time.count()) * m_patience));
}

Result<void> ProviderGate::wait(milliseconds time, const std::stop_token& stop) {
    if (!m_clock.wait(scaled(time), stop))
        return Error{ErrorKind::Cancelled, "Stopped.", {}};
    return {};
}

Result<void> ProviderGate::waitToCreate(const generate::Provider& provider,
                                        const std::stop_token& stop) {
    while (true) {
        if (stop.stop_requested())
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
        milliseconds rest{0};
        {
            const std::lock_guard lock(m_mutex);
            State& state = m_states[std::string(provider.id)];
            const milliseconds now = m_clock.elapsed();
            if (state.pausedUntil > now) {
                rest = state.pausedUntil - now;
            } else if (state.refusals > 0 && state.probeEnds > now) {
                rest = scaled(kLook);
            } else if (state.nextCreate > now) {
                rest = state.nextCreate - now;
            } else {
                state.probeEnds = now + scaled(kProbe);
                state.nextCreate =
                    now +
                    scaled(milliseconds(60'000 / std::max(1, provider.rates.createsPerMinute)));
                return {};
            }
        }
        if (!m_clock.wait(std::max(rest, 1ms), stop))
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
    }
}

void ProviderGate::throttled(const generate::Provider& provider, std::optional<double> seconds) {
    const std::lock_guard lock(m_mutex);
    State& state = m_states[std::string(provider.id)];
    state.probeEnds = milliseconds{0};
    milliseconds pause = std::min(kLongestPause, kFirstPause * (1 << std::min(state.refusals, 6)));
    // A second more than was asked for: refused tries count against the limit too.
    if (seconds && *seconds >= 0 && *seconds < 24 * 3600)
        pause = milliseconds(std::llround(*seconds * 1000)) + 1s * std::min(state.refusals + 1, 30);
    ++state.refusals;
    state.pausedUntil = std::max(state.pausedUntil, m_clock.elapsed() + scaled(pause));
}

void ProviderGate::passed(const generate::Provider& provider) {
    const std::lock_guard lock(m_mutex);
    State& state = m_states[std::string(provider.id)];
    state.refusals = 0;
    state.probeEnds = milliseconds{0};
}

} // namespace reelwright::pipeline
