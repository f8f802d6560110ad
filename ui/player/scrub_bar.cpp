#include "ui/player/scrub_bar.h"

#include "ui/bridge/text.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace reelwright::ui {

using base::FrameIndex;

ScrubBar::ScrubBar(ProjectSession& session, Playback& playback, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_playback(playback) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Place in the film"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&playback, &Playback::frameChanged, this, &ScrubBar::moveHead);
    connect(&playback, &Playback::rangeChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &ProjectSession::filmChanged, this, qOverload<>(&QWidget::update));
}

QSize ScrubBar::sizeHint() const {
    return {em(60), em(5)};
}

void ScrubBar::setMarks(const std::vector<FrameIndex>& frames) {
    m_marks = frames;
    update();
}

void ScrubBar::setReady(const std::vector<base::FrameSpan>& spans) {
    if (spans == m_ready)
        return;
    m_ready = spans;
    update();
}

QRect ScrubBar::track() const {
    return rect().adjusted(em(2), em(1), -em(2), -em(1));
}

int ScrubBar::xOf(FrameIndex frame) const {
    const double length = static_cast<double>(std::max<FrameIndex>(1, m_playback.length()));
    return track().left() + qRound(static_cast<double>(frame) / length * track().width());
}

FrameIndex ScrubBar::frameAt(double x) const {
    const double share = (x - track().left()) / std::max(1, track().width());
    return std::clamp<FrameIndex>(
        static_cast<FrameIndex>(share * static_cast<double>(m_playback.length())), 0,
        std::max<FrameIndex>(0, m_playback.length() - 1));
}

void ScrubBar::moveHead(FrameIndex frame) {
    const int x = xOf(frame);
    if (x == m_headX)
        return;
    const int reach = em(2);
    update(QRegion(m_headX - reach, 0, 2 * reach, height()) +
           QRegion(x - reach, 0, 2 * reach, height()));
    m_headX = x;
}

void ScrubBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    const QRect area = track();
    const QRect groove(area.left(), area.center().y() - em(0.5), area.width(), em(1));
    painter.fillRect(groove, tokens().line);
    m_headX = xOf(m_playback.frame());
    painter.fillRect(QRect(groove.left(), groove.top(), m_headX - groove.left(), groove.height()),
                     tokens().accent);
    for (const base::FrameSpan& span : m_ready) {
        const int left = xOf(span.begin);
        painter.fillRect(QRect(left, groove.top() - em(0.75), xOf(span.end) - left, em(0.5)),
                         tokens().good);
    }
    if (m_playback.in() || m_playback.out()) {
        const int left = xOf(m_playback.in().value_or(0));
        const int right = xOf(m_playback.out() ? *m_playback.out() + 1 : m_playback.length());
        painter.fillRect(QRect(left, groove.bottom() + 2, right - left, em(0.5)), tokens().warn);
    }
    if (m_session.film()) {
        int last = -em(1);
        for (const model::Scene& scene : m_session.film()->scenes) {
            const int x = xOf(scene.start);
            if (x - last < em(0.75)) // too many to tell apart
                continue;
            last = x;
            painter.fillRect(x, groove.top() - em(0.5), 1, groove.height() + em(1), tokens().faint);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().snap);
    for (const FrameIndex mark : m_marks)
        painter.drawEllipse(QPointF(xOf(mark), groove.top() - em(0.75)), em(0.6), em(0.6));
    if (m_playback.length() > 0) {
        painter.setBrush(hasFocus() ? tokens().focus : tokens().text);
        painter.drawEllipse(QPointF(m_headX + 0.5, groove.center().y() + 0.5), em(1.25), em(1.25));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().focus, 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 3, 3);
    }
}

void ScrubBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_playback.length() == 0)
        return;
    m_playback.beginScrub();
    m_playback.scrub(frameAt(event->position().x()));
}

void ScrubBar::mouseMoveEvent(QMouseEvent* event) {
    if (m_playback.length() == 0)
        return;
    const FrameIndex frame = frameAt(event->position().x());
    if (event->buttons().testFlag(Qt::LeftButton))
        m_playback.scrub(frame);
    QToolTip::showText(event->globalPosition().toPoint() - QPoint(0, em(10)),
                       timecode(frame, m_playback.rate()), this);
}

void ScrubBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_playback.endScrub();
}

void ScrubBar::keyPressEvent(QKeyEvent* event) {
    const auto second = static_cast<FrameIndex>(m_playback.rate().nearestFrame(1));
    const FrameIndex step = event->modifiers().testFlag(Qt::ShiftModifier) ? second : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return m_playback.step(-step);
    case Qt::Key_Right:
        return m_playback.step(step);
    case Qt::Key_Home:
        return m_playback.seek(0);
    case Qt::Key_End:
        return m_playback.seek(m_playback.length() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScrubBar::leaveEvent(QEvent* event) {
    QToolTip::hideText();
    QWidget::leaveEvent(event);
}

} // namespace reelwright::ui
