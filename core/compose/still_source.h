// A picture that moves as the scene's camera says (Ken Burns). Not thread-safe: one owner.
#pragma once

#include "compose/picture_source.h"
#include "media/image.h"

#include <vector>

namespace reelwright::compose {

// What part of a picture is seen: centre and width as shares of the part that fills the canvas.
struct StillView {
    double x = 0; // -1..1: from the left to the right end of the room that the zoom leaves
    double y = 0;
    double zoom = 1; // >= 1
};

// The view at a share of the scene's time; share may leave [0, 1] a little in transitions.
StillView stillViewAt(model::CameraMove move, double share);

class StillSource final : public PictureSource {
public:
    // `length` is the scene's length in frames, `depth` that of the pictures to give.
    static base::Result<std::unique_ptr<StillSource>>
    create(const media::Image& image, const SceneSource& source, model::CameraMove move,
           base::FrameIndex length, model::Size canvas, int depth = 8);
    base::Result<SourcePicture> picture(base::FrameIndex sinceStart) override;

private:
    StillSource(model::CameraMove move, base::FrameIndex length, model::Size canvas, int depth);
    void sample(const StillView& view, model::Point middle);
    template <typename Sample>
    void sampleAs(const StillView& view, model::Point middle);

    model::CameraMove m_move;
    base::FrameIndex m_length;
    FocusPath m_path;        // empty: the picture is cut already
    model::Size m_window;    // what fills the canvas, in pixels of m_image
    media::YuvFrame m_image; // at a resolution near the canvas'
    media::YuvFrame m_picture;
};

} // namespace reelwright::compose
