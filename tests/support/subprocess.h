// Runs a piece of a test in a child process: one that is killed, that may mount file systems of its
// own, or that holds a lock. Call before the test starts threads. Linux only.
#pragma once

#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace reelwright::testing {

// A child that runs `work` and then exits with its value; killed on destruction.
class ChildProcess {
public:
    explicit ChildProcess(const std::function<int()>& work) {
        m_pid = ::fork();
        if (m_pid == 0)
            ::_exit(work());
    }
    ~ChildProcess() {
        if (m_pid > 0)
            kill();
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    void kill() {
        if (m_pid <= 0)
            return; // a number below would mean other processes
        ::kill(m_pid, SIGKILL);
        wait();
    }
    // The exit code; 128 + signal when it was killed.
    int wait() {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    pid_t m_pid = -1;
};

inline constexpr int kNoNamespaces = 77; // the machine does not allow what the test needs

// Runs `work` in a child that sees `folder` as a fresh file system with `options` ("size=64k").
// `work` returns 0 when all is well; it must not use EXPECT: what it says goes to standard error.
inline int withOwnFileSystem(const std::string& folder, const char* options,
                             const std::function<int()>& work) {
    ChildProcess child([&] {
        if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return kNoNamespaces;
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, options) != 0)
            return kNoNamespaces;
        return work();
    });
    return child.wait();
}

// Makes the file system that withOwnFileSystem gave unwritable, also for root.
inline bool makeReadOnly(const std::string& folder) {
    return ::mount("none", folder.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

} // namespace reelwright::testing
