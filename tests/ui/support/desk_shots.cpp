// Opens a project in the desk and writes pictures of it: desk-shots PROJECT FOLDER
// [SCHEME [LANGUAGE]]. No folder of this machine is seen in them.
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
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalBlocker>
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

// With the folders of somebody else.
QString elsewhere(QString text) {
    static const QRegularExpression kFolders(QStringLiteral("(?<![\\w/])/(?:[\\w.-]+/)*"));
    if (text.startsWith(QLatin1Char('/')) && QFileInfo(text).suffix().isEmpty())
        return QStringLiteral("~/Films");
    return text.replace(kFolders, QStringLiteral("~/Films/"));
}

void keep(QWidget& widget, const QString& folder, const QString& name) {
    static const QRegularExpression kPath(QStringLiteral("(?<![\\w/])/\\w+/"));
    for (QLineEdit* const line : widget.findChildren<QLineEdit*>())
        if (line->text().startsWith(QLatin1Char('/'))) {
            const QSignalBlocker quiet(line);
            line->setText(elsewhere(line->text()));
        }
    for (QLabel* const label : widget.findChildren<QLabel*>())
        if (label->text().contains(kPath))
            label->setText(elsewhere(label->text()));
    for (QListWidget* const list : widget.findChildren<QListWidget*>())
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().contains(kPath)) {
                const QSignalBlocker quiet(list);
                list->item(row)->setText(elsewhere(list->item(row)->text()));
            }
    widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

void shoot(ui::MainWindow& window, const QString& folder, const QString& name) {
    settle(window, 60'000);
    keep(window, folder, name);
}

// The newest dialog, by itself.
void shootDialog(ui::MainWindow& window, const QString& folder, const QString& name) {
    settle(window, 10'000);
    if (QDialog* const dialog = window.findChildren<QDialog*>().value(0)) {
        keep(*dialog, folder, name);
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
        keep(*settings, folder, QStringLiteral("%1-settings-%2").arg(scheme).arg(page));
    }
    delete settings;
    for (const char* const id : {"cheat_sheet", "about", "guide"}) {
        window.actions()[id]->trigger();
        wait(200);
        for (QDialog* const dialog : window.findChildren<QDialog*>()) {
            keep(*dialog, folder, QStringLiteral("%1-%2").arg(scheme, QLatin1String(id)));
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
    const QString kept = words[2] + QStringLiteral("/desk-shots.ini");
    QFile::remove(kept); // nothing of the pictures before
    ui::DeskSettings settings(kept);
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
    keep(window, words[2], scheme + QStringLiteral("-start"));
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
    full.setWindowState(Qt::WindowNoState); // the screen there is not is a square
    full.resize(1600, 900);
    settle(window, 60'000);
    keep(full, words[2], scheme + QStringLiteral("-full-screen"));
    full.bar().setFocus(Qt::TabFocusReason);
    wait(200);
    keep(full, words[2], scheme + QStringLiteral("-full-screen-controls"));
    window.actions()["full_screen"]->trigger();
    for (const char* const panel : {"show_inspector", "show_notes", "show_history", "show_costs",
                                    "show_jobs", "show_assets"}) {
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
