#include "ui/timeline/gesture.h"

#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <algorithm>

namespace reelwright::ui::timeline {

base::FrameIndex Gesture::snapped(const std::vector<SnapPoint>& points, double place,
                                  Qt::KeyboardModifiers modifiers) {
    m_snap.reset();
    if (m_content.snapping && !modifiers.testFlag(Qt::AltModifier))
        m_snap = nearestPoint(points, place, metrics::snapDistance() / m_view.scale());
    return m_snap ? m_snap->frame : std::llround(place);
}

// Many window managers keep Alt and a drag for themselves.
bool isSlip(Qt::KeyboardModifiers modifiers) {
    return (modifiers & (Qt::AltModifier | Qt::ControlModifier)) != Qt::NoModifier;
}

std::unique_ptr<Gesture> gestureFor(const Content& content, const View& view, const Hit& hit,
                                    QPoint press, Qt::KeyboardModifiers modifiers, QString& fault) {
    if (content.readOnly || !content.film)
        return nullptr;
    const bool scenes =
        hit.place.row >= 0 &&
        content.rows[static_cast<std::size_t>(hit.place.row)].kind == RowKind::Scenes;
    switch (hit.part) {
    case Part::Cut:
        if (content.isCutLocked(hit.cut)) {
            fault = Words::tr("The cut is locked to its beat.");
            return nullptr;
        }
        return trimGesture(content, view, hit.cut, press);
    case Part::Transition:
        return transitionGesture(content, view, hit.cut);
    case Part::Beat:
        return beatGesture(content, view, hit.beat);
    case Part::Begin:
    case Part::End:
        return barGesture(content, view, hit, press);
    case Part::FadeIn:
    case Part::FadeOut:
        return fadeGesture(content, view, hit);
    case Part::Gain:
        return gainGesture(content, view, hit, press);
    case Part::Bar:
        break;
    case Part::LockContent:
    case Part::LockTiming:
    case Part::Music:
    case Part::Nothing:
        return nullptr;
    }
    if (!scenes)
        return content.rows[static_cast<std::size_t>(hit.place.row)].kind == RowKind::Logo
                   ? nullptr
                   : barGesture(content, view, hit, press);
    if (!isSlip(modifiers))
        return moveGesture(content, view, hit.place.clip, press);
    const model::Take* const take =
        content.film->scenes[static_cast<std::size_t>(hit.place.clip)].chosenTake();
    if (take == nullptr || take->kind == model::TakeKind::Still) {
        fault = Words::tr("Only a clip can slip under its scene.");
        return nullptr;
    }
    return slipGesture(content, view, hit.place.clip, press);
}

void paintPill(const Brushes& b, QPoint at, const QString& words, const QColor& ground,
               const QColor& ink) {
    const int height = b.unit * 5;
    const int width = b.smallMetrics.horizontalAdvance(words) + b.unit * 2;
    const int left = std::clamp(at.x(), b.unit, std::max(b.unit, b.view.width() - width - b.unit));
    const QRect place(left, at.y() - height / 2, width, height);
    b.painter.setPen(mixed(ground, ink, 0.3));
    b.painter.setBrush(ground);
    b.painter.setRenderHint(QPainter::Antialiasing, true);
    b.painter.drawRoundedRect(place, b.unit, b.unit);
    b.painter.setRenderHint(QPainter::Antialiasing, false);
    b.text(place, words, ink, b.small, b.smallMetrics, Qt::AlignHCenter);
}

} // namespace reelwright::ui::timeline
