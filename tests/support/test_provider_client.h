// The test provider in process: an HttpClient that asks it at the time of a clock and waits on it.
// Thread-safe.
#pragma once

#include "base/clock.h"
#include "net/http_client.h"
#include "support/test_provider.h"

#include <functional>

namespace reelwright::testing {

class TestProviderClient final : public net::HttpClient {
public:
    // Where a program may be killed: `watch` may throw.
    enum class Moment { BeforeSending, BeforeAnswer };

    // Both must live longer.
    TestProviderClient(TestProvider& provider, const base::Clock& clock)
        : m_provider(provider)
        , m_clock(clock) {}

    // Called at each moment of send() and stream(); set before the first request.
    void watch(std::function<void(Moment, const net::Request&)> watcher) {
        m_watch = std::move(watcher);
    }

    net::Answer send(const net::Request& request, const std::stop_token& stop) override;
    net::Answer stream(const net::Request& request,
                       const std::function<bool(std::string_view)>& piece,
                       const std::stop_token& stop) override;
    // Tries five times, a second apart, from where the last stopped.
    base::Result<void> download(const net::Download& what, const std::stop_token& stop) override;

private:
    // One answer; `broken` (may be nullptr) gets what came before a connection broke.
    net::Answer ask(const net::Request& request, const std::stop_token& stop,
                    net::Response* broken);

    TestProvider& m_provider;
    const base::Clock& m_clock;
    std::function<void(Moment, const net::Request&)> m_watch;
};

} // namespace reelwright::testing
