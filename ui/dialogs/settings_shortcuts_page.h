// Keys of all actions: a preset, and what the person changed in it. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/desk_settings.h"
#include "ui/widgets/key_field.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QWidget>

namespace reelwright::ui {

class ShortcutsPage : public QWidget {
    Q_OBJECT
public:
    ShortcutsPage(DeskSettings& settings, Actions& actions, QWidget* parent);

    void selectAction(const QString& id);

private:
    void build();
    void fillTree();
    void showKeys();
    void showSelected();
    void find(const QString& words);
    void typed();
    void give(const QKeySequence& keys);
    void take();
    void apply();
    [[nodiscard]] QString selected() const; // empty: none

    DeskSettings& m_settings;
    Actions& m_actions;
    QHash<QString, QString> m_own;
    QHash<QString, QTreeWidgetItem*> m_items;
    QComboBox* m_preset;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QLabel* m_name;
    KeyField* m_keys;
    QPushButton* m_none;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    ToneLabel* m_conflict;
    QPushButton* m_take;
};

} // namespace reelwright::ui
