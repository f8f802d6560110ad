// A house video as a scene's pictures. Not thread-safe: one owner.
#pragma once

#include "compose/picture_source.h"
#include "media/scaler.h"
#include "media/video_reader.h"

namespace reelwright::compose {

class VideoSource final : public PictureSource {
public:
    VideoSource(media::VideoReader reader, const SceneSource& source, model::Size canvas);
    base::Result<const media::YuvFrame*> picture(base::FrameIndex sinceStart) override;

private:
    base::Result<void> fitOverGround(const media::YuvView& view);

    media::VideoReader m_reader;
    SceneSource m_source;
    model::Size m_canvas;
    media::Scaler m_scaler;
    media::Scaler m_groundScaler{media::ScaleQuality::Fast};
    media::Scaler m_enlarger;
    media::YuvFrame m_picture;
    base::FrameIndex m_shown = -1; // frame of the video in m_picture
};

} // namespace reelwright::compose
