// Geometry of pictures on a canvas. Pure functions; thread-safe.
#pragma once

#include "media/scaler.h"
#include "model/types.h"

namespace reelwright::compose {

// The largest part of a picture with the canvas' shape, as near to the focus as the edges allow.
media::CropRect fillingPart(int width, int height, model::Size canvas, model::Point focus);

// The rectangle of the canvas that the whole picture covers when it is fitted inside; even values.
media::CropRect fittedRect(int width, int height, model::Size canvas);

// Copies a smaller picture of the same depth whole to (x, y) of `out`; it must fit there and all
// values be even.
void place(const media::YuvFrame& picture, int x, int y, media::YuvFrame& out);

// Blurs a frame strongly and darkens it: the ground behind a fitted picture.
media::YuvFrame blurredGround(const media::YuvFrame& picture);

} // namespace reelwright::compose
