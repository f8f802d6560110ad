// A clip or draft as a scene's pictures. Not thread-safe: one owner.
#pragma once

#include "compose/picture_source.h"
#include "media/scaler.h"
#include "media/video_reader.h"

namespace reelwright::compose {

class VideoSource final : public PictureSource {
public:
    // `rate` is the film's, `depth` that of the pictures to give.
    VideoSource(media::VideoReader reader, const SceneSource& source, base::FrameRate rate,
                model::Size canvas, int depth);
    base::Result<SourcePicture> picture(base::FrameIndex sinceStart) override;

private:
    base::Result<media::YuvView> fitted(const media::YuvView& view);
    base::Result<void> drawGround(const media::YuvView& view);

    media::VideoReader m_reader;
    SceneSource m_source;
    base::FrameRate m_rate;
    model::Size m_canvas;
    int m_depth;
    media::Scaler m_scaler;
    media::Scaler m_groundScaler{media::ScaleQuality::Fast};
    media::Scaler m_enlarger;
    media::YuvFrame m_scaled; // empty as long as the clip fills the canvas as it is
    media::YuvFrame m_inner;  // the whole clip, where it does not fill the canvas
    SourcePicture m_shown{.stamp = -1};
};

} // namespace reelwright::compose
