// A flat button for an action, that never takes the keys away from the film. User-interface thread
// only.
#pragma once

#include <QToolButton>

namespace reelwright::ui {

class ToolButton : public QToolButton {
    Q_OBJECT
public:
    // Shows icon, tip and state of the action.
    explicit ToolButton(QAction* action, QWidget* parent = nullptr);
    ToolButton(const QString& icon, const QString& tip, QWidget* parent = nullptr);

    // Side of the icon in quarters of the font's height.
    void setIconQuarters(double quarters);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace reelwright::ui
