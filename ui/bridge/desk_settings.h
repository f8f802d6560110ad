// What the desk remembers between two runs, in one text file of the person's own. User-interface
// thread only.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace reelwright::ui {

// Where folders of new films are made.
QString filmsFolder();

class DeskSettings {
public:
    // In the person's configuration folder, or in another file for tests.
    explicit DeskSettings(const QString& file = {});

    [[nodiscard]] QString file() const { return m_store.fileName(); }
    // What is kept of one film lies under "films/<key>/".
    static QString filmKey(const QString& folder);

    [[nodiscard]] QString text(const QString& key, const QString& otherwise = {}) const;
    [[nodiscard]] bool flag(const QString& key, bool otherwise) const;
    [[nodiscard]] QByteArray bytes(const QString& key) const;
    void set(const QString& key, const QVariant& value);
    void remove(const QString& key);

    // Folders of projects, the newest first; those that are gone are left out.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecent(const QString& folder);

    // Keys that the person gave to actions: "id" -> "Ctrl+B".
    [[nodiscard]] QHash<QString, QString> ownKeys() const;
    void setOwnKeys(const QHash<QString, QString>& keys);

private:
    QSettings m_store;
};

} // namespace reelwright::ui
