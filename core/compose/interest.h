// What draws the eye in a picture, without a model: contrast of light and colour against the
// surroundings, and what moves by itself. Pure functions; thread-safe.
//
// Contrast: L. Itti, C. Koch, E. Niebur, "A model of saliency-based visual attention for rapid
// scene analysis", PAMI 1998 (centre and surround, and its rule that a map with one peak counts
// more than one with many) with the distance to the mean colour of R. Achanta et al.,
// "Frequency-tuned salient region detection", CVPR 2009. Motion: the smaller one of the differences
// to the picture before and behind, each laid over it first, so that neither a camera that pans nor
// the place that was left counts.
#pragma once

#include "media/yuv_frame.h"
#include "model/types.h"

#include <vector>

namespace reelwright::compose {

// Goes into the names of stored interest: raise it when the same pictures would give another one.
inline constexpr int kInterestVersion = 1;
inline constexpr int kInterestRate = 8;  // pictures a second
inline constexpr int kInterestSide = 96; // pixels of the longer side

// How much of a picture's interest lies in each column and row of its small version; each adds up
// to 1.
struct Interest {
    std::vector<float> columns;
    std::vector<float> rows;
    bool operator==(const Interest&) const = default;
};

// The small version's size: even.
model::Size interestSize(int width, int height);

// All pictures have the same size; `before` and `after` are nullptr where there are none.
Interest interestOf(const media::YuvFrame& picture, const media::YuvFrame* before,
                    const media::YuvFrame* after);

} // namespace reelwright::compose
