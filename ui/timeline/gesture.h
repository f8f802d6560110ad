// A drag on the timeline from press to release: it paints a ghost and ends in one wish. The film
// stays as it is meanwhile. User-interface thread only.
#pragma once

#include "model/edits/edit.h"
#include "ui/timeline/hit.h"
#include "ui/timeline/painting.h"
#include "ui/timeline/snapping.h"

#include <QPoint>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace reelwright::ui::timeline {

// An edit of the film by name, as core/model/edits has it.
struct Wish {
    QString edit;
    model::EditValues values;
};

class Gesture {
public:
    Gesture(const Content& content, const View& view)
        : m_content(content)
        , m_view(view) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    // Pixels of the body, y from the first row's upper edge. Alt means: do not snap.
    virtual void drag(QPoint at, Qt::KeyboardModifiers modifiers) = 0;
    virtual void paint(const Brushes& brushes) const = 0;
    // Nothing when it would change nothing or may not be.
    [[nodiscard]] virtual std::optional<Wish> wish() const = 0;
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::SizeHorCursor; }

    // What it does right now, beside the mouse.
    [[nodiscard]] const QString& label() const { return m_label; }
    // Why it may not be; empty when it may.
    [[nodiscard]] const QString& fault() const { return m_fault; }
    [[nodiscard]] const std::optional<SnapPoint>& snap() const { return m_snap; }

protected:
    // The whole frame for a place, drawn to a near point of `points`; remembers which.
    base::FrameIndex snapped(const std::vector<SnapPoint>& points, double place,
                             Qt::KeyboardModifiers modifiers);

    const Content& m_content; // both outlive it: a new film ends all gestures
    const View& m_view;
    QString m_label;
    QString m_fault;
    std::optional<SnapPoint> m_snap;
};

// Whether a drag of a scene with these keys shows another part of its clip.
bool isSlip(Qt::KeyboardModifiers modifiers);

// For a press on something that can be dragged; nullptr for what cannot, with the reason in `fault`
// where a person would expect it to move.
std::unique_ptr<Gesture> gestureFor(const Content& content, const View& view, const Hit& hit,
                                    QPoint press, Qt::KeyboardModifiers modifiers, QString& fault);

std::unique_ptr<Gesture> trimGesture(const Content& content, const View& view, int cut,
                                     QPoint press);
std::unique_ptr<Gesture> moveGesture(const Content& content, const View& view, int scene,
                                     QPoint press);
std::unique_ptr<Gesture> slipGesture(const Content& content, const View& view, int scene,
                                     QPoint press);
std::unique_ptr<Gesture> transitionGesture(const Content& content, const View& view, int cut);
std::unique_ptr<Gesture> barGesture(const Content& content, const View& view, const Hit& hit,
                                    QPoint press);
// Of a sound or of the music.
std::unique_ptr<Gesture> fadeGesture(const Content& content, const View& view, const Hit& hit);
std::unique_ptr<Gesture> gainGesture(const Content& content, const View& view, const Hit& hit,
                                     QPoint press);
std::unique_ptr<Gesture> beatGesture(const Content& content, const View& view, int beat);

// Where these frames lie on the row of scenes.
QRect placeOfScenes(const Content& content, const View& view, base::FrameSpan span, int unit);

// The edit that moves a cut to a frame.
Wish trimWish(const Content& content, int cut, base::FrameIndex frame);

// Words on a ground of their own; `at` is the left end of their middle line. Stays in the view.
void paintPill(const Brushes& brushes, QPoint at, const QString& words, const QColor& ground,
               const QColor& ink);

} // namespace reelwright::ui::timeline
