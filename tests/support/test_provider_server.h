// The test provider as an HTTP server on the own machine. A thread takes connections, each has its
// own; all end with the object. Linux and macOS.
#pragma once

#include "base/result.h"
#include "support/test_provider.h"

#include <memory>
#include <string>

namespace reelwright::testing {

class TestProviderServer {
public:
    // Listens on 127.0.0.1; port 0: any. Tells the provider its address. `provider` must live
    // longer. Errors: Io.
    static base::Result<std::unique_ptr<TestProviderServer>> create(TestProvider& provider,
                                                                    int port = 0);
    ~TestProviderServer();
    TestProviderServer(const TestProviderServer&) = delete;
    TestProviderServer& operator=(const TestProviderServer&) = delete;

    // "http://127.0.0.1:4321".
    [[nodiscard]] const std::string& address() const { return m_address; }

private:
    struct Running;
    TestProviderServer(std::string address, std::unique_ptr<Running> running);

    std::string m_address;
    std::unique_ptr<Running> m_running;
};

} // namespace reelwright::testing
