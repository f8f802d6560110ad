// A crop that may stand between pixels, so that it moves without stutter. Not thread-safe: one
// owner.
//
// An even part of the picture around the crop is scaled to the canvas' size of pixels and then
// moved by the rest, in 64ths of a pixel of the canvas, by cubic interpolation (Catmull-Rom). The
// part's size and scale are the same wherever it lies, so nothing breathes while it moves.
#pragma once

#include "media/scaler.h"
#include "model/types.h"

namespace reelwright::compose {

// The part of one side that is scaled, and where the canvas begins in it.
struct CropSide {
    int start = 0;  // even, in pixels of the picture
    int length = 0; // even
    int scaled = 0; // even: its length in pixels of the canvas
    int offset = 0; // of the canvas in it, in 64ths of its pixels; even, for half-sized colour
    bool operator==(const CropSide&) const = default;
};

inline constexpr int kCropParts = 64;

// `side` is the picture's, `seen` how much of it the canvas shows, `canvas` its length there;
// `focus` the wished middle as a share.
CropSide cropSide(int side, double seen, int canvas, double focus);

class MovingCrop {
public:
    explicit MovingCrop(model::Size canvas)
        : m_canvas(canvas) {}
    // Draws the part of `source` that fills the canvas with `focus` in its middle, as far as the
    // edges allow. `target` has the canvas' size. Errors: those of scaling.
    base::Result<void> draw(const media::YuvView& source, model::Point focus,
                            media::YuvFrame& target);

private:
    model::Size m_canvas;
    media::Scaler m_scaler;
    media::YuvFrame m_part;
    media::YuvFrame m_across; // moved sideways, when it is also moved upwards
};

} // namespace reelwright::compose
