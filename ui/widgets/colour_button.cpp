#include "ui/widgets/colour_button.h"

#include "ui/theme/theme.h"

#include <QColorDialog>
#include <QPainter>

namespace reelwright::ui {

ColourButton::ColourButton(const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_colour(Qt::white) {
    setText(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &ColourButton::pick);
}

QSize ColourButton::sizeHint() const {
    return {em(20), em(7.5)};
}

void ColourButton::show(const QColor& colour) {
    m_colour = colour;
    setToolTip(QStringLiteral("%1: %2").arg(text(), colour.name()));
    setAccessibleDescription(colour.name());
    update();
}

void ColourButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF field = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(
        QPen(hasFocus() ? tokens().focus : tokens().line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() && isEnabled() ? tokens().hover : tokens().field);
    painter.drawRoundedRect(field, em(1), em(1));
    const double side = em(4.5);
    const QRectF plate(field.left() + em(1.25), field.center().y() - side / 2, side, side);
    painter.setPen(QPen(tokens().line, 1));
    painter.setBrush(isEnabled() ? m_colour : tokens().raised);
    painter.drawRoundedRect(plate, em(0.75), em(0.75));
    painter.setPen(isEnabled() ? tokens().text : tokens().faint);
    const QRectF words(plate.right() + em(1.25), field.top(), field.right() - plate.right() - em(2),
                       field.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight,
                                                      static_cast<int>(words.width())));
}

void ColourButton::pick() {
    auto* const dialog = new QColorDialog(m_colour, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(text());
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        if (colour.isValid() && colour != m_colour) {
            show(colour.toRgb());
            Q_EMIT chosen(m_colour);
        }
    });
    dialog->open();
}

} // namespace reelwright::ui
