#include "net/curl_client.h"

#include "support/environment.h"
#include "support/fake_clock.h"
#include "support/raw_server.h"
#include "support/temp_folder.h"
#include "support/test_provider_server.h"
#include "support/verify.h"

#include "base/file.h"

#include <future>

#include <gtest/gtest.h>

namespace reelwright::net {
namespace {

using base::ErrorKind;
using namespace reelwright::testing;
using namespace std::chrono_literals;
using Connection = RawServer::Connection;

struct Desk {
    FakeClock clock;
    CurlClient client{clock, "Reelwright/test"};
    std::stop_source stop;

    Answer send(const Request& request) { return client.send(request, stop.get_token()); }
    Answer get(const std::string& url) { return send({.url = url}); }
    Answer post(const std::string& url) {
        return send({.method = Method::Post, .url = url, .body = "{\"pay\":1}"});
    }
};

void expectFailure(const Answer& answer, ErrorKind kind, Reached reached) {
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().error.kind, kind) << answer.error().error.message;
    EXPECT_EQ(answer.error().reached, reached) << answer.error().error.detail;
}

// A port on which nobody listens.
std::string deadAddress() {
    return RawServer([](Connection&) {}).address();
}

TEST(CurlClient, talks_to_a_real_server) {
    TestProvider provider;
    ASSIGN_OK(const auto server, TestProviderServer::create(provider));
    Desk desk;
    const Answer made = desk.send(
        {.method = Method::Post,
         .url = provider.baseUrl() + "/models/a/b/predictions",
         .headers = {{"Content-Type", "application/json"}},
         .credential = Credential{.header = "Authorization", .secret = base::Secret("right")},
         .body = R"({"input":{"prompt":"rain"}})"});
    ASSERT_TRUE(made) << made.error().error.message;
    EXPECT_EQ(made->status, 201) << made->body;
    EXPECT_TRUE(made->serverMillis());
    EXPECT_EQ(provider.acceptedWith({{"prompt", "rain"}}), 1);
}

TEST(CurlClient, sends_headers_key_and_body_as_they_are) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(answer(201, "made", "X-One: 1\r\n"));
    });
    Desk desk;
    const Answer made = desk.send(
        {.method = Method::Put,
         .url = server.address() + "/v1/x?y=z",
         .headers = {{"X-Wish", "two words"}},
         .credential = Credential{.header = "X-Key", .before = "Key ", .secret = base::Secret("k")},
         .body = std::string("a\0b", 3)});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->status, 201);
    EXPECT_EQ(made->body, "made");
    EXPECT_EQ(made->header("x-one"), "1");
    const std::string request = server.requests().at(0);
    EXPECT_TRUE(request.starts_with("PUT /v1/x?y=z HTTP/1.1\r\n")) << request;
    for (const char* line : {"X-Wish: two words\r\n", "X-Key: Key k\r\n", "Content-Length: 3\r\n",
                             "User-Agent: Reelwright/test\r\n"})
        EXPECT_NE(request.find(line), request.npos) << request;
    EXPECT_TRUE(request.ends_with(std::string("a\0b", 3)));
    EXPECT_EQ(request.find("Expect:"), request.npos);
}

TEST(CurlClient, sends_forms_with_files) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(answer(200, ""));
    });
    TempFolder folder;
    VERIFY_OK(base::writeFileAtomically(folder / "a.png", "PICTURE"));
    Desk desk;
    Request request{.method = Method::Post, .url = server.address()};
    request.form = {{.name = "note", .content = "words"},
                    {.name = "content",
                     .file = folder / "a.png",
                     .fileName = "b.png",
                     .contentType = "image/png"}};
    ASSERT_TRUE(desk.send(request));
    const std::string sent = server.requests().at(0);
    for (const char* part :
         {"name=\"note\"", "words", "filename=\"b.png\"", "Content-Type: image/png", "PICTURE"})
        EXPECT_NE(sent.find(part), sent.npos) << sent;
    EXPECT_EQ(sent.find(folder.path().string()), sent.npos);

    request.form[1].file = folder / "missing.png";
    const Answer missing = desk.send(request);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().error.kind, ErrorKind::Io) << missing.error().error.message;
}

TEST(CurlClient, uses_a_connection_for_one_request_only) {
    std::atomic<int> closedByClient = 0;
    RawServer server([&](Connection& connection) {
        connection.read();
        connection.write(
            answer(200, "yes", "Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n"));
        closedByClient += connection.waitForEnd() ? 1 : 0;
        closedByClient.notify_all();
    });
    Desk desk;
    for (int i = 1; i <= 3; ++i) {
        ASSERT_TRUE(desk.post(server.address()));
        closedByClient.wait(i - 1);
        EXPECT_EQ(closedByClient, i);
        EXPECT_EQ(server.connections(), i);
        EXPECT_EQ(server.requests().size(), std::size_t(i));
    }
}

TEST(CurlClient, sends_once_when_a_kept_connection_has_died) {
    // Tells that it keeps the connection and breaks it; the second request is lost after it came.
    RawServer server([](Connection& connection) {
        connection.read();
        if (connection.nth() == 1)
            connection.write(answer(200, "yes", "Connection: keep-alive\r\n"));
        connection.reset();
    });
    Desk desk;
    ASSERT_TRUE(desk.post(server.address()));
    expectFailure(desk.post(server.address()), ErrorKind::Unreachable, Reached::Unknown);
    EXPECT_EQ(server.requests().size(), 2u);
    EXPECT_EQ(server.connections(), 2);
}

TEST(CurlClient, sends_once_whatever_the_answer_is) {
    for (const int status : {401, 407, 408, 417, 421, 425, 429, 500, 502, 503, 504}) {
        RawServer server([&](Connection& connection) {
            connection.read();
            connection.write(answer(status, "no", "Retry-After: 0\r\nConnection: close\r\n"));
        });
        Desk desk;
        const Answer refused = desk.post(server.address());
        ASSERT_TRUE(refused) << status;
        EXPECT_EQ(refused->status, status);
        EXPECT_EQ(refused->body, "no");
        EXPECT_EQ(server.requests().size(), 1u) << status;
    }
}

TEST(CurlClient, knows_that_a_refused_connection_got_nothing) {
    Desk desk;
    expectFailure(desk.post(deadAddress()), ErrorKind::Unreachable, Reached::NotSent);
}

TEST(CurlClient, does_not_know_what_became_of_a_request_that_broke_off) {
    const std::vector<RawServer::Handler> ways = {
        [](Connection& c) { c.read(), c.reset(); },
        [](Connection& c) { c.read(); },                                   // closed without a word
        [](Connection& c) { c.read(), c.write("HTTP/1.1 201 Made\r\n"); }, // within the head
        [](Connection& c) {
            c.read();
            c.write("HTTP/1.1 201 Made\r\nContent-Length: 100\r\n\r\n{\"id\":");
        },
        [](Connection& c) { c.read(), c.write("\x15\x03\x01 what?\r\n\r\n"); },
    };
    for (std::size_t i = 0; i < ways.size(); ++i) {
        RawServer server(ways[i]);
        Desk desk;
        SCOPED_TRACE(i);
        expectFailure(desk.post(server.address()), ErrorKind::Unreachable, Reached::Unknown);
        EXPECT_EQ(server.requests().size(), 1u);
    }
}

TEST(CurlClient, tries_once_when_the_connection_is_reset_before_the_request) {
    // Whether bytes had left before the reset came is a race: Reached may be either.
    RawServer server([](Connection& connection) { connection.reset(); });
    Desk desk;
    const Answer broken = desk.post(server.address());
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().error.kind, ErrorKind::Unreachable);
    EXPECT_EQ(server.connections(), 1);
}

TEST(CurlClient, that_gets_no_answer_in_time_does_not_know) {
    RawServer server([](Connection& connection) {
        connection.read();
        static_cast<void>(connection.waitForEnd());
    });
    Desk desk;
    expectFailure(desk.send({.method = Method::Post, .url = server.address(), .totalLimit = 150ms}),
                  ErrorKind::Timeout, Reached::Unknown);
    EXPECT_EQ(server.requests().size(), 1u);
}

// Listens and lets nobody in: its queue is full.
class FullServer {
public:
    FullServer()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 0) != 0 ||
            ::getsockname(m_listener, raw, &size) != 0)
            return;
        m_port = ntohs(address.sin_port);
        while (m_waiting.size() < 32 && !m_isFull) {
            const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            m_waiting.push_back(fd);
            static_cast<void>(::connect(fd, raw, size));
            pollfd wanted{.fd = fd, .events = POLLOUT, .revents = 0};
            m_isFull = ::poll(&wanted, 1, 200) == 0;
        }
    }
    ~FullServer() {
        for (const int fd : m_waiting)
            ::close(fd);
        ::close(m_listener);
    }
    FullServer(const FullServer&) = delete;
    FullServer& operator=(const FullServer&) = delete;

    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] std::string address() const { return fmt::format("http://127.0.0.1:{}", m_port); }

private:
    int m_listener;
    int m_port = 0;
    bool m_isFull = false;
    std::vector<int> m_waiting;
};

TEST(CurlClient, that_gets_no_connection_in_time_has_sent_nothing) {
    const FullServer server;
    if (!server.isFull())
        GTEST_SKIP() << "This system takes connections without end.";
    Desk desk;
    expectFailure(
        desk.send({.method = Method::Post, .url = server.address(), .connectLimit = 150ms}),
        ErrorKind::Timeout, Reached::NotSent);
}

TEST(CurlClient, stops_when_it_is_told_to) {
    std::promise<void> arrived;
    RawServer server([&](Connection& connection) {
        connection.read();
        arrived.set_value();
        static_cast<void>(connection.waitForEnd());
    });
    Desk desk;
    std::jthread stopper([&] {
        arrived.get_future().wait();
        desk.stop.request_stop();
    });
    expectFailure(desk.post(server.address()), ErrorKind::Cancelled, Reached::Unknown);
    // From now on nothing is even begun.
    expectFailure(desk.post(server.address()), ErrorKind::Cancelled, Reached::NotSent);
    EXPECT_EQ(server.connections(), 1);
}

TEST(CurlClient, reads_no_more_of_an_answer_than_was_allowed) {
    RawServer server([](Connection& connection) {
        const std::string request = connection.read();
        if (request.find("GET /told") != request.npos) {
            connection.write(answer(200, std::string(2000, 'x')));
        } else { // without an end
            connection.write("HTTP/1.1 200 Fine\r\n\r\n");
            while (!connection.isOver())
                connection.write(std::string(1000, 'x'));
        }
    });
    Desk desk;
    expectFailure(desk.send({.url = server.address() + "/told", .mostBytes = 1999}),
                  ErrorKind::InvalidInput, Reached::Unknown);
    expectFailure(desk.send({.url = server.address() + "/endless", .mostBytes = 5000}),
                  ErrorKind::InvalidInput, Reached::Unknown);
    const Answer fits = desk.send({.url = server.address() + "/told", .mostBytes = 2000});
    ASSERT_TRUE(fits);
    EXPECT_EQ(fits->body.size(), 2000u);

    std::size_t streamed = 0;
    const auto count = [&](std::string_view piece) {
        streamed += piece.size();
        return true;
    };
    expectFailure(desk.client.stream({.url = server.address() + "/endless", .mostBytes = 5000},
                                     count, desk.stop.get_token()),
                  ErrorKind::InvalidInput, Reached::Unknown);
    EXPECT_LE(streamed, 5000u);
}

TEST(CurlClient, gives_up_an_answer_whose_head_has_no_end) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 Fine\r\n");
        while (!connection.isOver())
            connection.write("X-More: " + std::string(1000, 'x') + "\r\n");
    });
    Desk desk;
    expectFailure(desk.get(server.address()), ErrorKind::Unreachable, Reached::Unknown);
}

TEST(CurlClient, follows_no_redirect_and_sends_the_key_nowhere_else) {
    RawServer other([](Connection& connection) {
        connection.read();
        connection.write(answer(200, "stolen"));
    });
    for (const int status : {301, 302, 303, 307, 308}) {
        RawServer server([&](Connection& connection) {
            connection.read();
            connection.write(answer(status, "", "Location: " + other.address() + "/x\r\n"));
        });
        Desk desk;
        const Answer moved = desk.send({.method = Method::Post,
                                        .url = server.address(),
                                        .credential = Credential{.secret = base::Secret("right")},
                                        .body = "{}"});
        ASSERT_TRUE(moved);
        EXPECT_EQ(moved->status, status);
        EXPECT_EQ(moved->header("Location"), other.address() + "/x");
        ASSERT_EQ(server.requests().size(), 1u);
        EXPECT_NE(server.requests()[0].find("Authorization: Bearer right"), std::string::npos);
    }
    EXPECT_EQ(other.connections(), 0);
}

TEST(CurlClient, gives_the_pieces_of_a_stream_as_they_come) {
    std::promise<void> firstSeen;
    RawServer server([&](Connection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
        firstSeen.get_future().wait(); // the rest comes only when the first piece has arrived
        connection.write("3\r\ntwo\r\n0\r\n\r\n");
    });
    Desk desk;
    std::string seen;
    const Answer streamed = desk.client.stream(
        {.url = server.address()},
        [&](std::string_view piece) {
            if (seen.empty())
                firstSeen.set_value();
            seen += piece;
            return true;
        },
        desk.stop.get_token());
    ASSERT_TRUE(streamed) << streamed.error().error.message;
    EXPECT_EQ(seen, "onetwo");
    EXPECT_TRUE(streamed->body.empty());
}

TEST(CurlClient, gives_a_refusal_of_a_stream_as_body) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(answer(429, "later"));
    });
    Desk desk;
    bool called = false;
    const Answer refused = desk.client.stream(
        {.url = server.address()}, [&](std::string_view) { return called = true; },
        desk.stop.get_token());
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 429);
    EXPECT_EQ(refused->body, "later");
    EXPECT_FALSE(called);
}

TEST(CurlClient, ends_a_stream_when_its_reader_wants_no_more) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 Fine\r\n\r\none");
        static_cast<void>(connection.waitForEnd());
    });
    Desk desk;
    expectFailure(desk.client.stream(
                      {.url = server.address()}, [](std::string_view) { return false; },
                      desk.stop.get_token()),
                  ErrorKind::Cancelled, Reached::Unknown);
}

TEST(CurlClient, tells_that_a_stream_broke_off) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
    });
    Desk desk;
    expectFailure(desk.client.stream(
                      {.url = server.address()}, [](std::string_view) { return true; },
                      desk.stop.get_token()),
                  ErrorKind::Unreachable, Reached::Unknown);
}

TEST(CurlClient, refuses_unencrypted_addresses_of_others_before_connecting) {
    Desk desk;
    for (const char* url : {"http://example.invalid/", "http://192.168.7.7/", "http://0.0.0.0:1/",
                            "ftp://127.0.0.1/", "https://u:p@127.0.0.1/"})
        expectFailure(desk.get(url), ErrorKind::InvalidInput, Reached::NotSent);
}

TEST(CurlClient, sends_no_header_that_would_begin_another) {
    Desk desk;
    for (const char* value : {"a\r\nX-Other: b", "a\n"}) {
        const std::string url = "http://127.0.0.1:1";
        expectFailure(desk.send({.url = url, .headers = {{"X-A", value}}}), ErrorKind::InvalidInput,
                      Reached::NotSent);
        expectFailure(desk.send({.url = url, .headers = {{value, "a"}}}), ErrorKind::InvalidInput,
                      Reached::NotSent);
        expectFailure(
            desk.send({.url = url, .credential = Credential{.secret = base::Secret(value)}}),
            ErrorKind::InvalidInput, Reached::NotSent);
    }
}

TEST(CurlClient, asks_the_own_machine_never_through_a_proxy) {
    RawServer proxy([](Connection& connection) {
        connection.read();
        connection.write(answer(200, "proxy"));
    });
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(answer(200, "server"));
    });
    const ScopedVariable http("http_proxy", proxy.address());
    const ScopedVariable all("all_proxy", proxy.address());
    const ScopedVariable none("no_proxy", std::nullopt);
    const ScopedVariable noneBig("NO_PROXY", std::nullopt);
    Desk desk;
    const Answer direct = desk.get(server.address());
    ASSERT_TRUE(direct) << direct.error().error.message;
    EXPECT_EQ(direct->body, "server");
    EXPECT_EQ(proxy.connections(), 0);
}

} // namespace
} // namespace reelwright::net
