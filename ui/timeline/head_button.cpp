#include "ui/timeline/head_button.h"

#include "ui/theme/theme.h"
#include "ui/timeline/colours.h"
#include "ui/timeline/metrics.h"

#include <QPainter>

namespace reelwright::ui::timeline {

HeadButton::HeadButton(Kind kind, const QString& letter, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind) {
    setText(letter);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // Space and letters stay with the film
    resize(sizeHint());
}

QSize HeadButton::sizeHint() const {
    return {em(4.5), em(4.5)};
}

void HeadButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    const QColor lit = m_kind == Kind::Mute ? t.warn : t.accent;
    const QColor ground = isChecked()    ? lit
                          : !isEnabled() ? t.panel
                          : underMouse() ? mixed(t.raised, t.text, 0.14)
                                         : t.raised;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() ? lit : t.line, 1));
    painter.setBrush(ground);
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(plate, em(0.75), em(0.75));
    const QColor onLit = lit.lightnessF() > 0.5 ? QColor(Qt::black) : QColor(Qt::white);
    painter.setPen(isChecked() ? onLit : isEnabled() ? t.muted : t.faint);
    painter.setFont(sizedFont(0.82, true));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, metrics::ring()));
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), em(0.75), em(0.75));
    }
}

void HeadButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void HeadButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace reelwright::ui::timeline
