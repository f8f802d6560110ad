#include "base/thread_pool.h"

#include "base/log.h"
#include "base/memory.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace reelwright::base {

namespace {

Result<void> guarded(const std::function<Result<void>()>& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return notEnoughMemory();
    }
}

} // namespace

int processorCount() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void startThreads(std::vector<std::jthread>& threads, int count,
                  const std::function<void()>& work) {
    try {
        for (int i = 0; i < count; ++i)
            threads.emplace_back(work);
    } catch (const std::system_error& fault) {
        log::info("threads", "{} of {} threads begun: {}", threads.size(), count, fault.what());
    } catch (const std::bad_alloc&) {
        log::info("threads", "{} of {} threads begun: no memory.", threads.size(), count);
    }
}

Result<void> parallelFor(int threads, int count, const std::stop_token& stop,
                         const std::function<Result<void>(int index)>& work) {
    std::atomic<int> next{0};
    std::mutex mutex;
    std::optional<Error> failure;
    const auto fail = [&](Error error) {
        const std::lock_guard lock(mutex);
        if (!failure)
            failure = std::move(error);
        next = count;
    };
    const auto take = [&] {
        for (int i = next++; i < count; i = next++) {
            if (stop.stop_requested())
                return fail({ErrorKind::Cancelled, "Stopped.", {}});
            if (auto done = guarded([&] { return work(i); }); !done)
                return fail(std::move(done).error());
        }
    };
    {
        std::vector<std::jthread> helpers;
        startThreads(helpers, std::min(threads, count) - 1, take);
        take();
    }
    if (failure)
        return *std::move(failure);
    return {};
}

} // namespace reelwright::base
