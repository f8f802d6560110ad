// Frames of segments that an export has rendered: shown instead of composing anew what is slow to
// compose. Not thread-safe: one owner.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "compose/spans.h"
#include "media/scaler.h"
#include "media/video_reader.h"
#include "pipeline/workspace.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

class RenderedFrames {
public:
    // Of the film as this preset exports it in software at its own size; frames are given at the
    // size of `canvas`. Errors: NotFound for an unknown preset; InvalidInput for sound alone.
    static base::Result<RenderedFrames> create(Workspace& workspace, const model::FilmPtr& film,
                                               const std::string& preset, model::Size canvas,
                                               const std::stop_token& stop);

    // Frames that are there; ascending.
    [[nodiscard]] std::vector<base::FrameSpan> spans() const;
    // Nullptr where the segment of this frame is not there or cannot be read.
    std::shared_ptr<const media::YuvFrame> frame(base::FrameIndex n);

private:
    struct Stored {
        compose::Span span;
        std::filesystem::path file; // empty: not rendered
    };
    struct Open {
        std::size_t segment = 0;
        media::VideoReader reader;
    };
    RenderedFrames(base::FrameRate rate, model::Size canvas)
        : m_rate(rate)
        , m_canvas(canvas) {}

    base::FrameRate m_rate;
    model::Size m_canvas;
    std::vector<Stored> m_segments; // in order
    std::optional<Open> m_open;
    media::Scaler m_scaler{media::ScaleQuality::Fast};
};

} // namespace reelwright::pipeline
