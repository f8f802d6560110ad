#include "base/process.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fmt/format.h>

#ifndef _WIN32
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#endif

namespace reelwright::base {

#ifndef _WIN32

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::size_t kMaxOutput = 16u << 20;
constexpr std::size_t kMaxErrors = 64u << 10;

struct Pipe {
    int read = -1;
    int write = -1;
    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        closeRead();
        closeWrite();
    }
    bool open() {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            return false;
        read = ends[0];
        write = ends[1];
        ::fcntl(read, F_SETFD, FD_CLOEXEC);
        ::fcntl(write, F_SETFD, FD_CLOEXEC);
        return true;
    }
    void closeRead() {
        if (read >= 0)
            ::close(read);
        read = -1;
    }
    void closeWrite() {
        if (write >= 0)
            ::close(write);
        write = -1;
    }
};

void limit(int resource, std::uint64_t bytes) {
    if (bytes == 0)
        return;
    const rlimit value{bytes, bytes};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &value);
}

// Runs in the child between fork and exec: async-signal-safe calls only.
[[noreturn]] void becomeProgram(const char* program, char* const* argv, const Pipe& out,
                                const Pipe& err, const ProcessLimits& limits) {
    ::setpgid(0, 0);
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out.write, STDOUT_FILENO);
    ::dup2(err.write, STDERR_FILENO);
    limit(RLIMIT_DATA, limits.dataBytes);
    limit(RLIMIT_FSIZE, limits.fileBytes);
    limit(RLIMIT_CORE, 1);
    ::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execv(program, argv);
    ::_exit(127);
}

// Collects the child's output and decides when it has had enough time.
class Watch {
public:
    Watch(pid_t child, const ProcessLimits& limits,
          const std::function<void(std::string_view)>& onLine, const std::stop_token& stop)
        : m_child(child)
        , m_limits(limits)
        , m_onLine(onLine)
        , m_stop(stop)
        , m_start(SteadyClock::now())
        , m_lastSign(m_start) {}

    Result<ProcessResult> run(Pipe& out, Pipe& err) {
        while (out.read >= 0 || err.read >= 0) {
            if (auto verdict = overdue(); !verdict) {
                end();
                return std::move(verdict).error();
            }
            std::array<pollfd, 2> wanted{{{out.read, POLLIN, 0}, {err.read, POLLIN, 0}}};
            if (::poll(wanted.data(), wanted.size(), 50) <= 0)
                continue;
            if (wanted[0].revents != 0 && !take(out, /*isOutput=*/true))
                out.closeRead();
            if (wanted[1].revents != 0 && !take(err, /*isOutput=*/false))
                err.closeRead();
        }
        int status = 0;
        while (::waitpid(m_child, &status, WNOHANG) == 0) {
            if (auto verdict = overdue(); !verdict) {
                end();
                return std::move(verdict).error();
            }
            ::poll(nullptr, 0, 5);
        }
        if (!m_line.empty() && m_onLine)
            m_onLine(m_line);
        m_result.exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        return std::move(m_result);
    }

private:
    Result<void> overdue() const {
        if (m_stop.stop_requested())
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
        const auto now = SteadyClock::now();
        if (m_limits.wallClock.count() > 0 && now - m_start > m_limits.wallClock)
            return Error{ErrorKind::Timeout,
                         fmt::format("It took longer than {} seconds.", m_limits.wallClock.count()),
                         {}};
        if (m_limits.withoutProgress.count() > 0 && now - m_lastSign > m_limits.withoutProgress)
            return Error{ErrorKind::Timeout,
                         fmt::format("It made no progress for {} seconds.",
                                     m_limits.withoutProgress.count()),
                         {}};
        return {};
    }

    bool take(const Pipe& pipe, bool isOutput) {
        std::array<char, 65536> buffer{};
        const ssize_t count = ::read(pipe.read, buffer.data(), buffer.size());
        if (count <= 0)
            return count < 0 && (errno == EINTR || errno == EAGAIN);
        const std::string_view text(buffer.data(), static_cast<std::size_t>(count));
        if (!isOutput) {
            m_result.errors += text;
            if (m_result.errors.size() > kMaxErrors)
                m_result.errors.erase(0, m_result.errors.size() - kMaxErrors);
            return true;
        }
        m_lastSign = SteadyClock::now();
        if (m_result.output.size() + text.size() <= kMaxOutput)
            m_result.output += text;
        for (const char c : text) {
            if (c != '\n') {
                if (m_line.size() < kMaxErrors)
                    m_line += c;
                continue;
            }
            if (m_onLine)
                m_onLine(m_line);
            m_line.clear();
        }
        return true;
    }

    void end() const {
        ::kill(-m_child, SIGKILL);
        ::kill(m_child, SIGKILL);
        int status = 0;
        ::waitpid(m_child, &status, 0);
    }

    pid_t m_child;
    const ProcessLimits& m_limits;
    const std::function<void(std::string_view)>& m_onLine;
    const std::stop_token& m_stop;
    SteadyClock::time_point m_start;
    SteadyClock::time_point m_lastSign;
    std::string m_line;
    ProcessResult m_result;
};

} // namespace

Result<ProcessResult> runProcess(const std::filesystem::path& program,
                                 const std::vector<std::string>& arguments,
                                 const ProcessLimits& limits,
                                 const std::function<void(std::string_view line)>& onLine,
                                 const std::stop_token& stop) {
    if (::access(program.c_str(), X_OK) != 0)
        return errorFromErrno(fmt::format("Cannot run {}", program.string()), errno);
    Pipe out;
    Pipe err;
    if (!out.open() || !err.open())
        return errorFromErrno("Cannot make a pipe", errno);
    const std::string path = program.string();
    std::vector<char*> argv;
    argv.push_back(const_cast<char*>(path.c_str()));
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const pid_t child = ::fork();
    if (child < 0)
        return errorFromErrno(fmt::format("Cannot start {}", path), errno);
    if (child == 0)
        becomeProgram(path.c_str(), argv.data(), out, err, limits);
    ::setpgid(child, child);
    out.closeWrite();
    err.closeWrite();
    return Watch(child, limits, onLine, stop).run(out, err);
}

#else

Result<ProcessResult> runProcess(const std::filesystem::path&, const std::vector<std::string>&,
                                 const ProcessLimits&, const std::function<void(std::string_view)>&,
                                 const std::stop_token&) {
    return Error{
        ErrorKind::Unsupported, "Running helper programs is not possible on Windows yet.", {}};
}

#endif

} // namespace reelwright::base
