#include "ui/bridge/desk_settings.h"

#include "base/own_folders.h"
#include "engine/engine.h"
#include "ui/bridge/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace reelwright::ui {

namespace {

constexpr int kVersion = 1;
constexpr int kMostRecent = 12;

QString usualFile() {
    return pathText(base::configFolder() / "desk.ini");
}

} // namespace

QString filmsFolder() {
    QString base = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (base.isEmpty())
        base = QDir::homePath();
    return base + QStringLiteral("/Reelwright");
}

DeskSettings::DeskSettings(const QString& file)
    : m_store(file.isEmpty() ? usualFile() : file, QSettings::IniFormat) {
    m_store.setValue(QStringLiteral("version"), kVersion);
}

QString DeskSettings::filmKey(const QString& folder) {
    return QString::fromLatin1(
        QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha1)
            .toHex()
            .left(16));
}

QString DeskSettings::text(const QString& key, const QString& otherwise) const {
    return m_store.value(key, otherwise).toString();
}
bool DeskSettings::flag(const QString& key, bool otherwise) const {
    return m_store.value(key, otherwise).toBool();
}
QByteArray DeskSettings::bytes(const QString& key) const {
    return m_store.value(key).toByteArray();
}
void DeskSettings::set(const QString& key, const QVariant& value) {
    m_store.setValue(key, value);
}
void DeskSettings::remove(const QString& key) {
    m_store.remove(key);
}

QStringList DeskSettings::recentProjects() const {
    QStringList there;
    for (const QString& folder : m_store.value(QStringLiteral("recent")).toStringList())
        if (engine::isProject(pathOf(folder)))
            there.append(folder);
    return there;
}

void DeskSettings::addRecent(const QString& folder) {
    QStringList recent = m_store.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(folder);
    recent.prepend(folder);
    m_store.setValue(QStringLiteral("recent"), recent.mid(0, kMostRecent));
}

QHash<QString, QString> DeskSettings::ownKeys() const {
    QHash<QString, QString> keys;
    const QVariantMap stored = m_store.value(QStringLiteral("keys")).toMap();
    for (auto at = stored.begin(); at != stored.end(); ++at)
        keys.insert(at.key(), at.value().toString());
    return keys;
}

void DeskSettings::setOwnKeys(const QHash<QString, QString>& keys) {
    QVariantMap stored;
    for (auto at = keys.begin(); at != keys.end(); ++at)
        stored.insert(at.key(), at.value());
    m_store.setValue(QStringLiteral("keys"), stored);
}

} // namespace reelwright::ui
