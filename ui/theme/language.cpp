#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <utility>
#include <vector>

namespace reelwright::ui {

namespace {

QString prefix() {
    return QStringLiteral("reelwright_");
}

// The first of the machine's languages that the desk speaks.
QString machinesLanguage() {
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QString code = name.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
        if (languages().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

} // namespace

QString languageName(const QString& code) {
    QString name = QLocale(code).nativeLanguageName();
    if (code == QLatin1String("en"))
        name = QStringLiteral("English"); // without the country that Qt adds
    return name.left(1).toUpper() + name.mid(1);
}

QStringList languages() {
    QStringList codes{QStringLiteral("en")};
    for (const QString& file :
         QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("*.qm")})) {
        const QString code = file.mid(prefix().size()).chopped(3);
        if (!codes.contains(code))
            codes.append(code);
    }
    return codes;
}

void applyLanguage(const QString& code) {
    // Qt's own words first: those that are ours as well are told by the newest translator.
    static std::vector<std::unique_ptr<QTranslator>> current;
    for (const auto& translator : current)
        QCoreApplication::removeTranslator(translator.get());
    current.clear();
    const QString wanted = code.isEmpty() ? machinesLanguage() : code;
    const QString spoken = languages().contains(wanted) ? wanted : QStringLiteral("en");
    const auto add = [](const QString& file) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file))
            return;
        QCoreApplication::installTranslator(translator.get());
        current.push_back(std::move(translator));
    };
    add(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_") + spoken +
        QStringLiteral(".qm"));
    add(QStringLiteral(":/translations/") + prefix() + spoken + QStringLiteral(".qm"));
}

} // namespace reelwright::ui
