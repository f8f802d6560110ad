// Ctrl-C and a polite end of the session as a stop token. One a program; thread-safe.
#pragma once

#include <stop_token>

namespace reelwright::base {

// From now on SIGINT and SIGTERM request a stop; a second one ends the program at once with code
// 130. The first call installs the handlers and starts the thread that waits for them.
std::stop_token stopOnInterrupt();

} // namespace reelwright::base
