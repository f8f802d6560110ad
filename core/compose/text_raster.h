// One title as a flat picture, for looks at fonts and styles outside of a film. Thread-safe.
#pragma once

#include "base/result.h"
#include "media/image.h"
#include "model/film.h"

namespace reelwright::compose {

struct RasterText {
    media::Image image; // straight alpha; empty when there is nothing to draw
    int x = 0;          // place of its top left corner on the canvas
    int y = 0;
};

// Lays out a title for a canvas, as it is seen when it has come. Errors: Internal.
base::Result<RasterText> drawTitle(const model::Title& title, model::Size canvas);

// Whether this machine has a font for Latin letters.
bool canDrawText();

} // namespace reelwright::compose
