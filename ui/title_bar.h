// The strip above everything: menu, film, how it is saved, workspaces, money, jobs, palette.
// User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/project_session.h"

#include <QLabel>
#include <QPointer>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

namespace reelwright::ui {

class TitleBar : public QWidget {
    Q_OBJECT
public:
    explicit TitleBar(Actions& actions, QWidget* parent = nullptr);

    // nullptr: the start page is shown.
    void setSession(ProjectSession* session);

private:
    void buildMenu(QToolButton* button);
    void showSaved();
    void showMoney();
    void showJobs();

    Actions& m_actions;
    QPointer<ProjectSession> m_session;
    QLabel* m_title;
    QLabel* m_saved;
    QWidget* m_workspaces;
    QToolButton* m_money;
    QToolButton* m_jobs;
    QTimer m_clock;
};

} // namespace reelwright::ui
