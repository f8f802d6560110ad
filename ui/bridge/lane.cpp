#include "ui/bridge/lane.h"

#include <utility>

namespace reelwright::ui {

Lane::Lane()
    : m_thread([this](const std::stop_token& stop) { run(stop); }) {}

Lane::~Lane() {
    stop();
}

void Lane::post(Work work) {
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(work));
    m_changed.notify_one();
}

void Lane::replace(Work work) {
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_current.request_stop();
    m_waiting.push_back(std::move(work));
    m_changed.notify_one();
}

void Lane::stop() {
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_current.request_stop();
}

bool Lane::isBusy() const {
    const std::lock_guard lock(m_mutex);
    return m_isWorking || !m_waiting.empty();
}

void Lane::run(const std::stop_token& stop) {
    while (true) {
        Work work;
        std::stop_source current;
        {
            std::unique_lock lock(m_mutex);
            m_isWorking = false;
            if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_current = current;
            m_isWorking = true;
        }
        const std::stop_callback ending(stop, [&] { current.request_stop(); });
        work(current.get_token());
    }
}

} // namespace reelwright::ui
