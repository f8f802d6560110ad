// Runs independent pieces of one piece of work on several threads. Threads start here and in jobs/
// only. Thread-safe: each call owns its threads.
#pragma once

#include "base/result.h"

#include <functional>
#include <stop_token>
#include <thread>
#include <vector>

namespace reelwright::base {

// Number of threads worth starting on this machine; at least 1.
int processorCount();

// Adds `count` threads that do `work`, or as many as the machine gives.
void startThreads(std::vector<std::jthread>& threads, int count, const std::function<void()>& work);

// Calls work(i) for each i in [0, count) on up to `threads` threads and waits for all. The first
// error stops handing out further pieces and is returned. A stop gives Cancelled,
// std::bad_alloc OutOfMemory.
Result<void> parallelFor(int threads, int count, const std::stop_token& stop,
                         const std::function<Result<void>(int index)>& work);

} // namespace reelwright::base
