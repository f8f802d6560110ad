// The first thing that is seen: begin a film, or go on with one. User-interface thread only.
#pragma once

#include "ui/bridge/desk.h"
#include "ui/panels/brief_panel.h"

#include <QListWidget>
#include <QWidget>

namespace reelwright::ui {

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Desk& desk, QWidget* parent = nullptr);

    void refresh();
    // Films that were open when the program ended by itself: offered, never opened unasked.
    void offerRecovery(const QStringList& films);
    [[nodiscard]] BriefPanel& brief() { return *m_brief; }

Q_SIGNALS:
    void filmWanted(const reelwright::model::Brief& brief);
    void projectWanted(const QString& folder);
    void openWanted();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    Desk& m_desk;
    BriefPanel* m_brief;
    QListWidget* m_recent;
    QFrame* m_recovery;
    QLabel* m_recoveryText;
    QString m_recoveryFilm;
};

} // namespace reelwright::ui
