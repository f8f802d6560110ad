// A server on the own machine that says exactly what a test tells it to, also what no server
// should. Thread-safe; each connection is handled in a thread of its own, all end with the object.
#pragma once

#include <array>
#include <atomic>
#include <cerrno>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reelwright::testing {

class RawServer {
public:
    // One connection, as its handler sees it.
    class Connection {
    public:
        Connection(RawServer& server, int fd, int nth, std::stop_token stop)
            : m_server(server)
            , m_fd(fd)
            , m_nth(nth)
            , m_stop(std::move(stop)) {}
        ~Connection() { close(); }
        Connection(const Connection&) = delete;
        Connection& operator=(const Connection&) = delete;

        [[nodiscard]] int nth() const { return m_nth; } // 1 is the server's first

        // The next request, head and body; empty when the other side has closed or the test ends.
        std::string read() {
            std::string text;
            std::size_t size = std::string::npos;
            while (text.size() < size) {
                if (!waitFor(POLLIN))
                    return {};
                std::array<char, 4096> piece{};
                const ssize_t got = ::recv(m_fd, piece.data(), piece.size(), 0);
                if (got <= 0)
                    return {};
                text.append(piece.data(), static_cast<std::size_t>(got));
                if (const auto end = text.find("\r\n\r\n"); end != text.npos)
                    size = end + 4 + bodySize(text.substr(0, end));
            }
            m_server.note(text);
            return text;
        }
        void write(std::string_view bytes) {
            while (!bytes.empty() && waitFor(POLLOUT)) {
                const ssize_t sent =
                    ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
                if (sent < 0 && errno == EAGAIN)
                    continue;
                m_isOver = sent <= 0;
                if (m_isOver)
                    return;
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            }
        }
        // Until the other side closes; true when it did, false when the test ended before.
        [[nodiscard]] bool waitForEnd() const {
            std::array<char, 4096> rest{};
            while (waitFor(POLLIN))
                if (::recv(m_fd, rest.data(), rest.size(), 0) <= 0)
                    return true;
            return false;
        }
        // Writing has failed, or the test ends.
        [[nodiscard]] bool isOver() const { return m_isOver || m_stop.stop_requested(); }
        // The other side sees a broken connection.
        void reset() {
            const linger none{.l_onoff = 1, .l_linger = 0};
            ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
            close();
        }

    private:
        void close() {
            if (m_fd >= 0)
                ::close(std::exchange(m_fd, -1));
        }
        [[nodiscard]] bool waitFor(short event) const {
            while (!m_stop.stop_requested()) {
                pollfd wanted{.fd = m_fd, .events = event, .revents = 0};
                if (::poll(&wanted, 1, 20) > 0)
                    return true;
            }
            return false;
        }
        static std::size_t bodySize(const std::string& head) {
            const auto at = head.find("Content-Length: ");
            return at == head.npos ? 0 : std::stoul(head.substr(at + 16));
        }

        RawServer& m_server;
        int m_fd;
        int m_nth;
        bool m_isOver = false;
        std::stop_token m_stop;
    };
    using Handler = std::function<void(Connection&)>;

    explicit RawServer(Handler handler)
        : m_handler(std::move(handler))
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 64) != 0 ||
            ::getsockname(m_listener, raw, &size) != 0)
            ADD_FAILURE() << "There is no listening on the own machine.";
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token& stop) { accept(stop); });
    }
    ~RawServer() {
        m_thread.request_stop();
        m_thread.join();
        ::close(m_listener);
    }
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::string address() const { return fmt::format("http://127.0.0.1:{}", m_port); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] std::vector<std::string> requests() const {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    void note(const std::string& request) {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(request);
    }

    void accept(const std::stop_token& stop) {
        std::vector<std::jthread> served;
        while (!stop.stop_requested()) {
            pollfd wanted{.fd = m_listener, .events = POLLIN, .revents = 0};
            if (::poll(&wanted, 1, 20) <= 0)
                continue;
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd < 0)
                continue;
            const int nth = ++m_connections;
            served.emplace_back([this, fd, nth](const std::stop_token& ended) {
                Connection connection(*this, fd, nth, ended);
                m_handler(connection);
            });
        }
    }

    Handler m_handler;
    int m_listener;
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::jthread m_thread;
};

// An answer with its length.
inline std::string answer(int status, std::string_view body, std::string_view headers = "") {
    return fmt::format("HTTP/1.1 {} Words\r\nContent-Length: {}\r\n{}\r\n{}", status, body.size(),
                       headers, body);
}

} // namespace reelwright::testing
