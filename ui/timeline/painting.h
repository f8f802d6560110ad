// How the rows of a timeline are painted: only what touches a rectangle, in one pass without saved
// states. User-interface thread only.
#pragma once

#include "ui/timeline/colours.h"
#include "ui/timeline/content.h"
#include "ui/timeline/tiles.h"
#include "ui/timeline/view.h"

#include <QFont>
#include <QFontMetrics>
#include <QPainter>
#include <QRect>

namespace reelwright::ui::timeline {

// What painting needs at hand; sizes are asked for once, not for each clip.
struct Brushes {
    Brushes(QPainter& painterToUse, const Content& shown, const View& seen, Tiles& kept);

    QPainter& painter;
    const Content& content;
    const View& view;
    Tiles& tiles;
    const Colours& colours;
    qreal ratio;
    QRect rect; // what is to be painted, with y from the first row's upper edge
    base::FrameSpan frames;
    QFont font;
    QFont bold;
    QFont small;
    QFontMetrics metrics;
    QFontMetrics boldMetrics;
    QFontMetrics smallMetrics;
    int unit; // em(1)

    // Sets rect and frames.
    void aim(const QRect& target);
    // A text in one line, cut with an ellipsis, in the middle of the rectangle's height.
    void text(const QRect& place, const QString& words, const QColor& colour, const QFont& withFont,
              const QFontMetrics& measured, Qt::Alignment align = Qt::AlignLeft) const;
    void icon(const QRect& place, const QString& name, const QColor& colour) const;
    void frame(const QRect& place, const QColor& colour, int width) const;
};

// The ground of all rows, bar lines and the film's end.
void paintGround(const Brushes& b);
// One row with all its clips.
void paintBars(const Brushes& b, const Row& row, std::size_t rowIndex);
void paintScenes(const Brushes& b, const Row& row);
void paintMusic(const Brushes& b, const Row& row);
// Everything of the above.
void paintRows(const Brushes& b);

// Beats by which every how many are drawn so that they stay apart: 1 for all, 0 for none at all.
// First for beats, second for bars.
std::pair<int, int> gridSteps(const model::BeatGrid& grid, const View& view, double perSecond);

} // namespace reelwright::ui::timeline
