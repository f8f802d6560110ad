// What belongs to the person rather than to a film; everything applies at once. User-interface
// thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/desk.h"

#include <QDialog>
#include <QListWidget>
#include <QStackedWidget>

namespace reelwright::ui {

enum class SettingsPage { Keys, Money, Look, Shortcuts, Folders };

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Desk& desk, Actions& actions, QWidget* parent);

    void showPage(SettingsPage page);

private:
    void addPage(const char* icon, const QString& name, const QString& about, QWidget* page,
                 bool scrolls = true);

    QListWidget* m_names;
    QStackedWidget* m_pages;
};

} // namespace reelwright::ui
