#include "compose/frame_renderer.h"

#include "compose/transitions/transition.h"

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
        const auto& kind = m_composition->film().scenes[*span.into].transition.kind;
        // Frames sit in the middle of their time: a transition of L frames shows the shares
        // 0.5/L, 1.5/L ...
        const double share = (static_cast<double>(n - span.frames.begin) + 0.5) /
                             static_cast<double>(span.frames.length());
        findTransition(kind)->mix(m_from, m_to, share, m_out);
    }
    TRY(drawOverlays(n));
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

Result<void> FrameRenderer::drawOverlays(FrameIndex n) {
    const std::vector<PlacedText>& texts = m_composition->texts();
    std::erase_if(m_texts, [&](const auto& entry) { return !texts[entry.first].span.contains(n); });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].span.contains(n))
            continue;
        TRY_ASSIGN(const DrawnText* const drawn, drawnText(i));
        for (const Piece& piece : piecesAt(texts[i], drawn->raster, n))
            drawn->layers[static_cast<int>(piece.layer)].draw(
                m_out, piece.opacity,
                {piece.clip.left, piece.clip.top, piece.clip.right, piece.clip.bottom}, piece.dy);
    }
    if (m_composition->logo())
        m_composition->logo()->draw(m_out, m_composition->film().logo->opacity);
    return {};
}

Result<const FrameRenderer::DrawnText*> FrameRenderer::drawnText(std::size_t index) {
    const auto known = m_texts.find(index);
    if (known != m_texts.end())
        return &known->second;
    if (!m_typesetter)
        m_typesetter.emplace(m_composition->fonts());
    DrawnText drawn;
    TRY_ASSIGN(drawn.raster,
               m_typesetter->draw(m_composition->texts()[index].block, m_composition->canvas()));
    media::Image* const images[] = {&drawn.raster.ground, &drawn.raster.plain, &drawn.raster.lit};
    for (int layer = 0; layer < 3; ++layer)
        if (images[layer]->width > 0) {
            drawn.layers[layer] = Overlay(*images[layer], drawn.raster.x, drawn.raster.y);
            images[layer]->pixels = {}; // its size is still of use
        }
    return &m_texts.emplace(index, std::move(drawn)).first->second;
}

} // namespace reelwright::compose
