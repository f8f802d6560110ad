// Decoded libav frames into the house forms, for the .cpp files of media/ only. Not thread-safe.
#pragma once

#include "base/result.h"
#include "media/ffmpeg.h"
#include "media/image.h"
#include "media/yuv_frame.h"

#include <optional>

namespace reelwright::media {

// How a frame's samples are meant; nothing when it is no planar Y'CbCr of 8 to 12 bits. Pictures
// without a tag are BT.709 from 577 lines on, else BT.601.
std::optional<PictureForm> formOf(const AVFrame& frame);

// The pixel format of a form. The form must be one that `formOf` gives.
AVPixelFormat pixelFormatOf(const PictureForm& form);

// libswscale's number of a matrix.
int colourSpaceOf(Matrix matrix);

// The planes of a frame of this form, valid as long as the frame.
YuvView viewOf(const AVFrame& frame, const PictureForm& form);

// Quarter turns clockwise, 0..3.
Image rotated(const Image& image, int quarterTurns);

// Upright RGBA of a frame in any pixel form and matrix, scaled (pixel shape and rotation applied)
// so that neither side is longer than `maxSide`; never enlarged. `scaler` is kept between calls.
base::Result<Image> imageFrom(const AVFrame& frame, AVRational pixelShape, int rotation,
                              int maxSide, ScalerPtr& scaler);

// House-form picture of a frame in any pixel form and matrix, turned `rotation` degrees clockwise
// and scaled over the whole of `target`.
base::Result<void> yuvFrom(const AVFrame& frame, int rotation, ScalerPtr& scaler, YuvFrame& target);

} // namespace reelwright::media
