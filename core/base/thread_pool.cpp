#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace reelwright::base {

int processorCount() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
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
            if (auto done = work(i); !done)
                return fail(std::move(done).error());
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < std::min(threads, count); ++i)
            helpers.emplace_back(take);
        take();
    }
    if (failure)
        return *std::move(failure);
    return {};
}

} // namespace reelwright::base
