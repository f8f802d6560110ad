#include "net/curl_client.h"

#include "support/fake_clock.h"
#include "support/raw_server.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "base/paths.h"
#include "base/process.h"

#include <future>

#include <gtest/gtest.h>

namespace reelwright::net {
namespace {

using base::ErrorKind;
using namespace reelwright::testing;
using namespace std::chrono_literals;

// A server whose certificate nobody vouches for, by the program openssl.
class SelfSignedServer {
public:
    // `program`: openssl. The port is 0 when it could not be started.
    explicit SelfSignedServer(const std::filesystem::path& program) {
        const std::string key = (m_folder / "key.pem").string();
        const std::string certificate = (m_folder / "certificate.pem").string();
        const auto made = base::runProcess(
            program,
            {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-days", "2", "-subj", "/CN=localhost", "-addext",
             "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate},
            {.wallClock = 60s}, {}, {});
        if (!made || made->exitCode != 0)
            return;
        auto port = std::make_shared<std::promise<int>>();
        auto ready = port->get_future();
        m_server = std::jthread([=](const std::stop_token& stop) {
            bool told = false;
            const auto onLine = [&](std::string_view line) {
                const auto colon = line.rfind(':');
                if (!told && line.starts_with("ACCEPT") && colon != line.npos) {
                    told = true;
                    port->set_value(std::stoi(std::string(line.substr(colon + 1))));
                }
            };
            base::ignore(base::runProcess(program,
                                          {"s_server", "-accept", "127.0.0.1:0", "-www", "-key",
                                           key, "-cert", certificate},
                                          {.wallClock = 120s}, onLine, stop),
                         "what the server did not do shows in the test");
            if (!told)
                port->set_value(0);
        });
        m_port = ready.get();
    }

    [[nodiscard]] int port() const { return m_port; }

private:
    TempFolder m_folder;
    int m_port = 0;
    std::jthread m_server;
};

TEST(Tls, trusts_no_certificate_that_nobody_vouches_for) {
    const auto program = base::findProgram("openssl");
    if (!program)
        GTEST_SKIP() << "The program openssl is not here.";
    const SelfSignedServer server(*program);
    if (server.port() == 0)
        GTEST_SKIP() << "This openssl cannot make a certificate or serve.";
    const FakeClock clock;
    CurlClient client(clock, "Reelwright/test");
    for (const char* host : {"localhost", "127.0.0.1"}) {
        const std::string url = fmt::format("https://{}:{}/", host, server.port());
        const Answer answer = client.send(
            {.method = Method::Post,
             .url = url,
             .credential = Credential{.header = "Authorization", .secret = base::Secret("s3cret")},
             .body = "{}"},
            {});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().error.kind, ErrorKind::Unreachable);
        EXPECT_NE(answer.error().error.message.find("not trusted"), std::string::npos)
            << answer.error().error.message << " " << answer.error().error.detail;
        EXPECT_EQ(answer.error().reached, Reached::NotSent);

        const TempFolder folder;
        EXPECT_ERROR(
            client.download({.url = url, .file = folder / "x", .allowedHosts = {host}}, {}),
            Unreachable);
        EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    }
}

TEST(Tls, sends_nothing_to_a_server_that_does_not_speak_it) {
    RawServer server([](RawServer::Connection& connection) {
        connection.write("HTTP/1.1 200 Fine\r\nContent-Length: 0\r\n\r\n");
        static_cast<void>(connection.waitForEnd());
    });
    const FakeClock clock;
    CurlClient client(clock, "Reelwright/test");
    const Answer answer =
        client.send({.url = fmt::format("https://127.0.0.1:{}/", server.port())}, {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().error.kind, ErrorKind::Unreachable);
    EXPECT_EQ(answer.error().reached, Reached::NotSent);
    EXPECT_TRUE(server.requests().empty());
}

} // namespace
} // namespace reelwright::net
