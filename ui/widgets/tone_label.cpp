#include "ui/widgets/tone_label.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace reelwright::ui {

ToneLabel::ToneLabel(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this)) {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(1.5));
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ToneLabel::tell(Tone tone, const QString& text) {
    m_tone = tone;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    setAccessibleName(text);
    colour();
}

void ToneLabel::colour() {
    const Tokens& t = tokens();
    const QColor colour = m_tone == Tone::Good   ? t.good
                          : m_tone == Tone::Warn ? t.warn
                          : m_tone == Tone::Bad  ? t.bad
                                                 : t.muted;
    const char* const sign = m_tone == Tone::Good    ? "check"
                             : m_tone == Tone::Quiet ? "info"
                             : m_tone == Tone::Warn  ? "warning"
                                                     : "error";
    m_sign->setPixmap(iconPixmap(QLatin1String(sign), colour, em(4), devicePixelRatioF()));
    QPalette palette = m_text->palette();
    if (palette.color(QPalette::WindowText) != colour) {
        palette.setColor(QPalette::WindowText, colour);
        m_text->setPalette(palette);
    }
}

void ToneLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}

} // namespace reelwright::ui
