// What a drag is drawn to: beats, cuts, marks, playhead, in and out. Pure functions; thread-safe.
#pragma once

#include "base/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace reelwright::ui::timeline {

class Content;

// A frame that attracts, and what it is: "beat 17", "scene 4 end".
struct SnapPoint {
    base::FrameIndex frame = 0;
    int rank = 0; // of two points equally near the lower one wins
    QString label;
    bool operator==(const SnapPoint&) const = default;
};

struct SnapSources {
    int withoutCut = -1;         // the cut that is dragged itself
    bool beats = true;           // where the grid is trusted
    bool playhead = true;        // off while it is what is dragged
    QString withoutMark;         // as is this mark
    bool titles = true;          // begins and ends of the titles
    int withoutTitle = -1;       // as is this title
    base::FrameSpan inside = {}; // empty: everywhere in the film
};

// Ascending frames.
std::vector<SnapPoint> snapPoints(const Content& content, const SnapSources& sources);

// The point nearest to a place (in frames, may lie between two) that is no further than
// `tolerance` frames; O(log n).
std::optional<SnapPoint> nearestPoint(const std::vector<SnapPoint>& points, double place,
                                      double tolerance);

} // namespace reelwright::ui::timeline
