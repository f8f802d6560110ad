// Money: what was spent, what is reserved, what is allowed, line by line. User-interface thread
// only.
#pragma once

#include "ui/bridge/desk.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QTableWidget>
#include <QWidget>

namespace reelwright::ui {

class CostsPanel : public QWidget {
    Q_OBJECT
public:
    CostsPanel(Desk& desk, ProjectSession& session, QWidget* parent = nullptr);

private:
    void build();
    void fill();
    void fillRuns();
    void runMenu(const QPoint& at);

    Desk& m_desk;
    ProjectSession& m_session;
    QLabel* m_month;
    QProgressBar* m_monthBar;
    QLabel* m_project;
    QCheckBox* m_hasLimit;
    QDoubleSpinBox* m_limit;
    QDoubleSpinBox* m_more;
    QLabel* m_warning;
    QTableWidget* m_runs;
    bool m_isFilling = false;
};

} // namespace reelwright::ui
