// Draws any frame of a composition: preview and export alike. Not thread-safe: one a worker.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "compose/picture_source.h"
#include "compose/spans.h"
#include "media/yuv_frame.h"

#include <map>
#include <memory>
#include <optional>

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
    base::Result<void> drawOverlays(base::FrameIndex n);

    // A text that is seen around the current frame, drawn once.
    struct DrawnText {
        TextRaster raster; // its regions; the pictures are the overlays
        Overlay layers[3]; // by Layer
    };
    base::Result<const DrawnText*> drawnText(std::size_t index);

    std::shared_ptr<const Composition> m_composition;
    std::vector<Span> m_spans;
    std::optional<Typesetter> m_typesetter; // made for the first text
    std::map<std::size_t, DrawnText> m_texts;
    std::map<std::size_t, std::unique_ptr<PictureSource>> m_open; // scenes around the current frame
    media::YuvFrame m_out;
    media::YuvFrame m_from;
    media::YuvFrame m_to;
};

} // namespace reelwright::compose
