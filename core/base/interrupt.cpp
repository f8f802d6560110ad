#include "base/interrupt.h"

#include <csignal>
#include <thread>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace reelwright::base {

namespace {

#ifndef _WIN32
int wakePipe[2] = {-1, -1};
volatile std::sig_atomic_t seen = 0;

void onSignal(int) {
    if (seen != 0)
        ::_exit(130);
    seen = 1;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
}
#endif

} // namespace

std::stop_token stopOnInterrupt() {
    static std::stop_source source;
#ifndef _WIN32
    // The thread waits for the whole life of the program and owns nothing, so it is let go.
    [[maybe_unused]] static const bool installed = [] {
        if (::pipe(wakePipe) != 0)
            return false;
        ::fcntl(wakePipe[0], F_SETFD, FD_CLOEXEC);
        ::fcntl(wakePipe[1], F_SETFD, FD_CLOEXEC);
        std::thread([stop = source]() mutable {
            char byte = 0;
            while (::read(wakePipe[0], &byte, 1) < 0) {
            }
            stop.request_stop();
        }).detach();
        struct sigaction action {};
        action.sa_handler = &onSignal;
        ::sigaction(SIGINT, &action, nullptr);
        ::sigaction(SIGTERM, &action, nullptr);
        return true;
    }();
#endif
    return source.get_token();
}

void letWritesFail() {
#ifndef _WIN32
    ::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace reelwright::base
