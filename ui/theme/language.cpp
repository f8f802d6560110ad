#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace reelwright::ui {

namespace {

QString prefix() {
    return QStringLiteral("reelwright_");
}

} // namespace

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
    static std::unique_ptr<QTranslator> current;
    if (current)
        QCoreApplication::removeTranslator(current.get());
    QString wanted =
        code.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : code;
    if (!languages().contains(wanted))
        wanted = QStringLiteral("en");
    current = std::make_unique<QTranslator>();
    if (current->load(QStringLiteral(":/translations/") + prefix() + wanted +
                      QStringLiteral(".qm")))
        QCoreApplication::installTranslator(current.get());
}

} // namespace reelwright::ui
