#include "base/crash_mark.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fmt/format.h>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace reelwright::base {

namespace {

std::atomic<int> markFd{-1};

#ifndef _WIN32
constexpr std::array kFatal = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

// Async-signal-safe: one write, then the signal takes its usual way.
void onFatal(int signal) {
    const int fd = markFd.load();
    if (fd >= 0) {
        const char byte = 'x';
        [[maybe_unused]] const ssize_t written = ::write(fd, &byte, 1);
    }
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}
#endif

} // namespace

Result<CrashMark> CrashMark::arm(const std::filesystem::path& file) {
#ifndef _WIN32
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0)
        return errorFromErrno(fmt::format("Cannot write {}", file.string()), errno);
    if (const int before = markFd.exchange(fd); before >= 0)
        ::close(before);
    for (const int signal : kFatal)
        ::signal(signal, &onFatal);
#endif
    return CrashMark(file);
}

CrashMark::~CrashMark() {
    if (m_file.empty())
        return;
#ifndef _WIN32
    if (const int fd = markFd.exchange(-1); fd >= 0)
        ::close(fd);
#endif
    std::error_code code;
    std::filesystem::remove(m_file, code);
}

CrashMark::CrashMark(CrashMark&& other) noexcept
    : m_file(std::exchange(other.m_file, {})) {}

bool wasCrash(const std::filesystem::path& file) {
    std::error_code code;
    const auto size = std::filesystem::file_size(file, code);
    return !code && size > 0;
}

} // namespace reelwright::base
