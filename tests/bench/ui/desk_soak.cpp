// Works at the desk for a while as a person would, and tells what held the user-interface thread
// up: bench_soak PROJECT [SECONDS [CHAPTER]]. The project is changed: take a copy. Without a
// screen: QT_QPA_PLATFORM=offscreen.
#include "bench/ui/memory.h"
#include "bench/ui/soak_script.h"
#include "bench/ui/soak_watch.h"
#include "ui/bridge/desk.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace reelwright;

namespace {

void report(const bench::WatchedApplication& watch, const bench::SoakScript& script) {
    std::printf("\nwhat was done:");
    for (const auto& [name, count] : script.done())
        std::printf("  %s %d", qPrintable(name), count);
    std::printf("\n\n%-40s %12lld\n%-40s %12lld\n%-40s %12zu\n%-40s %12.1f ms\n", "events",
                static_cast<long long>(watch.events()), "over 50 ms",
                static_cast<long long>(watch.over50()), "over 100 ms", watch.slow().size(),
                "the longest", watch.worst());
    for (const bench::SlowEvent& slow : watch.slow())
        std::printf("\n%8.1f ms, %.1f of the processor, %s, %s\n%s", slow.wall, slow.processor,
                    qPrintable(slow.step), qPrintable(slow.what),
                    qPrintable(bench::namesOf(slow.stack)));
}

} // namespace

int main(int argc, char** argv) {
    bench::WatchedApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        return 2;
    const int seconds = words.size() > 2 ? words[2].toInt() : 600;
    const QTemporaryDir own;
    ui::DeskSettings settings(own.filePath(QStringLiteral("soak.ini")));
    ui::applyTheme(application, ui::Scheme::Dark);
    ui::Desk desk([] { return engine::Engine::create({}); }, settings);
    ui::MainWindow window(desk);
    window.resize(1600, 950);
    window.QWidget::show();
    std::printf("%-40s %12.1f MiB\n", "memory at the beginning", bench::residentMiB());
    window.openProject(words[1]);
    bench::SoakScript script(window, words[1], own.path(),
                             [&](const QString& step) { application.setStep(step); });

    script.setOnly(words.value(3));
    QElapsedTimer clock;
    clock.start();
    QTimer::singleShot(5000, &script, &bench::SoakScript::start);
    QTimer minutes;
    QObject::connect(&minutes, &QTimer::timeout, &application, [&] {
        std::printf("%4lld s  %8.1f MiB  %6zu over 100 ms  %3d exports\n",
                    static_cast<long long>(clock.elapsed() / 1000), bench::residentMiB(),
                    application.slow().size(), script.exported());
        std::fflush(stdout);
    });
    minutes.start(60'000);
    QTimer::singleShot((seconds + 5) * 1000, &script, [&] {
        script.stop();
        std::printf("%-40s %12.1f MiB\n", "memory at the end", bench::residentMiB());
        QTimer::singleShot(20'000, &application, &QCoreApplication::quit);
    });
    QApplication::exec();
    std::printf("%-40s %12.1f MiB\n", "memory after resting for 20 s", bench::residentMiB());
    std::printf("%-40s %12.1f MiB\n", "most memory", bench::memoryMiB("VmHWM:"));
    report(application, script);
    return 0;
}
