#include "ui/widgets/tool_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace reelwright::ui {

ToolButton::ToolButton(QAction* action, QWidget* parent)
    : QToolButton(parent) {
    setDefaultAction(action);
    setAccessibleName(action->text().remove(QLatin1Char('&')).remove(QChar(0x2026)));
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    setIconQuarters(4.5);
}

ToolButton::ToolButton(const QString& iconName, const QString& tip, QWidget* parent)
    : QToolButton(parent) {
    setIcon(ui::icon(iconName));
    setToolTip(tip);
    setAccessibleName(tip);
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    setIconQuarters(4.5);
}

void ToolButton::setIconQuarters(double quarters) {
    setIconSize({em(quarters), em(quarters)});
    setMinimumSize(em(quarters + 3), em(quarters + 3));
}

bool ToolButton::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QToolButton::event(event);
}

void ToolButton::paintEvent(QPaintEvent*) {
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double round = em(1);
    const bool isOn = isChecked() || isDown();
    const bool isHovered = isEnabled() && underMouse();
    if (isOn || isHovered || !autoRaise()) {
        painter.setPen(autoRaise() ? QPen(Qt::NoPen) : QPen(tokens().line));
        painter.setBrush(isDown() || isHovered ? tokens().hover : tokens().raised);
        painter.drawRoundedRect(plate, round, round);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().focus, 2));
        painter.drawRoundedRect(plate, round, round);
    }
    const auto mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    const auto state = isChecked() ? QIcon::On : QIcon::Off;
    const bool hasText = toolButtonStyle() != Qt::ToolButtonIconOnly && !text().isEmpty();
    QRect area = rect().adjusted(em(1.5), 0, -em(1.5), 0);
    if (toolButtonStyle() != Qt::ToolButtonTextOnly && !icon().isNull()) {
        const QSize size = iconSize();
        const int x = hasText ? area.left() : (width() - size.width()) / 2;
        icon().paint(&painter, QRect(QPoint(x, (height() - size.height()) / 2), size),
                     Qt::AlignCenter, mode, state);
        area.setLeft(x + size.width() + em(1));
    }
    if (hasText) {
        painter.setFont(font());
        painter.setPen(!isEnabled()  ? tokens().faint
                       : isChecked() ? tokens().accent
                                     : tokens().text);
        painter.drawText(
            area,
            Qt::AlignVCenter |
                (toolButtonStyle() == Qt::ToolButtonTextOnly ? Qt::AlignHCenter : Qt::AlignLeft),
            text().remove(QLatin1Char('&')));
    }
}

} // namespace reelwright::ui
