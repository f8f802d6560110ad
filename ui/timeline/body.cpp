#include "ui/timeline/body.h"

#include "ui/theme/theme.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {
constexpr int kScrollTick = 16; // milliseconds
} // namespace

Body::Body(Content& content, View& view, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_view(view)
    , m_accessible(std::make_unique<AccessibleTree>(*this))
    , m_tapBar(new TapBar(this)) {
    AccessibleTree::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setObjectName(QStringLiteral("timelineBody"));
    setAccessibleName(Words::tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    grabGesture(Qt::PinchGesture);
    m_autoScroll.setInterval(kScrollTick);
    connect(&m_autoScroll, &QTimer::timeout, this, &Body::autoScroll);
    connect(m_tapBar, &TapBar::applyWanted, this, &Body::finishTaps);
    connect(m_tapBar, &TapBar::dropWanted, this, &Body::dropTaps);
    m_tapBar->hide();
    connect(&m_view, &View::changed, this, qOverload<>(&Body::update));
    connect(&m_view, &View::scrolled, this, qOverload<>(&Body::update));
}

Body::~Body() = default;

QSize Body::sizeHint() const {
    return {em(160), em(64)};
}

QSize Body::minimumSizeHint() const {
    return {em(40), em(24)};
}

void Body::resizeEvent(QResizeEvent*) {
    m_view.setWidth(width());
    placeTapBar();
}

void Body::playheadMoved(base::FrameIndex from, base::FrameIndex to) {
    const int wide = metrics::playheadWidth();
    for (const base::FrameIndex frame : {from, to}) {
        const int x = m_view.pixelOf(frame);
        if (x > -wide && x < width() + wide)
            update(x - wide / 2 - 1, 0, wide + 2, height());
    }
}

void Body::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    if (!m_content.film) {
        paintEmpty(painter);
        return;
    }
    m_tiles.beginPainting();
    painter.translate(0, -m_view.top());
    Brushes brushes(painter, m_content, m_view, m_tiles);
    const QRegion& region = event->region();
    for (const QRect& rect : region) {
        brushes.aim(rect.translated(0, m_view.top()));
        if (region.rectCount() > 1)
            painter.setClipRect(brushes.rect);
        paintRows(brushes);
        paintOver(brushes);
    }
    if (m_tiles.wantsMore())
        QTimer::singleShot(0, this, qOverload<>(&Body::update));
}

void Body::paintEmpty(QPainter& painter) {
    const Tokens& t = tokens();
    painter.fillRect(rect(), t.window);
    const int size = em(10);
    const int middle = height() / 2 - em(3);
    const QPixmap& picture =
        m_tiles.icon(QStringLiteral("film"), t.faint, size, devicePixelRatioF());
    if (height() > em(26))
        painter.drawPixmap(width() / 2 - size / 2, middle - size - em(2), picture);
    painter.setPen(t.text);
    painter.setFont(sizedFont(1.1, true));
    painter.drawText(QRect(0, middle, width(), em(6)), Qt::AlignCenter, Words::tr("No film yet"));
    painter.setPen(t.muted);
    painter.setFont(sizedFont(1));
    painter.drawText(QRect(em(4), middle + em(6), width() - em(8), em(12)),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     Words::tr("Say in the brief what it shall be and choose a song: its scenes "
                               "will lie here, on the beats."));
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, metrics::ring()));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void Body::paintOver(const Brushes& b) {
    const int bottom = std::max(m_content.height(), height() + m_view.top());
    const auto shade = [&](int left, int right) {
        if (right > left)
            b.painter.fillRect(left, 0, right - left, m_content.height(),
                               withAlpha(b.colours.outside, 0.55));
    };
    if (m_content.in)
        shade(m_view.pixelOf(0), m_view.pixelOf(*m_content.in));
    if (m_content.out)
        shade(m_view.pixelOf(*m_content.out), m_view.pixelOf(m_content.length()));
    const double perSecond = m_content.rate().perSecond();
    for (const double tap : m_content.taps)
        b.painter.fillRect(static_cast<int>(std::lround(m_view.xOf(tap * perSecond))), 0,
                           std::max(1, b.unit / 2), bottom, b.colours.tokens.snap);
    if (m_content.selectedCut > 0)
        paintCutMark(b, m_content.selectedCut, b.colours.tokens.snap);
    paintHover(b);
    const int x = m_view.pixelOf(m_content.playhead);
    const int wide = std::max(1, qRound(b.unit * 0.4));
    b.painter.fillRect(x - wide / 2, 0, wide, bottom, b.colours.tokens.playhead);
    paintGesture(b);
    if (hasFocus())
        paintFocus(b);
}

// A bracket on both sides of the cut.
void Body::paintCutMark(const Brushes& b, int cut, const QColor& colour) {
    const auto index = static_cast<std::size_t>(cut);
    if (!m_content.film || index >= m_content.film->scenes.size())
        return;
    const Row& row = m_content.rows[static_cast<std::size_t>(m_content.rowOf(RowKind::Scenes))];
    const int x = m_view.pixelOf(m_content.film->scenes[index].start);
    const int top = row.top + b.unit / 2;
    const int height = row.height - b.unit;
    const int thick = std::max(2, b.unit / 2);
    const int arm = b.unit + b.unit / 2;
    for (const int side : {-1, 1}) {
        const int edge = side < 0 ? x - 1 - thick : x;
        b.painter.fillRect(edge, top, thick, height, colour);
        const int tip = side < 0 ? edge - arm : edge + thick;
        b.painter.fillRect(tip, top, arm, thick, colour);
        b.painter.fillRect(tip, top + height - thick, arm, thick, colour);
    }
}

void Body::paintHover(const Brushes& b) {
    if (m_gesture)
        return;
    if (m_blade >= 0) {
        const Row& row = m_content.rows[static_cast<std::size_t>(m_content.rowOf(RowKind::Scenes))];
        const int x = m_view.pixelOf(m_blade);
        const QColor colour = m_bladeSnap ? b.colours.tokens.snap : b.colours.tokens.text;
        const int wide = std::max(1, b.unit / 3);
        b.painter.fillRect(x - wide, row.top, 3 * wide, row.height, b.colours.gap);
        b.painter.fillRect(x, row.top, wide, row.height, colour);
        const QString words =
            m_bladeSnap ? QStringLiteral("%1   %2").arg(timecode(m_blade, b.content.rate()),
                                                        m_bladeSnap->label)
                        : timecode(m_blade, b.content.rate());
        paintPill(b, {x + b.unit, row.top + row.height - b.unit * 4}, words,
                  b.colours.tokens.raised, b.colours.tokens.text);
        return;
    }
    if (m_content.readOnly || m_content.tool == TimelineTool::Blade)
        return;
    if (m_hover.part == Part::Cut && m_hover.cut != m_content.selectedCut)
        paintCutMark(b, m_hover.cut,
                     m_content.isCutLocked(m_hover.cut) ? b.colours.tokens.faint
                                                        : b.colours.tokens.text);
    if (m_hover.cut > 0 && (m_hover.part == Part::Cut || m_hover.part == Part::Transition) &&
        static_cast<std::size_t>(m_hover.cut) < m_content.film->scenes.size()) {
        const model::Scene& scene = m_content.film->scenes[static_cast<std::size_t>(m_hover.cut)];
        const Row& row = m_content.rows[static_cast<std::size_t>(m_content.rowOf(RowKind::Scenes))];
        const QRect place = transitionRect(m_content, m_view, row, m_hover.cut);
        if (scene.transition.length == 0) { // what a transition can be pulled out of
            b.painter.fillRect(place, b.colours.chip);
            b.frame(place, b.colours.tokens.text, 1);
            b.icon(
                {place.center().x() - b.unit, place.center().y() - b.unit, b.unit * 2, b.unit * 2},
                QStringLiteral("transition"), b.colours.tokens.text);
        } else if (m_hover.part == Part::Transition) {
            b.frame(place, b.colours.tokens.accent, std::max(1, b.unit / 2));
        }
    }
    if (m_hover.part == Part::Begin || m_hover.part == Part::End) {
        const Clip* const clip = m_content.clipAt(m_hover.place);
        if (clip == nullptr)
            return;
        const Row& row = m_content.rows[static_cast<std::size_t>(m_hover.place.row)];
        const int thick = std::max(2, b.unit / 2);
        const int x = m_hover.part == Part::Begin ? m_view.pixelOf(clip->span.begin)
                                                  : m_view.pixelOf(clip->span.end) - 1 - thick;
        b.painter.fillRect(x, row.clipTop(*clip), thick, row.clipHeight(), b.colours.tokens.text);
    }
}

void Body::paintGesture(const Brushes& b) {
    if (!m_gesture)
        return;
    m_gesture->paint(b);
    if (const auto& snap = m_gesture->snap()) {
        const int x = m_view.pixelOf(snap->frame);
        const int bottom = std::max(m_content.height(), height() + m_view.top());
        b.painter.fillRect(x - 1, 0, 2, bottom, b.colours.tokens.snap);
        const QColor ink = b.colours.tokens.snap.lightnessF() > 0.5 ? Qt::black : Qt::white;
        paintPill(b, {x + b.unit, m_view.top() + b.unit * 4}, snap->label, b.colours.tokens.snap,
                  ink);
    }
    if (m_gesture->label().isEmpty())
        return;
    const bool bad = !m_gesture->fault().isEmpty();
    const QPoint at = inRows(m_lastAt) + QPoint(b.unit * 4, b.unit * 7);
    const int lowest = m_view.top() + height() - b.unit * 4;
    paintPill(b, {at.x(), std::min(at.y(), lowest)}, m_gesture->label(),
              bad ? b.colours.tokens.bad : b.colours.tokens.raised,
              bad ? b.colours.tokens.window : b.colours.tokens.text);
}

void Body::paintFocus(const Brushes& b) {
    const Clip* const clip = m_content.clipAt(m_content.focus);
    QRect place(0, m_view.top(), width(), height());
    if (clip != nullptr) {
        const Row& row = m_content.rows[static_cast<std::size_t>(m_content.focus.row)];
        const int left = m_view.pixelOf(clip->span.begin);
        const int right = std::max(left + b.unit, m_view.pixelOf(clip->span.end) - 1);
        place = row.kind == RowKind::Scenes
                    ? QRect(left, row.top + b.unit / 2, right - left, row.height - b.unit)
                    : QRect(left, row.clipTop(*clip), right - left, row.clipHeight());
        place = place.intersected(QRect(-b.unit * 2, 0, width() + b.unit * 4, 1 << 20));
    }
    b.frame(place, b.colours.tokens.focus, metrics::ring());
}

} // namespace reelwright::ui::timeline
