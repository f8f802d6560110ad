#include "ui/theme/theme.h"
#include "ui/timeline/body.h"
#include "ui/timeline/levels.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {
constexpr double kZoomANotch = 1.25;
constexpr double kNotch = 120; // of a wheel, as Qt counts
} // namespace

QPoint Body::inRows(QPoint at) const {
    return at + QPoint(0, m_view.top());
}

void Body::cancelGesture() {
    m_autoScroll.stop();
    m_down = false;
    forgetHover();
    if (m_gesture) {
        m_gesture.reset();
        m_cancelled = true;
        update();
        Q_EMIT gestureEnded();
    }
    if (m_scrubbing) {
        m_scrubbing = false;
        Q_EMIT scrubEnded();
    }
}

void Body::forgetHover() {
    m_hover = {};
    m_content.hoveredHead = -1;
    m_content.hoveredLevel = {};
    m_blade = -1;
    m_bladeSnap.reset();
}

void Body::mousePressEvent(QMouseEvent* event) {
    if (!m_content.film || event->button() != Qt::LeftButton)
        return;
    m_cancelled = false;
    m_lastAt = event->pos();
    m_pressAt = inRows(event->pos());
    m_pressed = hitTest(m_content, m_view, m_pressAt);
    m_pressedFilm = m_content.film;
    press(m_pressed, event->modifiers());
}

void Body::press(const Hit& hit, Qt::KeyboardModifiers modifiers) {
    m_down = true;
    if (hit.part == Part::Music || (hit.part == Part::Nothing && hit.place.row < 0)) {
        if (hit.part == Part::Music && !m_content.beatMode) {
            m_down = false;
            m_scrubbing = true;
            Q_EMIT scrubBegan();
            scrub(m_pressAt.x(), false);
        }
        return;
    }
    if (m_content.tool == TimelineTool::Blade)
        return;
    const bool scenes =
        hit.place.row >= 0 &&
        m_content.rows[static_cast<std::size_t>(hit.place.row)].kind == RowKind::Scenes;
    // A press selects at once, so that what is dragged is what is seen selected.
    if (scenes && hit.part == Part::Bar &&
        (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) == Qt::NoModifier &&
        !m_content.isSelected(static_cast<std::size_t>(hit.place.clip)))
        selectScene(hit.place.clip, modifiers);
    else if (!scenes && hit.place.isValid())
        focusClip(hit.place, true);
}

void Body::mouseMoveEvent(QMouseEvent* event) {
    m_lastAt = event->pos();
    m_lastModifiers = event->modifiers();
    if (!m_content.film || m_cancelled)
        return;
    if (m_scrubbing || m_gesture) {
        dragTo(event->pos(), event->modifiers());
        return;
    }
    if (!m_down) {
        hover(event->pos(), event->modifiers());
        return;
    }
    const int least = m_pressed.part == Part::Gain ? em(0.5) : QApplication::startDragDistance();
    if ((inRows(event->pos()) - m_pressAt).manhattanLength() < least)
        return;
    if (m_pressedFilm != m_content.film) { // what was pressed may be something else now
        m_pressed = hitTest(m_content, m_view, m_pressAt);
        m_pressedFilm = m_content.film;
    }
    if (m_content.tool == TimelineTool::Blade && m_pressed.part != Part::Beat)
        return;
    QString fault;
    m_gesture = gestureFor(m_content, m_view, m_pressed, m_pressAt, event->modifiers(), fault);
    if (!m_gesture) {
        m_down = false;
        m_cancelled = true;
        if (!fault.isEmpty())
            Q_EMIT refused(fault);
        return;
    }
    dragTo(event->pos(), event->modifiers());
}

void Body::dragTo(QPoint at, Qt::KeyboardModifiers modifiers) {
    const int edge = em(5);
    const bool outside = at.x() < edge || at.x() > width() - edge;
    if (outside && !m_autoScroll.isActive())
        m_autoScroll.start();
    else if (!outside)
        m_autoScroll.stop();
    if (m_scrubbing) {
        scrub(at.x(), false);
        return;
    }
    m_gesture->drag(inRows(at), modifiers);
    setCursor(m_gesture->cursor());
    update();
}

void Body::scrub(int x, bool last) {
    Q_EMIT seekWanted(m_view.frameUnder(x), !last);
}

void Body::autoScroll() {
    if (!m_gesture && !m_scrubbing) {
        m_autoScroll.stop();
        return;
    }
    const int edge = em(5);
    const int beyond = m_lastAt.x() < edge             ? m_lastAt.x() - edge
                       : m_lastAt.x() > width() - edge ? m_lastAt.x() - (width() - edge)
                                                       : 0;
    const double before = m_view.origin();
    m_view.scrollBy(std::clamp(beyond, -em(12), em(12)) * 0.5);
    if (m_view.origin() == before)
        return;
    if (m_scrubbing)
        scrub(m_lastAt.x(), false);
    else
        m_gesture->drag(inRows(m_lastAt), m_lastModifiers);
}

void Body::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_autoScroll.stop();
    if (m_scrubbing) {
        m_scrubbing = false;
        scrub(event->pos().x(), true);
        Q_EMIT scrubEnded();
        return;
    }
    const bool clicked = m_down && !m_gesture && !m_cancelled;
    m_down = false;
    m_cancelled = false;
    if (clicked && m_content.film && m_pressedFilm == m_content.film)
        click(m_pressed, event->modifiers());
    if (m_gesture) {
        m_gesture->drag(inRows(event->pos()), event->modifiers());
        const std::optional<Wish> wish = m_gesture->wish();
        const QString fault = m_gesture->fault();
        m_gesture.reset(); // before the wish, which may bring another film at once
        update();
        Q_EMIT gestureEnded();
        if (wish)
            Q_EMIT wished(*wish);
        else if (!fault.isEmpty())
            Q_EMIT refused(fault);
    }
    hover(event->pos(), event->modifiers());
}

void Body::click(const Hit& hit, Qt::KeyboardModifiers modifiers) {
    const bool scenes =
        hit.place.row >= 0 &&
        m_content.rows[static_cast<std::size_t>(hit.place.row)].kind == RowKind::Scenes;
    if (m_content.tool == TimelineTool::Blade) {
        if (scenes)
            splitAt(bladeFrame(m_pressAt.x(), modifiers));
        return;
    }
    if (hit.part == Part::LockContent || hit.part == Part::LockTiming)
        toggleLock(hit);
    else if (hit.part == Part::Cut || hit.part == Part::Transition)
        selectCut(hit.cut);
    else if (scenes && hit.part == Part::Bar)
        selectScene(hit.place.clip, modifiers);
    else if (!hit.place.isValid())
        clearSelection();
}

void Body::toggleLock(const Hit& hit) {
    if (m_content.readOnly)
        return;
    const model::Scene& scene = m_content.film->scenes[static_cast<std::size_t>(hit.place.clip)];
    const bool content = hit.part == Part::LockContent;
    const bool locked = content ? scene.locks.content : scene.locks.timing;
    Q_EMIT wished(
        {QStringLiteral("lock_scene"),
         {{"scene", scene.id.text}, {content ? "content" : "timing", locked ? "false" : "true"}}});
}

void Body::selectScene(int scene, Qt::KeyboardModifiers modifiers) {
    const auto& scenes = m_content.film->scenes;
    const SceneIds before = m_content.selection;
    const model::SceneId& id = scenes[static_cast<std::size_t>(scene)].id;
    if (modifiers.testFlag(Qt::ShiftModifier) && m_anchor >= 0 &&
        m_anchor < static_cast<int>(scenes.size())) {
        m_content.selection.clear();
        for (int i = std::min(m_anchor, scene); i <= std::max(m_anchor, scene); ++i)
            m_content.selection.insert(scenes[static_cast<std::size_t>(i)].id);
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        if (m_content.selection.erase(id) == 0)
            m_content.selection.insert(id);
        m_anchor = scene;
    } else {
        m_content.selection = {id};
        m_anchor = scene;
    }
    m_content.selectedCut = -1;
    focusClip({m_content.rowOf(RowKind::Scenes), scene}, false);
    update();
    if (m_content.selection != before)
        Q_EMIT selectionChanged();
}

void Body::clearSelection() {
    m_content.selectedCut = -1;
    m_content.focus = {};
    update();
    Q_EMIT focusMoved();
    if (m_content.selection.empty())
        return;
    m_content.selection.clear();
    Q_EMIT selectionChanged();
}

void Body::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_content.film || event->button() != Qt::LeftButton)
        return;
    const Hit hit = hitTest(m_content, m_view, inRows(event->pos()));
    if (m_content.tool == TimelineTool::Blade) {
        mousePressEvent(event);
        return;
    }
    if (m_content.beatMode && !m_content.readOnly && hit.part == Part::Music) {
        const double seconds = m_view.frameOf(event->pos().x()) / m_content.rate().perSecond();
        Q_EMIT wished({QStringLiteral("correct_beats"),
                       {{"action", "add"}, {"at", secondsText(std::max(0.0, seconds))}}});
        return;
    }
    if (hit.place.isValid())
        Q_EMIT activated(hit.place);
}

void Body::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_content.film)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        openMenuAtFocus();
        return;
    }
    cancelGesture();
    const QPoint at = inRows(event->pos());
    const Hit hit = hitTest(m_content, m_view, at);
    const double seconds = m_view.frameOf(at.x()) / m_content.rate().perSecond();
    if (hit.part == Part::Music || hit.part == Part::Beat) {
        showBeatMenu(event->globalPos(), hit.beat, seconds);
        return;
    }
    const bool scenes =
        hit.place.isValid() &&
        m_content.rows[static_cast<std::size_t>(hit.place.row)].kind == RowKind::Scenes;
    if (scenes && !m_content.isSelected(static_cast<std::size_t>(hit.place.clip)))
        selectScene(hit.place.clip, Qt::NoModifier);
    Q_EMIT contextMenuWanted(hit.place, event->globalPos(), m_view.frameUnder(at.x()));
}

base::FrameIndex Body::bladeFrame(int x, Qt::KeyboardModifiers modifiers) {
    m_bladeSnap.reset();
    const base::FrameIndex frame = m_view.boundaryAt(x);
    const double place = m_view.frameOf(x);
    const std::size_t scene = m_content.film->sceneAt(m_view.frameUnder(x));
    const base::FrameSpan span = m_content.film->spanOf(scene);
    if (m_content.snapping && !modifiers.testFlag(Qt::AltModifier))
        m_bladeSnap =
            nearestPoint(snapPoints(m_content, {.inside = {span.begin + 1, span.end - 1}}), place,
                         metrics::snapDistance() / m_view.scale());
    return m_bladeSnap ? m_bladeSnap->frame : frame;
}

void Body::hover(QPoint at, Qt::KeyboardModifiers modifiers) {
    if (!m_content.film)
        return;
    const Hit hit = hitTest(m_content, m_view, inRows(at));
    const bool scenes =
        hit.place.isValid() &&
        m_content.rows[static_cast<std::size_t>(hit.place.row)].kind == RowKind::Scenes;
    const bool blade = m_content.tool == TimelineTool::Blade && scenes && !m_content.readOnly;
    const base::FrameIndex before = m_blade;
    m_blade = blade ? bladeFrame(at.x(), modifiers) : -1;
    const int head = headAt(hit, inRows(at).y());
    const Place level = levelAt(hit);
    if (hit != m_hover || m_blade != before || head != m_content.hoveredHead ||
        level != m_content.hoveredLevel)
        update();
    m_content.hoveredLevel = level;
    m_hover = hit;
    m_content.hoveredHead = head;
    updateCursor(hit, modifiers);
}

// The scene whose locks can be clicked there; -1 for none.
int Body::headAt(const Hit& hit, int y) const {
    if (m_content.readOnly || m_content.tool == TimelineTool::Blade || !hit.place.isValid())
        return -1;
    const Row& row = m_content.rows[static_cast<std::size_t>(hit.place.row)];
    const bool inHead = y <= row.top + em(0.5) + metrics::sceneHeader();
    return row.kind == RowKind::Scenes && inHead ? hit.place.clip : -1;
}

// The bar whose level can be changed there.
Place Body::levelAt(const Hit& hit) const {
    if (m_content.readOnly || m_content.tool == TimelineTool::Blade || hit.place.row < 0)
        return {};
    const Row& row = m_content.rows[static_cast<std::size_t>(hit.place.row)];
    const bool isMusic = row.kind == RowKind::Music && m_content.film->music && !m_content.beatMode;
    if (isMusic || (row.kind == RowKind::Sounds && hit.place.isValid()))
        return hit.place;
    return {};
}

void Body::updateCursor(const Hit& hit, Qt::KeyboardModifiers modifiers) {
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_content.readOnly)
        shape = Qt::ArrowCursor;
    else if (m_blade >= 0)
        shape = Qt::CrossCursor;
    else if (hit.part == Part::Cut)
        shape = m_content.isCutLocked(hit.cut) ? Qt::ForbiddenCursor : Qt::SplitHCursor;
    else if (hit.part == Part::Gain)
        shape = Qt::SizeVerCursor;
    else if (hit.part == Part::Transition || hit.part == Part::Begin || hit.part == Part::End ||
             hit.part == Part::Beat || hit.part == Part::FadeIn || hit.part == Part::FadeOut)
        shape = Qt::SizeHorCursor;
    else if (hit.part == Part::LockContent || hit.part == Part::LockTiming)
        shape = Qt::PointingHandCursor;
    else if (hit.part == Part::Bar && isSlip(modifiers))
        shape = Qt::SizeHorCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

void Body::leaveEvent(QEvent*) {
    m_hover = {};
    m_content.hoveredHead = -1;
    m_content.hoveredLevel = {};
    m_blade = -1;
    update();
}

void Body::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double notches = (angle.y() != 0 ? angle.y() : angle.x()) / kNotch;
        m_view.zoomAt(event->position().x(), std::pow(kZoomANotch, notches));
        return;
    }
    const bool byPixel = !pixels.isNull();
    const double step = em(18) / kNotch;
    const double across = byPixel ? pixels.x() : angle.x() * step;
    const double along = byPixel ? pixels.y() : angle.y() * step;
    if (event->modifiers().testFlag(Qt::AltModifier)) { // Qt may have turned the wheel already
        const int most = std::max(0, m_content.height() - height());
        m_view.setTop(std::clamp(m_view.top() - qRound(across + along), 0, most));
        return;
    }
    m_view.scrollBy(-(std::abs(across) > std::abs(along) ? across : along));
}

bool Body::pinch(QGestureEvent* event) {
    auto* const gesture = static_cast<QPinchGesture*>(event->gesture(Qt::PinchGesture));
    if (gesture == nullptr)
        return false;
    if (gesture->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged))
        m_view.zoomAt(mapFromGlobal(gesture->centerPoint()).x(), gesture->scaleFactor());
    event->accept(gesture);
    return true;
}

bool Body::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::Gesture:
        if (pinch(static_cast<QGestureEvent*>(event)))
            return true;
        break;
    case QEvent::NativeGesture: {
        auto* const native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            break;
        m_view.zoomAt(native->position().x(), 1 + native->value());
        return true;
    }
    case QEvent::ToolTip: {
        auto* const help = static_cast<QHelpEvent*>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    case QEvent::ShortcutOverride:
        if (isOwnKey(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void Body::showTip(QPoint at, QPoint global) {
    if (!m_content.film)
        return;
    const Hit hit = hitTest(m_content, m_view, inRows(at));
    QString words;
    if (hit.part == Part::Cut || hit.part == Part::Transition) {
        const model::Scene& scene = m_content.film->scenes[static_cast<std::size_t>(hit.cut)];
        words = scene.transition.length > 0
                    ? Words::tr("%1, %2 s: drag its ends")
                          .arg(spokenKind(scene.transition.kind))
                          .arg(m_content.rate().secondsAt(scene.transition.length), 0, 'f', 2)
                    : Words::tr("Cut at %1: drag to move it")
                          .arg(timecode(scene.start, m_content.rate()));
        if (hit.part == Part::Cut && m_content.isCutLocked(hit.cut))
            words = Words::tr("This cut is locked to its beat.");
    } else if (hit.part == Part::LockContent) {
        words = Words::tr("Lock the content: nobody but you replaces the take");
    } else if (hit.part == Part::LockTiming) {
        words = Words::tr("Lock the timing: the scene stays on its beats");
    } else if (hit.part == Part::Gain) {
        words = Words::tr("Level, %1: drag it up or down").arg(gainText(levelGain(m_content, hit)));
    } else if (hit.part == Part::FadeIn) {
        words = Words::tr("Drag to let the sound come in slowly");
    } else if (hit.part == Part::FadeOut) {
        words = Words::tr("Drag to let the sound go slowly");
    } else if (m_content.clipAt(hit.place) != nullptr) {
        words = spokenClip(m_content, m_content.rows[static_cast<std::size_t>(hit.place.row)],
                           static_cast<std::size_t>(hit.place.clip));
    }
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, words, this);
}

} // namespace reelwright::ui::timeline
