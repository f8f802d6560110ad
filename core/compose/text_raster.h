// Titles as pictures, by libass: shaping, bidirectional text, font fallback. Thread-safe: each call
// owns its libass objects.
#pragma once

#include "base/result.h"
#include "media/image.h"
#include "model/film.h"

namespace reelwright::compose {

struct RasterText {
    media::Image image; // straight alpha; empty when nothing could be drawn
    int x = 0;          // place of its top left corner on the canvas
    int y = 0;
};

// Lays out a title for a canvas. An empty image means that this machine has no font for it.
// Errors: Internal when libass cannot start.
base::Result<RasterText> drawTitle(const model::Title& title, model::Size canvas);

} // namespace reelwright::compose
