#include "ui/widgets/scheme_tile.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace reelwright::ui {

SchemeTile::SchemeTile(Scheme scheme, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_scheme(scheme) {
    setObjectName(nameOf(scheme));
    setText(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SchemeTile::sizeHint() const {
    return {em(40), em(33)};
}

void SchemeTile::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(m_scheme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF picture(em(0.75), em(0.75), width() - em(1.5), height() - em(8));
    const double round = em(1.5);
    QPainterPath whole;
    whole.addRoundedRect(picture, round, round);
    painter.save();
    painter.setClipPath(whole);
    painter.fillRect(picture, t.window);
    // A small desk: title bar, panel with lines of text, the picture, a timeline.
    const double line = picture.height() / 10;
    painter.fillRect(QRectF(picture.left(), picture.top(), picture.width(), line * 1.4), t.raised);
    const QRectF panel(picture.left(), picture.top() + line * 1.4, picture.width() * 0.34,
                       line * 5.4);
    painter.fillRect(panel, t.panel);
    painter.setPen(Qt::NoPen);
    const double shares[] = {0.7, 0.5, 0.62};
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(i == 0 ? t.text : t.muted);
        painter.drawRoundedRect(QRectF(panel.left() + line * 0.7, panel.top() + line * (0.8 + i),
                                       panel.width() * shares[i], line * 0.4),
                                line * 0.2, line * 0.2);
    }
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(panel.left() + line * 0.7, panel.bottom() - line * 1.5,
                                   panel.width() * 0.62, line * 0.9),
                            line * 0.3, line * 0.3);
    const QRectF timeline(picture.left(), picture.top() + line * 7, picture.width(), line * 3);
    painter.fillRect(timeline, t.panel);
    double x = timeline.left() + line * 0.7;
    const std::pair<QColor, double> bars[] = {
        {t.generated, 0.25}, {t.still, 0.18}, {t.clip, 0.28}, {t.draft, 0.14}};
    for (const auto& [colour, share] : bars) {
        painter.setBrush(colour);
        const double wide = timeline.width() * share;
        painter.drawRoundedRect(QRectF(x, timeline.top() + line * 0.6, wide, line * 1.6),
                                line * 0.3, line * 0.3);
        x += wide + line * 0.25;
    }
    painter.fillRect(QRectF(timeline.left() + timeline.width() * 0.55, timeline.top(), line * 0.2,
                            timeline.height()),
                     t.playhead);
    painter.restore();

    const QColor edge = hasFocus()     ? tokens().focus
                        : isChecked()  ? tokens().accent
                        : underMouse() ? tokens().muted
                                       : tokens().line;
    painter.setPen(QPen(edge, isChecked() || hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(whole);
    // The name with the sign of a choice in front: not by the colour of the edge alone.
    const double side = em(3.5);
    QFont font = sizedFont(1.0, isChecked());
    const double wide = QFontMetricsF(font).horizontalAdvance(text());
    const QRectF words(0, picture.bottom() + em(1), width(), em(5));
    const double left = (width() - wide - side - em(1.5)) / 2;
    const QRectF sign(left, words.center().y() - side / 2, side, side);
    painter.setPen(QPen(isChecked() ? tokens().accent : tokens().faint, 1.4));
    painter.setBrush(isChecked() ? tokens().accent : tokens().field);
    painter.drawEllipse(sign);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().onAccent);
        painter.drawEllipse(sign.center(), side / 5, side / 5);
    }
    painter.setPen(tokens().text);
    painter.setFont(font);
    painter.drawText(QRectF(sign.right() + em(1.5), words.top(), width(), words.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace reelwright::ui
