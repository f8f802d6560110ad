#include "ui/timeline/ruler.h"

#include "ui/theme/theme.h"
#include "ui/timeline/colours.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"
#include "ui/timeline/snapping.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

constexpr int kScrollEvery = 16; // milliseconds

// A step of the numbers and of the small lines between them, in frames.
struct Step {
    base::FrameIndex large = 1;
    base::FrameIndex small = 1;
    bool withFrames = false;
};

Step stepFor(double pixelsPerFrame, base::FrameRate rate, double apart) {
    const auto second = std::max<base::FrameIndex>(
        1, static_cast<base::FrameIndex>(std::llround(rate.perSecond())));
    for (const base::FrameIndex frames : {1, 2, 5, 10, 15})
        if (frames < second && static_cast<double>(frames) * pixelsPerFrame >= apart)
            return {frames, frames == 10 ? 2 : frames == 15 ? 5 : 1, true};
    struct Seconds {
        int large;
        int parts;
    };
    constexpr std::array kSeconds = {Seconds{1, 4},   Seconds{2, 4},    Seconds{5, 5},
                                     Seconds{10, 5},  Seconds{15, 3},   Seconds{30, 6},
                                     Seconds{60, 6},  Seconds{120, 4},  Seconds{300, 5},
                                     Seconds{600, 5}, Seconds{1800, 6}, Seconds{3600, 4}};
    for (const Seconds& step : kSeconds) {
        const base::FrameIndex large = step.large * second;
        if (static_cast<double>(large) * pixelsPerFrame >= apart)
            return {large, std::max<base::FrameIndex>(1, large / step.parts), false};
    }
    base::FrameIndex large = 3600 * second;
    while (static_cast<double>(large) * pixelsPerFrame < apart)
        large *= 2;
    return {large, large / 4, false};
}

} // namespace

Ruler::Ruler(Content& content, View& view, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_view(view) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setObjectName(QStringLiteral("timelineRuler"));
    setAccessibleName(Words::tr("Time ruler"));
    setAccessibleDescription(Words::tr("Left and right move the playhead by a frame."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_autoScroll.setInterval(kScrollEvery);
    connect(&m_autoScroll, &QTimer::timeout, this, &Ruler::autoScroll);
    connect(&m_view, &View::changed, this, qOverload<>(&Ruler::update));
}

QSize Ruler::sizeHint() const {
    return {em(80), metrics::rulerHeight()};
}

void Ruler::playheadMoved(base::FrameIndex from, base::FrameIndex to) {
    const int wide = metrics::playheadWidth() + 2;
    for (const base::FrameIndex frame : {from, to})
        update(m_view.pixelOf(frame) - wide, 0, 2 * wide, height());
}

void Ruler::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Tokens& t = tokens();
    const QRegion& region = event->region();
    for (const QRect& rect : region) {
        if (region.rectCount() > 1)
            painter.setClipRect(rect);
        painter.fillRect(rect, t.panel);
        painter.fillRect(rect.left(), height() - 1, rect.width(), 1, t.line);
        if (!m_content.film)
            continue;
        paintRange(painter);
        paintTimes(painter, rect);
        const int line = metrics::cacheLine();
        for (const base::FrameSpan& span : m_content.cached) {
            const int left = m_view.pixelOf(span.begin);
            const int right = m_view.pixelOf(span.end);
            if (right >= rect.left() && left <= rect.right())
                painter.fillRect(left, height() - line, std::max(1, right - left), line, t.good);
        }
        paintMarks(painter, rect);
        paintPlayhead(painter);
    }
    if (hasFocus()) {
        const int ring = metrics::ring();
        painter.setClipping(false);
        painter.setPen(QPen(t.focus, ring));
        painter.drawRect(rect().adjusted(ring / 2, ring / 2, -ring, -ring));
    }
}

void Ruler::paintTimes(QPainter& painter, const QRect& rect) {
    const Tokens& t = tokens();
    const QFont font = digitFont(0.82);
    painter.setFont(font);
    const QFontMetrics measured(font);
    const int apart = measured.horizontalAdvance(QStringLiteral("00:00:00")) + em(4);
    const Step step = stepFor(m_view.scale(), m_content.rate(), apart);
    const base::FrameSpan frames = m_view.framesIn(rect.left() - apart, rect.right() + apart);
    const int bottom = height() - metrics::cacheLine();
    const int tall = em(2.5);
    const int low = em(1);
    const bool small = static_cast<double>(step.small) * m_view.scale() >= em(1);
    for (base::FrameIndex frame = frames.begin / step.large * step.large; frame <= frames.end;
         frame += step.large) {
        const int x = m_view.pixelOf(frame);
        painter.fillRect(x, bottom - tall, 1, tall, t.faint);
        const QString time = rulerTime(frame, m_content.rate(), step.withFrames);
        if (x + em(1) + measured.horizontalAdvance(time) <= width()) { // half a time is a wrong one
            painter.setPen(t.muted);
            painter.drawText(QRect(x + em(0.75), 0, apart, em(4.5)),
                             static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), time);
        }
        for (base::FrameIndex part = frame + step.small; small && part < frame + step.large;
             part += step.small)
            painter.fillRect(m_view.pixelOf(part), bottom - low, 1, low, t.line);
    }
}

void Ruler::paintRange(QPainter& painter) {
    if (!m_content.in && !m_content.out)
        return;
    const Tokens& t = tokens();
    const int left = m_view.pixelOf(m_content.in.value_or(0));
    const int right = m_view.pixelOf(m_content.out.value_or(m_content.length()));
    const int band = em(4.5);
    painter.fillRect(left, 0, right - left, height(), withAlpha(t.accent, 0.16));
    const int thick = std::max(2, em(0.5));
    const int arm = em(1.5);
    if (m_content.in) {
        painter.fillRect(left, 0, thick, band, t.accent);
        painter.fillRect(left, 0, arm, thick, t.accent);
        painter.fillRect(left, band - thick, arm, thick, t.accent);
    }
    if (m_content.out) {
        painter.fillRect(right - thick, 0, thick, band, t.accent);
        painter.fillRect(right - arm, 0, arm, thick, t.accent);
        painter.fillRect(right - arm, band - thick, arm, thick, t.accent);
    }
}

QRect Ruler::flagOf(const TimelineMark& mark, base::FrameIndex frame) const {
    const int size = metrics::markFlag();
    const int x = m_view.pixelOf(frame);
    const int top = height() - metrics::cacheLine() - size - em(0.5);
    return {mark.kind == TimelineMark::Note ? x - size / 2 : x, top, size, size};
}

void Ruler::paintMarks(QPainter& painter, const QRect& rect) {
    const Tokens& t = tokens();
    for (std::size_t i = 0; i < m_content.marks.size(); ++i) {
        const TimelineMark& mark = m_content.marks[i];
        const bool held = static_cast<int>(i) == m_mark;
        const base::FrameIndex frame = held ? m_markFrame : mark.frame;
        const QRect flag = flagOf(mark, frame);
        const base::FrameIndex end = mark.end - mark.frame + frame;
        const int right = mark.end > mark.frame ? m_view.pixelOf(end) : flag.right();
        if (std::max(right, flag.right()) < rect.left() || flag.left() > rect.right() + 1)
            continue;
        const QColor colour = mark.colour.isValid()             ? mark.colour
                              : mark.kind == TimelineMark::Note ? t.accent
                                                                : t.warn;
        if (mark.end > mark.frame)
            painter.fillRect(m_view.pixelOf(frame), flag.center().y() - em(0.5),
                             right - m_view.pixelOf(frame), em(1), withAlpha(colour, 0.55));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.setRenderHint(QPainter::Antialiasing, true);
        if (mark.kind == TimelineMark::Note) { // round: a note; a flag: a marker
            painter.drawEllipse(flag);
        } else {
            const QPointF points[5] = {
                flag.topLeft(),
                {flag.right() + 1.0, flag.top() + flag.height() * 0.0},
                {flag.right() + 1.0 - flag.width() * 0.35, flag.top() + flag.height() * 0.4},
                {flag.right() + 1.0, flag.top() + flag.height() * 0.8},
                {flag.left() + 0.0, flag.top() + flag.height() * 0.8}};
            painter.drawPolygon(points, 5);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(flag.left(), flag.top(), std::max(1, em(0.4)), height() - flag.top(),
                             colour);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
    }
}

void Ruler::paintPlayhead(QPainter& painter) {
    const int x = m_view.pixelOf(m_content.playhead);
    const int wide = metrics::playheadWidth();
    const double half = wide / 2.0;
    const double top = em(3.5);
    const double bottom = height();
    const double shoulder = top + wide;
    const double middle = x + 0.5;
    const QPointF points[5] = {{middle - half, top},
                               {middle + half, top},
                               {middle + half, shoulder},
                               {middle, shoulder + half},
                               {middle - half, shoulder}};
    const int line = std::max(1, qRound(em(1) * 0.4));
    painter.fillRect(QRectF(x - line / 2, shoulder, line, bottom - shoulder), tokens().playhead);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().playhead);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawConvexPolygon(points, 5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
}

int Ruler::markAt(QPoint at) const {
    const int slack = em(0.5);
    for (std::size_t i = m_content.marks.size(); i-- > 0;)
        if (flagOf(m_content.marks[i], m_content.marks[i].frame)
                .adjusted(-slack, -slack, slack, slack)
                .contains(at))
            return static_cast<int>(i);
    return -1;
}

void Ruler::dropMark() {
    m_mark = -1;
    update();
}

void Ruler::mousePressEvent(QMouseEvent* event) {
    if (!m_content.film || event->button() != Qt::LeftButton)
        return;
    m_pressAt = m_lastAt = event->pos();
    m_mark = markAt(event->pos());
    m_markMoved = false;
    if (m_mark >= 0) {
        m_markFrame = m_content.marks[static_cast<std::size_t>(m_mark)].frame;
        return;
    }
    m_scrubbing = true;
    Q_EMIT scrubBegan();
    Q_EMIT seekWanted(m_view.frameUnder(event->pos().x()), true);
}

void Ruler::mouseMoveEvent(QMouseEvent* event) {
    m_lastAt = event->pos();
    if (!isDragging())
        return;
    const int edge = em(5);
    const bool outside = m_lastAt.x() < edge || m_lastAt.x() > width() - edge;
    if (outside && !m_autoScroll.isActive())
        m_autoScroll.start();
    else if (!outside)
        m_autoScroll.stop();
    dragTo(event->pos(), event->modifiers());
}

void Ruler::dragTo(QPoint at, Qt::KeyboardModifiers modifiers) {
    if (m_scrubbing) {
        Q_EMIT seekWanted(m_view.frameUnder(at.x()), true);
        return;
    }
    if (m_content.readOnly ||
        (!m_markMoved && (at - m_pressAt).manhattanLength() < QApplication::startDragDistance()))
        return;
    m_markMoved = true;
    const TimelineMark& mark = m_content.marks[static_cast<std::size_t>(m_mark)];
    const double place =
        static_cast<double>(mark.frame) + (at.x() - m_pressAt.x()) / m_view.scale();
    std::optional<SnapPoint> snap;
    if (m_content.snapping && !modifiers.testFlag(Qt::AltModifier))
        snap = nearestPoint(snapPoints(m_content, {.withoutMark = mark.id}), place,
                            metrics::snapDistance() / m_view.scale());
    const base::FrameIndex last = std::max<base::FrameIndex>(0, m_content.length() - 1);
    m_markFrame = std::clamp<base::FrameIndex>(snap ? snap->frame : std::llround(place), 0, last);
    update();
}

void Ruler::autoScroll() {
    const int edge = em(5);
    const int beyond = m_lastAt.x() < edge             ? m_lastAt.x() - edge
                       : m_lastAt.x() > width() - edge ? m_lastAt.x() - (width() - edge)
                                                       : 0;
    if (!isDragging() || beyond == 0) {
        m_autoScroll.stop();
        return;
    }
    const double before = m_view.origin();
    m_view.scrollBy(std::clamp(beyond, -em(12), em(12)) * 0.5);
    if (m_view.origin() != before && m_scrubbing)
        dragTo(m_lastAt, Qt::NoModifier);
}

void Ruler::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_autoScroll.stop();
    if (m_scrubbing) {
        m_scrubbing = false;
        Q_EMIT seekWanted(m_view.frameUnder(event->pos().x()), false);
        Q_EMIT scrubEnded();
        return;
    }
    if (m_mark < 0)
        return;
    const TimelineMark mark = m_content.marks[static_cast<std::size_t>(m_mark)];
    m_mark = -1;
    update();
    if (!m_markMoved)
        Q_EMIT markActivated(mark.id);
    else if (m_markFrame != mark.frame)
        Q_EMIT markMoved(mark.id, m_markFrame);
}

void Ruler::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_content.film && event->button() == Qt::LeftButton && markAt(event->pos()) < 0)
        Q_EMIT markWanted(m_view.frameUnder(event->pos().x()));
}

void Ruler::wheelEvent(QWheelEvent* event) {
    event->accept();
    const QPoint angle = event->angleDelta();
    const double delta = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_view.zoomAt(event->position().x(), std::pow(1.25, delta / 120));
    else
        m_view.scrollBy(-delta / 120 * em(18));
}

void Ruler::keyPressEvent(QKeyEvent* event) {
    const base::FrameIndex last = std::max<base::FrameIndex>(0, m_content.length() - 1);
    const auto second = static_cast<base::FrameIndex>(std::llround(m_content.rate().perSecond()));
    const base::FrameIndex step = event->modifiers().testFlag(Qt::ShiftModifier) ? second : 1;
    base::FrameIndex next = m_content.playhead;
    switch (event->key()) {
    case Qt::Key_Left:
        next -= step;
        break;
    case Qt::Key_Right:
        next += step;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT seekWanted(std::clamp<base::FrameIndex>(next, 0, last), false);
}

bool Ruler::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const int mark = markAt(help->pos());
        if (mark >= 0)
            QToolTip::showText(help->globalPos(),
                               m_content.marks[static_cast<std::size_t>(mark)].text, this);
        else if (m_content.film)
            QToolTip::showText(help->globalPos(),
                               timecode(m_view.frameUnder(help->pos().x()), m_content.rate()),
                               this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace reelwright::ui::timeline
