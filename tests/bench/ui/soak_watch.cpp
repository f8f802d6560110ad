#include "bench/ui/soak_watch.h"

#include <QMetaEnum>

#include <csignal>
#include <cstdlib>
#include <ctime>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <pthread.h>

namespace reelwright::bench {

namespace {

constexpr double kSlow = 100; // milliseconds
constexpr double kSlowish = 50;

std::array<void*, kDeep> g_stack;
std::atomic<int> g_depth = 0;
::pthread_t g_thread;

void keepStack(int) {
    g_depth = ::backtrace(g_stack.data(), kDeep);
}

double processorTime() {
    ::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
}

QString nameOf(QEvent::Type type) {
    const char* const name = QMetaEnum::fromType<QEvent::Type>().valueToKey(static_cast<int>(type));
    return name == nullptr ? QString::number(type) : QString::fromLatin1(name);
}

QString nameOf(void* call) {
    ::Dl_info info{};
    if (::dladdr(call, &info) == 0 || info.dli_sname == nullptr)
        return QStringLiteral("?");
    int state = 0;
    char* const plain = abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &state);
    const QString name = QString::fromLatin1(plain == nullptr ? info.dli_sname : plain);
    std::free(plain);
    return name.left(110);
}

} // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv)
    : QApplication(argc, argv) {
    g_thread = ::pthread_self();
    (void)::backtrace(g_stack.data(), kDeep); // loads what it needs, once
    struct sigaction action {};
    action.sa_handler = keepStack;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGUSR1, &action, nullptr);
    m_watcher = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

WatchedApplication::~WatchedApplication() {
    m_watcher.request_stop();
    m_watcher.join();
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type(); // either may be gone afterwards
    const QMetaObject* const kind = receiver->metaObject();
    ++m_depth;
    const double processor = processorTime();
    const Clock::time_point began = Clock::now();
    m_began = began.time_since_epoch().count();
    const bool isDone = QApplication::notify(receiver, event);
    m_began = 0;
    const double wall = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    --m_depth;
    ++m_events;
    m_worst = std::max(m_worst, wall);
    if (wall > kSlowish)
        end(nameOf(type) + QStringLiteral(" of ") + QLatin1String(kind->className()), wall,
            processorTime() - processor);
    return isDone;
}

void WatchedApplication::end(const QString& what, double wall, double processor) {
    const int depth = g_depth.exchange(0);
    ++m_over50;
    if (wall <= kSlow)
        return;
    SlowEvent slow{m_step, what, wall, processor, {}};
    slow.stack.assign(g_stack.begin(), g_stack.begin() + depth);
    m_slow.push_back(std::move(slow));
}

void WatchedApplication::watch(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        const Clock::rep began = m_began;
        if (began == 0 || began == m_seen)
            continue;
        const auto lasts = Clock::now().time_since_epoch() - Clock::duration(began);
        if (std::chrono::duration<double, std::milli>(lasts).count() < kSlow * 0.7)
            continue;
        m_seen = began;
        ::pthread_kill(g_thread, SIGUSR1);
    }
}

QString namesOf(const std::vector<void*>& stack) {
    QString names;
    for (void* const call : stack) {
        const QString name = nameOf(call);
        if (name.contains(QLatin1String("WatchedApplication::notify")))
            break;
        if (name != QLatin1String("?") && !name.contains(QLatin1String("keepStack")))
            names += QStringLiteral("        ") + name + QLatin1Char('\n');
    }
    return names;
}

} // namespace reelwright::bench
