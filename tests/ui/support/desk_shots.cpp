// Opens a project in the desk and writes pictures of it: desk-shots PROJECT FOLDER
// [SCHEME [LANGUAGE]].
#include "base/own_folders.h"
#include "ui/bridge/desk.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/main_window.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

using namespace reelwright;

namespace {

// Lets the program work until nothing goes on in it.
void settle(ui::MainWindow& window, int atMost) {
    QDeadlineTimer end(atMost);
    QElapsedTimer quiet;
    quiet.start();
    while (!end.hasExpired() && quiet.elapsed() < 700) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
        const auto isBusy = [&] {
            if (window.film() == nullptr || window.film()->session().film() == nullptr)
                return true;
            for (const ui::Task& task : window.film()->session().tasks().tasks())
                if (task.state == ui::TaskState::Running || task.state == ui::TaskState::Waiting)
                    return true;
            return window.film()->player().feed().isBusy() ||
                   !window.film()->player().feed().isReady();
        }();
        if (isBusy)
            quiet.restart();
    }
}

void shoot(ui::MainWindow& window, const QString& folder, const QString& name) {
    settle(window, 60'000);
    window.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

// The newest dialog, by itself.
void shootDialog(ui::MainWindow& window, const QString& folder, const QString& name) {
    settle(window, 10'000);
    if (QDialog* const dialog = window.findChildren<QDialog*>().value(0)) {
        dialog->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
        dialog->reject();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }
}

void wait(int milliseconds) {
    QDeadlineTimer end(milliseconds);
    while (!end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void shootDialogs(ui::MainWindow& window, const QString& folder, const QString& scheme) {
    window.actions()["settings"]->trigger();
    auto* const settings = window.findChild<ui::SettingsDialog*>();
    for (int page = 0; page < 5; ++page) {
        settings->showPage(static_cast<ui::SettingsPage>(page));
        wait(500);
        settings->grab().save(
            QStringLiteral("%1/%2-settings-%3.png").arg(folder, scheme).arg(page));
    }
    delete settings;
    for (const char* const id : {"cheat_sheet", "about", "guide"}) {
        window.actions()[id]->trigger();
        wait(200);
        for (QDialog* const dialog : window.findChildren<QDialog*>()) {
            dialog->grab().save(
                QStringLiteral("%1/%2-%3.png").arg(folder, scheme, QLatin1String(id)));
            delete dialog;
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    ui::DeskSettings settings(words[2] + QStringLiteral("/desk-shots.ini"));
    const QString scheme = words.value(3, QStringLiteral("dark"));
    ui::applyLanguage(words.value(4, QStringLiteral("en")));
    ui::applyTheme(application, ui::schemeFromName(scheme));
    ui::Desk desk([] { return engine::Engine::create({}); }, settings);
    ui::MainWindow window(desk);
    window.resize(1600, 950);
    window.QWidget::show();
    QDir().mkpath(words[2]);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    window.grab().save(QStringLiteral("%1/%2-start.png").arg(words[2], scheme));
    shootDialogs(window, words[2], scheme);
    window.openProject(words[1]);
    settle(window, 120'000);
    window.film()->board().selectScene(2);
    for (const char* const workspace : {"create", "edit", "review", "deliver"}) {
        window.actions()[qPrintable(QStringLiteral("workspace_") + QLatin1String(workspace))]
            ->trigger();
        shoot(window, words[2], QStringLiteral("%1-%2").arg(scheme, QLatin1String(workspace)));
    }
    window.actions()["workspace_edit"]->trigger();
    window.actions()["tap_beats"]->trigger();
    shoot(window, words[2], scheme + QStringLiteral("-beats"));
    window.actions()["tap_beats"]->trigger();
    window.actions()["full_screen"]->trigger();
    ui::FullScreen& full = window.film()->player().fullScreen();
    full.resize(1600, 900);
    settle(window, 60'000);
    full.grab().save(QStringLiteral("%1/%2-full-screen.png").arg(words[2], scheme));
    full.bar().setFocus(Qt::TabFocusReason);
    wait(200);
    full.grab().save(QStringLiteral("%1/%2-full-screen-controls.png").arg(words[2], scheme));
    window.actions()["full_screen"]->trigger();
    for (const char* const panel :
         {"show_notes", "show_history", "show_costs", "show_jobs", "show_assets"}) {
        window.actions()[panel]->trigger();
        shoot(window, words[2], QStringLiteral("%1-%2").arg(scheme, QLatin1String(panel)));
    }
    window.actions()["generate_all"]->trigger();
    shootDialog(window, words[2], scheme + QStringLiteral("-generate"));
    window.actions()["palette"]->trigger();
    shootDialog(window, words[2], scheme + QStringLiteral("-palette"));
    window.actions()["show_brand"]->trigger();
    shoot(window, words[2], scheme + QStringLiteral("-brand"));
    window.actions()["show_brief"]->trigger();
    window.actions()["board_as_table"]->trigger();
    window.actions()["workspace_create"]->trigger();
    shoot(window, words[2], scheme + QStringLiteral("-table"));
    return 0;
}
