// Signals: Ctrl-C and a polite end of the session as a stop token, limits as errors. One a program;
// thread-safe.
#pragma once

#include <stop_token>

namespace reelwright::base {

// From now on SIGINT and SIGTERM request a stop; a second one ends the program at once with code
// 130. The first call installs the handlers and starts the thread that waits for them.
std::stop_token stopOnInterrupt();

// From now on writing more than the session may (ulimit -f) is an error as on a full disk, where
// the system's habit is to end the program. Call first; helpers inherit it.
void letWritesFail();

} // namespace reelwright::base
