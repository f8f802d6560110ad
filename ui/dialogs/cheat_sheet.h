// All actions with their keys on one page. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"

#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <array>
#include <vector>

namespace reelwright::ui {

class CheatSheet : public QDialog {
    Q_OBJECT
public:
    CheatSheet(const Actions& actions, QWidget* parent);

    void find(const QString& words);

private:
    struct Line {
        QString words; // what is searched
        QWidget* row;
    };
    struct Group {
        QWidget* box;
        std::vector<Line> lines;
    };

    void addGroup(ActionGroup group, const Actions& actions);
    void arrange();

    QLineEdit* m_search;
    QLabel* m_none;
    QWidget* m_page;
    std::vector<Group> m_groups;
};

} // namespace reelwright::ui
