// A clip or draft as a scene's pictures. Not thread-safe: one owner.
#pragma once

#include "compose/moving_crop.h"
#include "compose/picture_source.h"
#include "media/scaler.h"
#include "media/video_reader.h"

#include <memory>
#include <vector>

namespace reelwright::compose {

class VideoSource final : public PictureSource {
public:
    // `rate` is the film's, `depth` that of the pictures to give.
    VideoSource(media::VideoReader reader, const SceneSource& source, base::FrameRate rate,
                model::Size canvas, int depth);
    base::Result<SourcePicture> picture(base::FrameIndex sinceStart) override;

private:
    using Between = media::ClipIndex::Between;
    // A frame of the clip as it was fitted for a frame of the scene.
    struct Kept {
        base::FrameIndex clipFrame = 0;
        model::Point focus;
        std::shared_ptr<media::YuvFrame> picture;
    };

    [[nodiscard]] Between framesFor(base::FrameIndex sinceStart) const;
    [[nodiscard]] model::Point focusFor(base::FrameIndex sinceStart) const;
    [[nodiscard]] std::int64_t stampOf(const Between& frames, model::Point focus) const;
    base::Result<media::YuvView> drawn(const Between& frames, model::Point focus,
                                       base::FrameIndex sinceStart);
    base::Result<std::shared_ptr<media::YuvFrame>> kept(base::FrameIndex clipFrame,
                                                        model::Point focus);
    base::Result<void> readAhead(base::FrameIndex sinceStart);
    base::Result<media::YuvView> fitted(const media::YuvView& view, model::Point focus);
    base::Result<void> drawGround(const media::YuvView& view);

    media::VideoReader m_reader;
    SceneSource m_source;
    base::FrameRate m_rate;
    model::Size m_canvas;
    int m_depth;
    media::Scaler m_scaler;
    media::Scaler m_groundScaler{media::ScaleQuality::Fast};
    media::Scaler m_enlarger;
    MovingCrop m_crop;
    media::YuvFrame m_scaled;  // empty as long as the clip fills the canvas as it is
    media::YuvFrame m_inner;   // the whole clip, where it does not fill the canvas
    media::YuvFrame m_between; // of two frames of the clip
    std::vector<Kept> m_kept;  // the last ones used, the newest at the end
    SourcePicture m_shown{.stamp = -1};
};

} // namespace reelwright::compose
