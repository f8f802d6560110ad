// What goes on in the background and what has ended, with what can be done about it.
// User-interface thread only.
#pragma once

#include "ui/bridge/project_session.h"

#include <QListView>
#include <QWidget>

namespace reelwright::ui {

class JobsPanel : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(ProjectSession& session, QWidget* parent = nullptr);

private:
    void showLog(int task);

    ProjectSession& m_session;
    QListView* m_list;
};

} // namespace reelwright::ui
