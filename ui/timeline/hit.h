// What lies under the mouse on a timeline's body. Pure functions on content and view;
// user-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/view.h"

#include <QPoint>
#include <QRect>

namespace reelwright::ui::timeline {

enum class Part {
    Nothing,
    Bar,
    Begin,
    End,
    Cut,
    Transition,
    LockContent,
    LockTiming,
    Beat,
    Music,
    FadeIn,
    FadeOut,
    Gain
};

struct Hit {
    Part part = Part::Nothing;
    Place place;   // row is set wherever a row lies
    int cut = -1;  // index of the scene that begins there
    int beat = -1; // index in the film's grid
    bool operator==(const Hit&) const = default;
};

// Half the width around an edge or a beat that takes hold of it.
int grabWidth();

// `at` counts from the first row's upper edge.
Hit hitTest(const Content& content, const View& view, QPoint at);

// The two locks in a scene's head as they stand while the mouse is over it; empty where it is too
// narrow for them.
struct LockPlaces {
    QRect content;
    QRect timing;
};
LockPlaces lockPlaces(const QRect& head);

// Where a scene's transition is drawn and held, in the same pixels; for a plain cut where one can
// be pulled out.
QRect transitionRect(const Content& content, const View& view, const Row& row, int cut);

// Frames [begin, end) of the transition into a scene.
base::FrameSpan transitionSpan(const model::Scene& scene);

} // namespace reelwright::ui::timeline
