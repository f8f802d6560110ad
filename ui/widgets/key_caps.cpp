#include "ui/widgets/key_caps.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace reelwright::ui {

KeyCaps::KeyCaps(const QList<QKeySequence>& keys, QWidget* parent)
    : QWidget(parent) {
    for (const QKeySequence& key : keys)
        m_names.append(key.toString(QKeySequence::NativeText));
    setAccessibleName(text());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int KeyCaps::widthOf(const QString& name) const {
    return std::max(em(5), QFontMetrics(sizedFont(0.9)).horizontalAdvance(name) + em(2.5));
}

QSize KeyCaps::sizeHint() const {
    int wide = 0;
    for (const QString& name : m_names)
        wide += widthOf(name) + (wide > 0 ? em(1) : 0);
    return {wide, em(5)};
}

void KeyCaps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(sizedFont(0.9));
    int left = 0;
    for (const QString& name : m_names) {
        const QRectF cap(left + 0.5, 0.5, widthOf(name) - 1, height() - 1);
        painter.setPen(tokens().line);
        painter.setBrush(tokens().raised);
        painter.drawRoundedRect(cap, em(1), em(1));
        painter.setPen(tokens().text);
        painter.drawText(cap, Qt::AlignCenter, name);
        left += widthOf(name) + em(1);
    }
}

} // namespace reelwright::ui
