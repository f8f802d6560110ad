// A thread that does one piece of work after another, so that the user interface never waits.
// Thread-safe.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace reelwright::ui {

class Lane {
public:
    using Work = std::function<void(const std::stop_token& stop)>;

    Lane();
    // Asks what runs to stop and waits for it; what has not begun is dropped.
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void post(Work work);
    // Drops what waits, asks what runs to stop, then does this: for work that only the newest wish
    // matters of.
    void replace(Work work);
    // Asks what runs to stop and drops what waits.
    void stop();
    // Whether something runs or waits.
    [[nodiscard]] bool isBusy() const;

private:
    void run(const std::stop_token& stop);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Work> m_waiting;
    std::stop_source m_current{std::nostopstate};
    bool m_isWorking = false;
    std::jthread m_thread; // ends before the rest
};

} // namespace reelwright::ui
