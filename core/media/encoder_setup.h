// How each encoder is told what is wanted, for the .cpp files of media/ only. Not thread-safe.
#pragma once

#include "base/result.h"
#include "media/ffmpeg.h"
#include "media/video_writer.h"

namespace reelwright::media {

struct BufferDeleter {
    void operator()(AVBufferRef* buffer) const { av_buffer_unref(&buffer); }
};
using BufferPtr = std::unique_ptr<AVBufferRef, BufferDeleter>;

// The encoder's own words for speed and quality.
void setEncoderOptions(const VideoSettings& settings, AVCodecContext& codec, Options& options);

// The form in which pictures are given to the encoder: the file's where it takes that, else the
// same with both chroma planes in one, as graphics cards want it.
AVPixelFormat fedFormat(const VideoSettings& settings, const AVCodec& encoder);

// For encoders that take pictures in the memory of the graphics card alone (VAAPI): opens the card
// and gives the codec its frames, which hold `fed`. Does nothing for others. Errors: Unsupported.
base::Result<void> openDevice(const AVCodec& encoder, AVPixelFormat fed, AVCodecContext& codec);

} // namespace reelwright::media
