// Measures every event that the user-interface thread works on; one that takes long is looked into
// by another thread while it lasts.
#pragma once

#include <QApplication>
#include <QString>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace reelwright::bench {

constexpr int kDeep = 60; // calls of a stack

struct SlowEvent {
    QString step; // of the script, that was done last
    QString what; // the event and who got it
    double wall = 0;
    double processor = 0; // of this thread: less than the wall time when it waited
    std::vector<void*> stack;
};

// The program with a watch on what its first thread does.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int& argc, char** argv);
    ~WatchedApplication() override;

    bool notify(QObject* receiver, QEvent* event) override;

    void setStep(const QString& step) { m_step = step; }
    [[nodiscard]] qint64 events() const { return m_events; }
    [[nodiscard]] qint64 over50() const { return m_over50; }
    [[nodiscard]] double worst() const { return m_worst; }
    [[nodiscard]] const std::vector<SlowEvent>& slow() const { return m_slow; } // over 100 ms

private:
    using Clock = std::chrono::steady_clock;
    void watch(const std::stop_token& stop);
    void end(const QString& what, double wall, double processor);

    QString m_step;
    int m_depth = 0;
    qint64 m_events = 0;
    qint64 m_over50 = 0;
    double m_worst = 0;
    std::vector<SlowEvent> m_slow;
    std::atomic<Clock::rep> m_began = 0; // 0: nothing runs
    std::atomic<Clock::rep> m_seen = 0;  // the beginning of what was looked into last
    std::jthread m_watcher;              // ends before the rest
};

// The calls of a stack, one a line.
QString namesOf(const std::vector<void*>& stack);

} // namespace reelwright::bench
