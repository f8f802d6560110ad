// The desktop program: puts engine and user interface together.
#include "app/keyring/keyring.h"
#include "base/own_folders.h"
#include "base/secret_store.h"
#include "ui/bridge/desk.h"
#include "ui/main_window.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace reelwright;

namespace {

engine::EngineSettings engineSettings() {
    engine::EngineSettings settings;
    if (auto keyring = app::systemKeyring())
        settings.services.secretStores.push_back(std::move(keyring));
    settings.services.secretStores.push_back(
        std::make_shared<base::FileSecrets>(base::configFolder() / "keys.json"));
    return settings;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("reelwright"));
    QCoreApplication::setOrganizationName(QStringLiteral("reelwright"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Reelwright"));
    QApplication application(argc, argv);
    QCommandLineParser words;
    words.setApplicationDescription(QCoreApplication::translate(
        "Main", "Makes a film from a prompt and a song, cut on the beat."));
    words.addHelpOption();
    words.addVersionOption();
    words.addPositionalArgument(QStringLiteral("project"),
                                QCoreApplication::translate("Main", "Folder of a film to open."),
                                QStringLiteral("[project]"));
    words.process(application);

    ui::DeskSettings settings;
    ui::applyLanguage(settings.text(QStringLiteral("language")));
    ui::applyTheme(application, ui::schemeFromName(settings.text(QStringLiteral("scheme"))));
    ui::applyTextSize(application,
                      settings.text(QStringLiteral("text_size"), QStringLiteral("1")).toDouble());
    ui::Desk desk([] { return engine::Engine::create(engineSettings()); }, settings);
    ui::MainWindow window(desk);
    window.QWidget::show();
    if (!words.positionalArguments().isEmpty())
        window.openProject(words.positionalArguments().first());
    return QApplication::exec();
}
