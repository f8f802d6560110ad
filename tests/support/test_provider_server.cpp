#include "support/test_provider_server.h"

#include "base/clock.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <list>
#include <optional>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reelwright::testing {

namespace {

constexpr int kTick = 20; // milliseconds between looks at the stop token
constexpr std::size_t kMostHead = 64 << 10;
constexpr std::size_t kMostBody = 128 << 20;

class Socket {
public:
    explicit Socket(int fd)
        : m_fd(fd) {}
    ~Socket() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Socket(Socket&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1)) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    Socket& operator=(Socket&&) = delete;

    [[nodiscard]] int fd() const { return m_fd; }

    // Closes so that the other side sees a reset.
    void reset() {
        const linger none{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
        ::close(std::exchange(m_fd, -1));
    }

    // True when something can be read before a stop.
    [[nodiscard]] bool waitFor(short event, const std::stop_token& stop) const {
        while (!stop.stop_requested()) {
            pollfd wanted{.fd = m_fd, .events = event, .revents = 0};
            if (::poll(&wanted, 1, kTick) > 0)
                return true;
        }
        return false;
    }

    // False at the end of the connection or a stop.
    bool readInto(std::string& buffer, const std::stop_token& stop) const {
        if (!waitFor(POLLIN, stop))
            return false;
        char piece[16384];
        const ssize_t got = ::recv(m_fd, piece, sizeof piece, 0);
        if (got <= 0)
            return false;
        buffer.append(piece, static_cast<std::size_t>(got));
        return true;
    }

    bool write(std::string_view bytes, const std::stop_token& stop) const {
        while (!bytes.empty()) {
            if (!waitFor(POLLOUT, stop))
                return false;
            const ssize_t sent =
                ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && (errno == EAGAIN || errno == EINTR))
                continue;
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

private:
    int m_fd;
};

std::string_view nextLine(std::string_view& text) {
    const auto end = std::min(text.find("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 2, text.size()));
    return line;
}

TestRequest parseHead(std::string_view head) {
    TestRequest request;
    const std::string_view first = nextLine(head);
    const auto one = first.find(' ');
    const auto two = first.rfind(' ');
    if (one != first.npos && two > one) {
        request.method = first.substr(0, one);
        request.target = first.substr(one + 1, two - one - 1);
    }
    while (!head.empty()) {
        const std::string_view line = nextLine(head);
        const auto colon = line.find(':');
        if (colon == line.npos)
            continue;
        std::string_view value = line.substr(colon + 1);
        while (value.starts_with(' '))
            value.remove_prefix(1);
        request.headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
    }
    return request;
}

// The next request of a connection; `buffer` keeps what came after it.
std::optional<TestRequest> readRequest(const Socket& socket, std::string& buffer,
                                       const std::stop_token& stop) {
    std::size_t end = 0;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos)
        if (buffer.size() > kMostHead || !socket.readInto(buffer, stop))
            return std::nullopt;
    TestRequest request = parseHead(std::string_view(buffer).substr(0, end));
    buffer.erase(0, end + 4);
    std::size_t size = 0;
    const std::string_view length = request.header("Content-Length");
    std::from_chars(length.data(), length.data() + length.size(), size);
    if (size > kMostBody)
        return std::nullopt;
    if (request.header("Expect") == "100-continue" &&
        !socket.write("HTTP/1.1 100 Continue\r\n\r\n", stop))
        return std::nullopt;
    while (buffer.size() < size)
        if (!socket.readInto(buffer, stop))
            return std::nullopt;
    request.body = buffer.substr(0, size);
    buffer.erase(0, size);
    return request;
}

std::string bytesOf(const net::Response& response) {
    std::string bytes = fmt::format("HTTP/1.1 {} {}\r\n", response.status,
                                    response.status < 400 ? "Fine" : "Not fine");
    for (const net::Header& header : response.headers)
        bytes += fmt::format("{}: {}\r\n", header.name, header.value);
    return bytes + fmt::format("Content-Length: {}\r\n\r\n", response.body.size());
}

void serve(TestProvider& provider, Socket socket, const std::stop_token& stop) {
    const base::SystemClock clock;
    std::string buffer;
    while (auto request = readRequest(socket, buffer, stop)) {
        const TestReply reply = provider.handle(*request, clock.unixMillis());
        if (reply.delayMillis > 0 &&
            !clock.wait(std::chrono::milliseconds(reply.delayMillis), stop))
            return;
        const std::string& body = reply.response.body;
        switch (reply.way) {
        case TestReply::Way::Reset:
        case TestReply::Way::RefusedToConnect:
            socket.reset();
            return;
        case TestReply::Way::Truncated:
            // A reset would throw away what is still on its way.
            socket.write(bytesOf(reply.response) + body.substr(0, body.size() / 2), stop);
            return;
        case TestReply::Way::Whole:
            if (!socket.write(bytesOf(reply.response) + body, stop))
                return;
        }
        if (request->header("Connection") == "close")
            return;
    }
}

} // namespace

struct TestProviderServer::Running {
    explicit Running(Socket listener)
        : listening(std::move(listener)) {}

    void run(TestProvider& provider, const std::stop_token& stop) {
        std::list<std::jthread> connections;
        while (listening.waitFor(POLLIN, stop)) {
            Socket socket(::accept(listening.fd(), nullptr, nullptr));
            if (socket.fd() < 0)
                continue;
            ::fcntl(socket.fd(), F_SETFD, FD_CLOEXEC);
            const int on = 1;
            ::setsockopt(socket.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            connections.emplace_back(
                [&provider, socket = std::move(socket)](const std::stop_token& ended) mutable {
                    serve(provider, std::move(socket), ended);
                });
        }
    }

    Socket listening;
    std::jthread thread; // last: ends before the socket goes
};

base::Result<std::unique_ptr<TestProviderServer>> TestProviderServer::create(TestProvider& provider,
                                                                             int port) {
    Socket socket(::socket(AF_INET, SOCK_STREAM, 0));
    if (socket.fd() < 0)
        return base::errorFromErrno("making a socket", errno);
    ::fcntl(socket.fd(), F_SETFD, FD_CLOEXEC);
    const int on = 1;
    ::setsockopt(socket.fd(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    socklen_t size = sizeof address;
    if (::bind(socket.fd(), reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(socket.fd(), 128) != 0 ||
        ::getsockname(socket.fd(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return base::errorFromErrno("listening on the own machine", errno);
    std::string url = fmt::format("http://127.0.0.1:{}", ntohs(address.sin_port));
    provider.setAddress(url);
    auto running = std::make_unique<Running>(std::move(socket));
    running->thread = std::jthread([&provider, raw = running.get()](const std::stop_token& stop) {
        raw->run(provider, stop);
    });
    return std::unique_ptr<TestProviderServer>(
        new TestProviderServer(std::move(url), std::move(running)));
}

TestProviderServer::TestProviderServer(std::string address, std::unique_ptr<Running> running)
    : m_address(std::move(address))
    , m_running(std::move(running)) {}

TestProviderServer::~TestProviderServer() = default;

} // namespace reelwright::testing
