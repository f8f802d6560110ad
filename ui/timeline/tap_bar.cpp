#include "ui/timeline/tap_bar.h"

#include "ui/theme/theme.h"
#include "ui/timeline/names.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

// The line of least squares through tap number and time.
struct Pulse {
    double step = 0; // seconds
    double away = 0; // seconds by which a tap is off it, in the mean
};

Pulse pulseOf(const std::vector<double>& taps) {
    const auto count = static_cast<double>(taps.size());
    double mean = 0;
    for (const double tap : taps)
        mean += tap / count;
    const double middle = (count - 1) / 2;
    double product = 0;
    double squares = 0;
    for (std::size_t i = 0; i < taps.size(); ++i) {
        const double off = static_cast<double>(i) - middle;
        product += off * (taps[i] - mean);
        squares += off * off;
    }
    Pulse pulse{.step = squares > 0 ? product / squares : 0};
    for (std::size_t i = 0; i < taps.size(); ++i)
        pulse.away +=
            std::abs(taps[i] - mean - (static_cast<double>(i) - middle) * pulse.step) / count;
    return pulse;
}

} // namespace

TapBar::TapBar(QWidget* parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_apply(new QPushButton(Words::tr("Apply (Enter)"), this))
    , m_drop(new QPushButton(this)) {
    setObjectName(QStringLiteral("tapBar"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_words->setTextFormat(Qt::PlainText);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(em(2), em(0.75), em(1), em(0.75));
    row->setSpacing(em(1.5));
    row->addWidget(m_words, 1);
    for (QPushButton* const button : {m_apply, m_drop}) {
        button->setFocusPolicy(Qt::TabFocus); // Space and T stay with the film
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_apply->setObjectName(QStringLiteral("applyTaps"));
    m_drop->setObjectName(QStringLiteral("dropTaps"));
    connect(m_apply, &QPushButton::clicked, this, &TapBar::applyWanted);
    connect(m_drop, &QPushButton::clicked, this, &TapBar::dropWanted);
    setCursor(Qt::ArrowCursor);
    setTaps({});
}

void TapBar::setTaps(const std::vector<double>& taps) {
    const bool isEnough = taps.size() >= kFewest;
    if (taps.empty()) {
        m_words->setText(Words::tr("Play, and press T on every beat. Or drag beats; a double-click "
                                   "adds one."));
    } else if (!isEnough) {
        m_words->setText(Words::tr("%1 of at least %2 taps").arg(taps.size()).arg(kFewest));
    } else {
        const Pulse pulse = pulseOf(taps);
        m_words->setText(Words::tr("%1 taps   %2 beats a minute   steady to ±%3 ms")
                             .arg(taps.size())
                             .arg(60 / std::max(pulse.step, 1e-3), 0, 'f', 1)
                             .arg(qRound(pulse.away * 1000)));
    }
    m_apply->setVisible(!taps.empty());
    m_apply->setEnabled(isEnough);
    m_drop->setText(taps.empty() ? Words::tr("Done (Esc)") : Words::tr("Drop (Esc)"));
    adjustSize();
}

} // namespace reelwright::ui::timeline
