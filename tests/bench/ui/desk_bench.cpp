// Measures the desk with a film of its own disk: bench_desk PROJECT [SECONDS]. Without a screen:
// QT_QPA_PLATFORM=offscreen. SECONDS: how long it plays at most, in a loop; the film's length by
// default. A sound device is used where there is one; the loudest of a monitor is heard by `parec`.
#include "bench/ui/memory.h"
#include "ui/bridge/desk.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace reelwright;

namespace {

bool until(const std::function<bool()>& isSo, int atMost) {
    const QDeadlineTimer end(atMost);
    while (!isSo()) {
        if (end.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::usleep(200);
    }
    return true;
}

double share(std::vector<double> values, double part) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void report(const char* what, double value, const char* unit, double goal) {
    std::printf("%-58s %9.2f %-4s goal %7.2f   %s\n", what, value, unit, goal,
                value <= goal ? "kept" : "MISSED");
    std::fflush(stdout);
}

// The board from its first card to its last in jumps, all painted anew; or by notches of a wheel,
// as a hand turns it.
void scrollBoard(ui::MainWindow& window, bool byWheel) {
    window.actions()["workspace_create"]->trigger();
    QCoreApplication::processEvents();
    QListView* cards = nullptr;
    for (auto* const list : window.film()->board().findChildren<QListView*>())
        if (list->isVisible())
            cards = list;
    if (cards == nullptr)
        return;
    QScrollBar* const bar = cards->verticalScrollBar()->maximum() > 0
                                ? cards->verticalScrollBar()
                                : cards->horizontalScrollBar();
    std::vector<double> frames;
    constexpr int kNotch = 60; // pixels
    constexpr int kSteps = 600;
    const int step = byWheel ? kNotch : std::max({1, bar->pageStep() / 3, bar->maximum() / kSteps});
    const int end = byWheel ? std::min(bar->maximum(), kNotch * kSteps) : bar->maximum();
    for (int at = 0; at <= end; at += step) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(at);
        if (byWheel)
            QCoreApplication::sendPostedEvents(cards->window(), QEvent::UpdateRequest);
        else
            cards->viewport()->repaint();
        frames.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        until([] { return false; }, byWheel ? 8 : 0);
    }
    std::printf("%-58s %9d in %zu steps\n", "cards scrolled through", cards->model()->rowCount(),
                frames.size());
    report("a step of the board, p99", share(frames, 0.99), "ms", 16);
    report("a step of the board, at most", share(frames, 1), "ms", 16);
}

// Pictures that come while it plays: how late against what is heard, and how many not at all.
void play(ui::Player& player, int milliseconds) {
    ui::Playback& playback = player.playback();
    std::vector<double> offsets;
    const double perSecond = playback.rate().perSecond();
    const auto watching =
        QObject::connect(&player.feed(), &ui::PictureFeed::picture, &player,
                         [&](base::FrameIndex frame, const QImage&) {
                             // A frame is right from its beginning to its end.
                             const double away = playback.clockFrame() - static_cast<double>(frame);
                             const double off = away < 0 ? away : std::max(0.0, away - 1);
                             if (std::abs(away) < perSecond) // not across the loop's end
                                 offsets.push_back(std::abs(off) / perSecond * 1000);
                         });
    playback.setLooping(true);
    playback.seek(0);
    playback.play();
    until([] { return false; }, milliseconds);
    std::printf("sound device: %s\n", playback.hasSoundDevice() ? "yes" : "none, steady clock");
    report("late frames", 100.0 * playback.late() / std::max(1, playback.due()), "%", 1);
    std::printf("%-58s %9d of %d\n", "", playback.late(), playback.due());
    report("picture against sound, p95", share(offsets, 0.95), "ms", 20);
    report("picture against sound, p99", share(offsets, 0.99), "ms", 20);
    playback.pause();
    QObject::disconnect(watching);
}

void scrub(ui::Player& player) {
    ui::Playback& playback = player.playback();
    std::vector<double> waits;
    std::mt19937 chance(7);
    std::uniform_int_distribution<base::FrameIndex> any(0, playback.length() - 1);
    playback.beginScrub();
    for (int i = 0; i < 300; ++i) {
        const base::FrameIndex wanted = any(chance);
        if (wanted == playback.frame())
            continue;
        bool isThere = false;
        const auto watching =
            QObject::connect(&player.feed(), &ui::PictureFeed::picture, &player,
                             [&](base::FrameIndex frame) { isThere = frame == wanted; });
        QElapsedTimer clock;
        clock.start();
        playback.scrub(wanted);
        until([&] { return isThere; }, 5000);
        waits.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QObject::disconnect(watching);
    }
    playback.endScrub();
    std::printf("%-58s %9.2f ms\n", "picture after a jump, p50", share(waits, 0.5));
    report("picture after a jump, p95", share(waits, 0.95), "ms", 60);
}

// By what a monitor of the device records.
void silence(ui::Player& player) {
    if (!player.playback().hasSoundDevice())
        return;
    QProcess monitor;
    monitor.start(QStringLiteral("parec"),
                  {QStringLiteral("--latency-msec=2"), QStringLiteral("--format=s16le"),
                   QStringLiteral("--rate=48000"), QStringLiteral("--channels=2"),
                   QStringLiteral("-d"), QStringLiteral("@DEFAULT_MONITOR@")});
    if (!monitor.waitForStarted())
        return;
    QElapsedTimer clock;
    clock.start();
    qint64 loudAt = 0;
    QObject::connect(&monitor, &QProcess::readyReadStandardOutput, &monitor, [&] {
        const QByteArray heard = monitor.readAllStandardOutput();
        for (qsizetype i = 0; i + 1 < heard.size(); i += 2)
            if (std::abs(static_cast<int>(*reinterpret_cast<const qint16*>(heard.data() + i))) > 64)
                loudAt = clock.nsecsElapsed();
    });
    std::vector<double> waits;
    for (int i = 0; i < 20; ++i) {
        player.playback().seek(i * 20);
        player.playback().play();
        until([] { return false; }, 700);
        const qint64 pausedAt = clock.nsecsElapsed();
        player.playback().pause();
        until([] { return false; }, 400);
        if (loudAt > 0)
            waits.push_back(static_cast<double>(std::max<qint64>(0, loudAt - pausedAt)) / 1e6);
    }
    monitor.kill();
    monitor.waitForFinished();
    std::printf("%-58s %9.2f ms\n", "pause to silence in the monitor, p50", share(waits, 0.5));
    report("pause to silence in the monitor, p95", share(waits, 0.95), "ms", 30);
}

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        return 2;
    const QTemporaryDir own;
    ui::DeskSettings settings(own.filePath(QStringLiteral("bench.ini")));
    ui::applyTheme(application, ui::Scheme::Dark);
    ui::Desk desk([] { return engine::Engine::create({}); }, settings);
    ui::MainWindow window(desk);
    window.resize(1600, 950);
    window.QWidget::show();
    QCoreApplication::processEvents();
    window.grab();
    report("window painted after the program began", static_cast<double>(sinceStart.elapsed()),
           "ms", 1000);

    QElapsedTimer clock;
    clock.start();
    window.openProject(words[1]);
    until([&] { return window.film() != nullptr && window.film()->session().film() != nullptr; },
          60'000);
    window.actions()["workspace_edit"]->trigger();
    QCoreApplication::processEvents();
    window.grab();
    report("project open and its scenes painted", static_cast<double>(clock.elapsed()), "ms", 700);
    std::printf("%-58s %9zu\n", "scenes", window.film()->session().film()->scenes.size());
    if (words.value(2) == QLatin1String("open")) {
        scrollBoard(window, false);
        std::printf("by the wheel:\n");
        scrollBoard(window, true);
        std::printf("by the wheel, while the film plays:\n");
        ui::Playback& playback = window.film()->player().playback();
        playback.setLooping(true);
        playback.play();
        scrollBoard(window, true);
        std::printf("in jumps, while the film plays:\n");
        scrollBoard(window, false);
        return 0;
    }

    ui::Player& player = window.film()->player();
    player.proxies().setPatience(100);
    QElapsedTimer making;
    making.start();
    until([&] { return player.feed().isReady() && player.feed().withoutProxies().empty(); },
          600'000);
    std::printf("%-58s %9.2f s\n", "proxies there after",
                static_cast<double>(making.elapsed()) / 1000);
    until([&] { return window.film()->session().tasks().tasks().empty(); }, 5000);
    until([] { return false; }, 1000);
    report("memory at rest", bench::residentMiB(), "MiB", 250);
    scrub(player);
    silence(player);
    const double length = player.playback().rate().secondsAt(player.playback().length());
    play(player, static_cast<int>((words.size() > 2 ? words[2].toDouble() : length) * 1000));
    report("memory after playing", bench::residentMiB(), "MiB", 250);
    return 0;
}
