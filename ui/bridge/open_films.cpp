#include "ui/bridge/open_films.h"

#include "engine/engine.h"
#include "ui/bridge/text.h"

#include <QDir>
#include <QFileInfo>

namespace reelwright::ui {

OpenFilms::OpenFilms(DeskSettings& settings)
    : m_settings(settings)
    , m_place(QFileInfo(settings.file()).absolutePath() + QStringLiteral("/open")) {
    QDir().mkpath(m_place);
}

QString OpenFilms::lockOf(const QString& folder) const {
    return m_place + QLatin1Char('/') + DeskSettings::filmKey(folder) + QStringLiteral(".lock");
}

void OpenFilms::add(const QString& folder) {
    m_settings.set(QStringLiteral("films/%1/folder").arg(DeskSettings::filmKey(folder)), folder);
    auto lock = std::make_unique<QLockFile>(lockOf(folder));
    lock->setStaleLockTime(0); // held as long as the program lives
    if (lock->tryLock(0))
        m_held[folder] = std::move(lock);
}

void OpenFilms::remove(const QString& folder) {
    m_held.erase(folder); // takes the file away
}

QString OpenFilms::takeLeft(const QString& lock) {
    QLockFile probe(m_place + QLatin1Char('/') + lock);
    probe.setStaleLockTime(0);
    qint64 owner = 0;
    QString machine;
    QString program;
    if (!probe.getLockInfo(&owner, &machine, &program) || !probe.tryLock(0))
        return {}; // somebody has it open
    // The file goes away with the probe.
    const QString folder = m_settings.text(
        QStringLiteral("films/%1/folder").arg(QFileInfo(lock).completeBaseName()));
    return engine::isProject(pathOf(folder)) ? folder : QString();
}

QStringList OpenFilms::takeLeft() {
    QStringList films;
    for (const QString& lock :
         QDir(m_place).entryList({QStringLiteral("*.lock")}, QDir::Files, QDir::Time))
        if (const QString folder = takeLeft(lock); !folder.isEmpty())
            films.append(folder);
    return films;
}

} // namespace reelwright::ui
