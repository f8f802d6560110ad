// The level line and the fades of a sound or of the music as they lie on its bar. Pure functions on
// content and view; user-interface thread only.
#pragma once

#include "ui/timeline/hit.h"
#include "ui/timeline/painting.h"

#include <QRect>
#include <QString>

namespace reelwright::ui::timeline {

// In pixels of the body, y from the first row's upper edge.
struct Level {
    QRect bar;           // of the whole sound
    int fadeIn = 0;      // x where it is full
    int fadeOut = 0;     // x from where it fades
    int y = 0;           // of the line
    bool isHeld = false; // room enough to take hold of it
};

// Of a clip on a row of sounds; nullptr: of the music on its row.
Level levelOf(const Content& content, const View& view, const Row& row, const Clip* clip);

// FadeIn, FadeOut, Gain or Nothing.
Part levelPart(const Level& level, QPoint at);
QRect fadeGrip(const Level& level, Part part);

// dB of what a hit means.
double levelGain(const Content& content, const Hit& hit);
// "-6.0 dB"; "silent" at the lowest.
QString gainText(double gain);

// Where a gain lies in a height, 0 at the top. What is mostly used has most room.
double gainShare(double gain);

// Wedges, line and, where the mouse is, grips. The line begins at `from`, behind what is written
// there.
void paintLevel(const Brushes& b, const Level& level, double gain, bool isHovered, int from);

} // namespace reelwright::ui::timeline
