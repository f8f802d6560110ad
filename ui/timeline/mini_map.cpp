#include "ui/timeline/mini_map.h"

#include "ui/theme/theme.h"
#include "ui/timeline/colours.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {
constexpr double kLeastFrames = 4; // that the window can be drawn together to
}

MiniMap::MiniMap(Content& content, View& view, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_view(view) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setObjectName(QStringLiteral("timelineMap"));
    setAccessibleName(Words::tr("Overview of the film"));
    setAccessibleDescription(Words::tr("Left and right scroll, plus and minus zoom."));
    setToolTip(Words::tr("The whole film. Drag the window to scroll, its ends to zoom; "
                         "double-click shows everything."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_view, &View::changed, this, qOverload<>(&MiniMap::update));
}

QSize MiniMap::sizeHint() const {
    return {em(80), em(6.5)};
}

int MiniMap::xOf(double frame) const {
    const double length = static_cast<double>(std::max<base::FrameIndex>(1, m_content.length()));
    return static_cast<int>(std::lround(frame / length * (width() - 1)));
}

double MiniMap::frameOf(int x) const {
    return static_cast<double>(x) / std::max(1, width() - 1) *
           static_cast<double>(m_content.length());
}

QRect MiniMap::window() const {
    const int left = std::clamp(xOf(m_view.frameOf(0)), 0, width() - 1);
    const int right = std::clamp(xOf(m_view.frameOf(m_view.width())), left, width() - 1);
    const int least = em(3); // both handles stay within reach
    const int wide = std::max(right - left + 1, least);
    return {std::min(left, width() - wide), 0, wide, height()};
}

void MiniMap::refresh() {
    m_strip = {};
    update();
}

void MiniMap::drawStrip() {
    const qreal ratio = devicePixelRatioF();
    m_strip = QPixmap(size() * ratio);
    m_strip.setDevicePixelRatio(ratio);
    m_strip.fill(colours().ground);
    if (!m_content.film)
        return;
    QPainter painter(&m_strip);
    const int split = height() * 6 / 10;
    const int inset = std::max(1, em(0.75));
    const auto& scenes = m_content.film->scenes;
    int drawn = -1;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const int left = xOf(static_cast<double>(scenes[i].start));
        const int right = xOf(static_cast<double>(m_content.film->spanOf(i).end));
        if (right <= drawn)
            continue;
        const QColor colour =
            m_content.isSelected(i) ? tokens().accent : colours().of(m_content.faces[i].mark.state);
        const int gap = right - left > 3 ? 1 : 0;
        painter.fillRect(left, inset, std::max(1, right - left - gap), split - inset, colour);
        drawn = right;
    }
    // The loudness of each pixel's part of the song.
    const Waveform& wave = m_content.waveform;
    if (!wave.isEmpty()) {
        const int floor = height() - inset;
        const int room = floor - split - 1;
        for (int x = 0; x < width(); ++x) {
            const double second = m_content.songTime(frameOf(x) / m_content.rate().perSecond());
            const double next = m_content.songTime(frameOf(x + 1) / m_content.rate().perSecond());
            auto at = static_cast<std::size_t>(std::max(0.0, second * wave.pointsPerSecond));
            const auto end = static_cast<std::size_t>(std::max(0.0, next * wave.pointsPerSecond));
            float most = 0;
            do {
                if (at < wave.rms.size())
                    most = std::max(most, wave.rms[at]);
                ++at;
            } while (at < end && at < wave.rms.size());
            const int high = std::clamp(
                static_cast<int>(std::lround(static_cast<double>(most) * 1.4 * room)), 1, room);
            painter.fillRect(x, floor - high, 1, high, colours().waveBody);
        }
    }
    for (const TimelineMark& mark : m_content.marks)
        painter.fillRect(xOf(static_cast<double>(mark.frame)), 0, std::max(1, em(0.5)), height(),
                         mark.colour.isValid()             ? mark.colour
                         : mark.kind == TimelineMark::Note ? tokens().accent
                                                           : tokens().warn);
}

void MiniMap::playheadMoved(base::FrameIndex from, base::FrameIndex to) {
    const int before = xOf(static_cast<double>(from));
    const int after = xOf(static_cast<double>(to));
    if (before == after)
        return;
    const int wide = em(1) + 1;
    update(before - wide, 0, 2 * wide, height());
    update(after - wide, 0, 2 * wide, height());
}

void MiniMap::paintEvent(QPaintEvent*) {
    if (m_strip.isNull() || m_strip.devicePixelRatio() != devicePixelRatioF())
        drawStrip();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_strip);
    const Tokens& t = tokens();
    if (m_content.film) {
        const QRect shown = window();
        const QColor shade = withAlpha(t.window, 0.62);
        painter.fillRect(0, 0, shown.left(), height(), shade);
        painter.fillRect(shown.right() + 1, 0, width() - shown.right() - 1, height(), shade);
        const int x = xOf(static_cast<double>(m_content.playhead));
        const int line = std::max(1, em(0.4));
        painter.fillRect(x - line / 2, 0, line, height(), t.playhead);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_held == Held::Nothing ? t.muted : t.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(shown).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_held == Held::Nothing ? t.muted : t.accent);
        const int grip = em(1);
        const int high = height() / 2;
        for (const int left : {shown.left(), shown.right() - grip + 1})
            painter.drawRoundedRect(left, (height() - high) / 2, grip, high, grip / 2.0,
                                    grip / 2.0);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
    }
    if (hasFocus()) {
        const int ring = metrics::ring();
        painter.setPen(QPen(t.focus, ring));
        painter.drawRect(rect().adjusted(ring / 2, ring / 2, -ring, -ring));
    }
}

MiniMap::Held MiniMap::heldAt(int x) const {
    const QRect shown = window();
    const int grab = std::min(em(2), shown.width() / 3);
    if (std::abs(x - shown.left()) <= grab)
        return Held::Left;
    if (std::abs(x - shown.right()) <= grab)
        return Held::Right;
    return shown.left() < x && x < shown.right() ? Held::Window : Held::Nothing;
}

void MiniMap::mousePressEvent(QMouseEvent* event) {
    if (!m_content.film || event->button() != Qt::LeftButton)
        return;
    m_held = heldAt(event->pos().x());
    const double begin = m_view.frameOf(0);
    const double end = m_view.frameOf(m_view.width());
    if (m_held == Held::Nothing) { // the window comes to the mouse
        m_view.setOrigin(frameOf(event->pos().x()) - (end - begin) / 2);
        m_held = Held::Window;
    }
    m_grab = frameOf(event->pos().x()) - m_view.origin();
    m_fixed = m_held == Held::Left ? std::min(end, static_cast<double>(m_content.length()))
                                   : m_view.origin();
    update();
}

void MiniMap::mouseMoveEvent(QMouseEvent* event) {
    const int x = event->pos().x();
    if (m_held == Held::Nothing) {
        const Held over = m_content.film ? heldAt(x) : Held::Nothing;
        setCursor(over == Held::Left || over == Held::Right ? Qt::SizeHorCursor
                  : over == Held::Window                    ? Qt::OpenHandCursor
                                                            : Qt::ArrowCursor);
        return;
    }
    const double frame = std::clamp(frameOf(x), 0.0, static_cast<double>(m_content.length()));
    if (m_held == Held::Window)
        m_view.setOrigin(frameOf(x) - m_grab);
    else if (m_held == Held::Left)
        m_view.show(std::min(frame, m_fixed - kLeastFrames), m_fixed);
    else
        m_view.show(m_fixed, std::max(frame, m_fixed + kLeastFrames));
}

void MiniMap::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_held = Held::Nothing;
    update();
}

void MiniMap::mouseDoubleClickEvent(QMouseEvent*) {
    m_view.toggleFit();
}

void MiniMap::wheelEvent(QWheelEvent* event) {
    event->accept();
    const int delta = event->angleDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_view.zoomAt(m_view.width() / 2.0, std::pow(1.25, delta / 120.0));
    else
        m_view.scrollBy(-delta / 120.0 * em(18));
}

void MiniMap::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_view.scrollBy((event->key() == Qt::Key_Left ? -0.1 : 0.1) * m_view.width());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomAt(m_view.width() / 2.0, 1.5);
        return;
    case Qt::Key_Minus:
        m_view.zoomAt(m_view.width() / 2.0, 1 / 1.5);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MiniMap::resizeEvent(QResizeEvent*) {
    m_strip = {};
}

void MiniMap::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace reelwright::ui::timeline
