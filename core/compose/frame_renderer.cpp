#include "compose/frame_renderer.h"

#include <algorithm>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;
using media::YuvFrame;

FrameRenderer::FrameRenderer(std::shared_ptr<const Composition> composition)
    : m_composition(std::move(composition))
    , m_spans(spansOf(m_composition->film()))
    , m_out(m_composition->canvas().width, m_composition->canvas().height)
    , m_from(m_out)
    , m_to(m_out) {}

FrameRenderer::~FrameRenderer() = default;

Result<const YuvFrame*> FrameRenderer::frame(FrameIndex n) {
    const auto after = std::ranges::upper_bound(m_spans, n, {},
                                                [](const Span& span) { return span.frames.begin; });
    if (n < 0 || n >= m_composition->film().length || after == m_spans.begin())
        return Error{ErrorKind::InvalidInput, "The frame is not inside the film.", {}};
    const Span& span = *std::prev(after);
    std::erase_if(m_open, [&](const auto& entry) {
        return entry.first != span.scene && entry.first != span.into;
    });
    if (!span.into) {
        TRY(drawGraded(span.scene, n, m_out));
    } else {
        TRY(drawGraded(span.scene, n, m_from));
        TRY(drawGraded(*span.into, n, m_to));
        // Frames sit in the middle of their time: a transition of L frames shows the times
        // 0.5/L, 1.5/L ...
        const double time = (static_cast<double>(n - span.frames.begin) + 0.5) /
                            static_cast<double>(span.frames.length());
        m_composition->transition(*span.into).draw(m_from, m_to, time, m_out);
    }
    drawOverlays(n);
    return &m_out;
}

Result<void> FrameRenderer::drawGraded(std::size_t scene, FrameIndex n, YuvFrame& out) {
    TRY_ASSIGN(PictureSource* const source, sourceOf(scene));
    TRY_ASSIGN(const YuvFrame* const picture,
               source->picture(n - m_composition->film().scenes[scene].start));
    out = *picture;
    m_composition->grade(scene).apply(out);
    return {};
}

Result<PictureSource*> FrameRenderer::sourceOf(std::size_t scene) {
    auto& slot = m_open[scene];
    if (!slot) {
        TRY_ASSIGN(slot, openSource(*m_composition, scene));
    }
    return slot.get();
}

void FrameRenderer::drawOverlays(FrameIndex n) {
    for (const PlacedTitle& placed : m_composition->titles())
        if (placed.title.span.contains(n))
            placed.overlay.draw(m_out, opacityAt(placed.title, n));
    if (m_composition->logo())
        m_composition->logo()->draw(m_out, m_composition->film().logo->opacity);
}

double opacityAt(const model::Title& title, FrameIndex n) {
    if (title.fade <= 0)
        return 1;
    const auto fade = static_cast<double>(title.fade);
    const double in = static_cast<double>(n - title.span.begin + 1) / fade;
    const double out = static_cast<double>(title.span.end - n) / fade;
    const double share = std::clamp(std::min(in, out), 0.0, 1.0);
    return share * share * (3 - 2 * share);
}

} // namespace reelwright::compose
