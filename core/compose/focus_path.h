// Where the crop of a picture is at each frame of its scene. Thread-safe: plain value, pure
// functions.
#pragma once

#include "base/time.h"
#include "model/framing.h"

#include <vector>

namespace reelwright::compose {

// One place a frame, from frame `first` counted from the scene's start; empty: it never moves.
struct FocusPath {
    base::FrameIndex first = 0;
    std::vector<model::Point> points;

    [[nodiscard]] bool moves() const { return !points.empty(); }
    // The first and the last place stand outside of the path, which is not empty.
    [[nodiscard]] model::Point at(base::FrameIndex sinceStart) const;
};

// Along a person's keys, over the frames of `span` counted from the scene's start.
FocusPath pathOf(const std::vector<model::FocusKey>& keys, base::FrameSpan span);

} // namespace reelwright::compose
