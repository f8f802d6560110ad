// Which films are open on this machine: held by a lock file for each, so that a film whose program
// ended by itself is found again at the next start. User-interface thread only.
#pragma once

#include "ui/bridge/desk_settings.h"

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace reelwright::ui {

class OpenFilms {
public:
    // Lock files lie beside the settings.
    explicit OpenFilms(DeskSettings& settings);

    void add(const QString& folder);
    void remove(const QString& folder);
    // Films that were open when their program ended without closing them, and are there still; the
    // latest first. They are told once.
    [[nodiscard]] QStringList takeLeft();

private:
    [[nodiscard]] QString lockOf(const QString& folder) const;
    [[nodiscard]] QString takeLeft(const QString& lock); // empty: held, or not known

    DeskSettings& m_settings;
    QString m_place;
    std::map<QString, std::unique_ptr<QLockFile>> m_held;
};

} // namespace reelwright::ui
