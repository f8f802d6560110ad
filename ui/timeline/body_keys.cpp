#include "ui/timeline/body.h"
#include "ui/timeline/names.h"

#include <QKeyEvent>

#include <algorithm>

namespace reelwright::ui::timeline {

namespace {

constexpr base::FrameIndex kManyFrames = 10;
constexpr double kZoomAKey = 1.5;

bool isOneOf(int key, std::initializer_list<int> keys) {
    return std::ranges::find(keys, key) != keys.end();
}

// Arrows alone are the player's; with Ctrl they walk from bar to bar and from row to row.
bool isWalk(int key, Qt::KeyboardModifiers modifiers) {
    return isOneOf(key, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home,
                         Qt::Key_End}) &&
           (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::ControlModifier;
}

base::FrameIndex middleOf(base::FrameSpan span) {
    return (span.begin + span.end) / 2;
}

} // namespace

// Keys that mean something else elsewhere, but belong to the timeline while it has the focus.
bool Body::isOwnKey(const QKeyEvent& event) const {
    const bool plain =
        (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) ==
        Qt::NoModifier;
    if (event.key() == Qt::Key_Escape)
        return m_gesture != nullptr || m_scrubbing || m_content.beatMode;
    if (event.key() == Qt::Key_T)
        return event.modifiers() == Qt::NoModifier && m_content.beatMode;
    if (isWalk(event.key(), event.modifiers()))
        return true;
    return plain &&
           isOneOf(event.key(), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Comma, Qt::Key_Period,
                                 Qt::Key_Semicolon, Qt::Key_Colon, Qt::Key_Less, Qt::Key_Greater,
                                 Qt::Key_Delete, Qt::Key_Backspace});
}

void Body::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (isDragging()) {
            cancelGesture();
            return;
        }
        if (m_content.beatMode) {
            dropTaps();
            return;
        }
    }
    if (!m_content.film || m_gesture) { // a drag is not disturbed
        QWidget::keyPressEvent(event);
        return;
    }
    if (stepFrames(*event) || moveFocus(event->key(), event->modifiers()) || viewKey(*event) ||
        commandKey(*event))
        return;
    QWidget::keyPressEvent(event);
}

// As in the whole window, for where it has no such keys.
bool Body::stepFrames(const QKeyEvent& event) {
    if (!isOneOf(event.key(), {Qt::Key_Left, Qt::Key_Right}) ||
        (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier)
        return false;
    const base::FrameIndex step =
        event.modifiers().testFlag(Qt::ShiftModifier) ? m_content.rate().nearestFrame(1) : 1;
    const base::FrameIndex wanted =
        m_content.playhead + (event.key() == Qt::Key_Left ? -step : step);
    Q_EMIT seekWanted(std::clamp<base::FrameIndex>(wanted, 0, m_content.length() - 1), false);
    return true;
}

bool Body::viewKey(const QKeyEvent& event) {
    const double middle = m_view.shows(m_content.playhead)
                              ? m_view.xOf(static_cast<double>(m_content.playhead))
                              : width() / 2.0;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomAt(middle, kZoomAKey);
        return true;
    case Qt::Key_Minus:
        m_view.zoomAt(middle, 1 / kZoomAKey);
        return true;
    case Qt::Key_Z:
        if (event.modifiers() != Qt::ShiftModifier)
            return false;
        m_view.toggleFit();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_view.scrollBy((event.key() == Qt::Key_PageUp ? -0.9 : 0.9) * width());
        return true;
    default:
        return false;
    }
}

bool Body::commandKey(const QKeyEvent& event) {
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_A) {
        for (const model::Scene& scene : m_content.film->scenes)
            m_content.selection.insert(scene.id);
        update();
        Q_EMIT selectionChanged();
        return true;
    }
    if (shift && event.key() == Qt::Key_F10) {
        openMenuAtFocus();
        return true;
    }
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) !=
        Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Menu:
        openMenuAtFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_content.taps.empty())
            finishTaps();
        else if (m_content.focus.isValid())
            Q_EMIT activated(m_content.focus);
        return true;
    case Qt::Key_Comma:
    case Qt::Key_Semicolon: // Shift and comma on many keyboards
    case Qt::Key_Less:
        nudgeCut(shift ? -kManyFrames : -1);
        return true;
    case Qt::Key_Period:
    case Qt::Key_Colon:
    case Qt::Key_Greater:
        nudgeCut(shift ? kManyFrames : 1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        mergeSelected();
        return true;
    default:
        break;
    }
    if (shift)
        return false;
    switch (event.key()) {
    case Qt::Key_S:
        splitAt(m_content.playhead);
        return true;
    case Qt::Key_B:
        Q_EMIT toolWanted(TimelineTool::Blade);
        return true;
    case Qt::Key_V:
        Q_EMIT toolWanted(TimelineTool::Select);
        return true;
    case Qt::Key_N:
        Q_EMIT snappingWanted(!m_content.snapping);
        return true;
    case Qt::Key_M:
        Q_EMIT markWanted(m_content.playhead);
        return true;
    case Qt::Key_T:
        if (!m_content.beatMode)
            return false;
        tapBeat();
        return true;
    default:
        return false;
    }
}

bool Body::moveFocus(int key, Qt::KeyboardModifiers modifiers) {
    if (!isWalk(key, modifiers))
        return false;
    Place next = m_content.focus;
    const int scenes = m_content.rowOf(RowKind::Scenes);
    if (m_content.clipAt(next) == nullptr) { // the first key finds the scene under the playhead
        const base::FrameIndex last = std::max<base::FrameIndex>(0, m_content.length() - 1);
        next = {scenes,
                static_cast<int>(m_content.film->sceneAt(std::min(m_content.playhead, last)))};
        focusClip(next, true);
        return true;
    }
    const auto clipsIn = [this](int row) {
        return static_cast<int>(m_content.rows[static_cast<std::size_t>(row)].clips.size());
    };
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        next.clip =
            std::clamp(next.clip + (key == Qt::Key_Left ? -1 : 1), 0, clipsIn(next.row) - 1);
    } else if (key == Qt::Key_Home) {
        next.clip = 0;
    } else if (key == Qt::Key_End) {
        next.clip = clipsIn(next.row) - 1;
    } else {
        const base::FrameIndex middle = middleOf(m_content.clipAt(next)->span);
        const int step = key == Qt::Key_Up ? -1 : 1;
        int row = next.row + step;
        while (row >= 0 && row < static_cast<int>(m_content.rows.size()) && clipsIn(row) == 0)
            row += step;
        if (row < 0 || row >= static_cast<int>(m_content.rows.size()))
            return true;
        const auto& clips = m_content.rows[static_cast<std::size_t>(row)].clips;
        const auto nearest = std::ranges::min_element(clips, {}, [middle](const Clip& clip) {
            return std::abs(middleOf(clip.span) - middle);
        });
        next = {row, static_cast<int>(nearest - clips.begin())};
    }
    if (next.row == scenes && modifiers.testFlag(Qt::ShiftModifier))
        selectScene(next.clip, modifiers);
    else
        focusClip(next, true);
    return true;
}

// With `select`, a scene is selected too, and another bar takes the selection from the scenes.
void Body::focusClip(Place place, bool select) {
    const Clip* const clip = m_content.clipAt(place);
    if (clip == nullptr)
        return;
    m_content.focus = place;
    if (select) {
        if (m_content.rows[static_cast<std::size_t>(place.row)].kind == RowKind::Scenes) {
            selectScene(place.clip, Qt::NoModifier);
        } else if (!m_content.selection.empty()) {
            m_content.selection.clear();
            Q_EMIT selectionChanged();
        }
        const Row& row = m_content.rows[static_cast<std::size_t>(place.row)];
        if (row.top < m_view.top())
            m_view.setTop(row.top);
        else if (row.top + row.height > m_view.top() + height())
            m_view.setTop(row.top + row.height - height());
    }
    if (!m_down && (clip->span.end < m_view.visible().begin || !m_view.shows(clip->span.begin)))
        m_view.reveal(clip->span.begin);
    update();
    Q_EMIT focusMoved();
}

void Body::openMenuAtFocus() {
    const Clip* const clip = m_content.clipAt(m_content.focus);
    QPoint at(width() / 2, height() / 2);
    base::FrameIndex frame = m_content.playhead;
    if (clip != nullptr) {
        const Row& row = m_content.rows[static_cast<std::size_t>(m_content.focus.row)];
        frame = clip->span.begin;
        at = {std::clamp(m_view.pixelOf(frame), 0, width()), row.top + row.height - m_view.top()};
    }
    Q_EMIT contextMenuWanted(clip != nullptr ? m_content.focus : Place{}, mapToGlobal(at), frame);
}

void Body::selectCut(int cut) {
    if (!m_content.film || cut <= 0 ||
        static_cast<std::size_t>(cut) >= m_content.film->scenes.size())
        return;
    m_content.selectedCut = cut;
    if (!m_content.selection.empty()) {
        m_content.selection.clear();
        Q_EMIT selectionChanged();
    }
    m_content.focus = {};
    update();
    Q_EMIT focusMoved();
}

void Body::splitAt(base::FrameIndex frame) {
    if (!m_content.film || m_content.readOnly || frame < 0 || frame >= m_content.length())
        return;
    const std::size_t index = m_content.film->sceneAt(frame);
    const base::FrameSpan span = m_content.film->spanOf(index);
    if (frame - span.begin < model::kShortestScene || span.end - frame < model::kShortestScene) {
        Q_EMIT refused(
            Words::tr("A scene cannot be shorter than %1 frames.").arg(model::kShortestScene));
        return;
    }
    Q_EMIT wished({QStringLiteral("split_scene"),
                   {{"scene", m_content.film->scenes[index].id.text},
                    {"at", secondsText(m_content.rate().secondsAt(frame))}}});
}

// The selected cut goes; without one the selected scene, whose time the one before it takes.
void Body::mergeSelected() {
    if (!m_content.film || m_content.readOnly)
        return;
    int cut = m_content.selectedCut;
    if (cut <= 0 && m_content.selection.size() == 1)
        if (const auto scene = m_content.film->indexOf(*m_content.selection.begin()))
            cut = static_cast<int>(*scene);
    if (cut <= 0) {
        Q_EMIT refused(m_content.selection.size() == 1
                           ? Words::tr("The first scene has no scene before it that could take "
                                       "its time.")
                           : Words::tr("Select one scene or one cut."));
        return;
    }
    Q_EMIT wished({QStringLiteral("merge_scene"),
                   {{"scene", m_content.film->scenes[static_cast<std::size_t>(cut) - 1].id.text}}});
}

void Body::nudgeCut(base::FrameIndex frames) {
    if (!m_content.film || m_content.readOnly)
        return;
    int cut = m_content.selectedCut;
    if (cut <= 0 && m_content.selection.size() == 1)
        if (const auto scene = m_content.film->indexOf(*m_content.selection.begin()))
            cut = static_cast<int>(*scene);
    if (cut <= 0) {
        Q_EMIT refused(Words::tr("Select a cut to move it by frames."));
        return;
    }
    if (m_content.isCutLocked(cut)) {
        Q_EMIT refused(Words::tr("The cut is locked to its beat."));
        return;
    }
    const base::FrameSpan range = m_content.cutRange(cut);
    const base::FrameIndex now = m_content.film->scenes[static_cast<std::size_t>(cut)].start;
    const base::FrameIndex next = std::clamp(now + frames, range.begin, range.end);
    if (next != now)
        Q_EMIT wished(trimWish(m_content, cut, next));
}

} // namespace reelwright::ui::timeline
