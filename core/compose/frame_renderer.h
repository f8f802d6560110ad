// Draws any frame of a composition: preview and export alike. Not thread-safe: one a worker.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "compose/picture_source.h"
#include "compose/spans.h"
#include "media/yuv_frame.h"

#include <map>
#include <memory>

namespace reelwright::compose {

class FrameRenderer {
public:
    explicit FrameRenderer(std::shared_ptr<const Composition> composition);
    ~FrameRenderer();

    // Frame n of the film at the canvas' size, valid until the next call. Going forward is fastest.
    // Errors: InvalidInput outside the film; NotFound or Corrupt for a scene's file.
    base::Result<const media::YuvFrame*> frame(base::FrameIndex n);

private:
    base::Result<void> drawGraded(std::size_t scene, base::FrameIndex n, media::YuvFrame& out);
    base::Result<PictureSource*> sourceOf(std::size_t scene);
    void drawOverlays(base::FrameIndex n);

    std::shared_ptr<const Composition> m_composition;
    std::vector<Span> m_spans;
    std::map<std::size_t, std::unique_ptr<PictureSource>> m_open; // scenes around the current frame
    media::YuvFrame m_out;
    media::YuvFrame m_from;
    media::YuvFrame m_to;
};

// How strong a title is at a frame: fades in and out inside its span.
double opacityAt(const model::Title& title, base::FrameIndex n);

} // namespace reelwright::compose
