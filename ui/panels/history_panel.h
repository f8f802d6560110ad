// Every change of the film by name; a click goes back or forth to it. User-interface thread only.
#pragma once

#include "ui/bridge/project_session.h"

#include <QListWidget>
#include <QWidget>

namespace reelwright::ui {

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(ProjectSession& session, QWidget* parent = nullptr);

private:
    void fill();

    ProjectSession& m_session;
    QListWidget* m_list;
};

} // namespace reelwright::ui
