#include "compose/frame_renderer.h"

#include <algorithm>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;
using media::YuvFrame;

FrameRenderer::FrameRenderer(std::shared_ptr<const Composition> composition,
                             const RenderOptions& options)
    : m_composition(std::move(composition))
    , m_spans(spansOf(m_composition->film()))
    , m_options(options)
    , m_pool(m_composition->canvas().width, m_composition->canvas().height,
             m_composition->depth()) {}

FrameRenderer::~FrameRenderer() = default;

Span FrameRenderer::spanAt(FrameIndex n) const {
    Span span = *std::prev(
        std::ranges::upper_bound(m_spans, n, {}, [](const Span& s) { return s.frames.begin; }));
    if (m_options.effort == Effort::Plain && span.into) {
        if (n - span.frames.begin >= span.frames.length() / 2)
            span.scene = *span.into;
        span.into.reset();
    }
    return span;
}

// Those used longest ago, until only as many as allowed are open.
void FrameRenderer::closeScenes(const Span& span) {
    const auto isShown = [&](std::size_t scene) {
        return scene == span.scene || scene == span.into;
    };
    const auto idle = [&] {
        return static_cast<std::size_t>(std::ranges::count_if(
            m_open, [&](const auto& entry) { return !isShown(entry.first); }));
    };
    while (idle() > m_options.keptScenes) {
        auto oldest = m_open.end();
        for (auto at = m_open.begin(); at != m_open.end(); ++at)
            if (!isShown(at->first) &&
                (oldest == m_open.end() || at->second.used < oldest->second.used))
                oldest = at;
        m_open.erase(oldest);
    }
}

Result<FrameRenderer::Frame> FrameRenderer::frame(FrameIndex n) {
    if (n < 0 || n >= m_composition->film().length)
        return Error{ErrorKind::InvalidInput, "The frame is not inside the film.", {}};
    Result<Frame> frame = drawn(n);
    if (frame || m_options.effort == Effort::Full)
        return frame;
    return standIn(std::move(frame).error());
}

FrameRenderer::Frame FrameRenderer::standIn(Error error) {
    note(std::move(error));
    if (!m_shown) {
        const auto black = m_pool.take();
        black->fill(16, 128, 128);
        m_shown = black;
    }
    m_shownOf = {}; // no ingredients are those of the next frame
    return m_shown;
}

void FrameRenderer::note(Error error) {
    if (std::ranges::find(m_failures, error.message) == m_failures.end())
        m_failures.push_back(std::move(error.message));
}

Result<FrameRenderer::Frame> FrameRenderer::drawn(FrameIndex n) {
    const Span span = spanAt(n);
    ++m_drawnFrames;
    closeScenes(span);
    TRY_ASSIGN(const SourcePicture from, pictureOf(span.scene, n));
    Ingredients of{.scene = span.scene, .stamp = from.stamp, .into = span.into};
    of.lookFrame = lookFrame(span.scene, n);
    SourcePicture to;
    if (span.into) {
        TRY_ASSIGN(to, pictureOf(*span.into, n));
        of.intoStamp = to.stamp;
        of.intoLookFrame = lookFrame(*span.into, n);
        // Frames sit in the middle of their time: a transition of L frames shows the times
        // 0.5/L, 1.5/L ...
        of.time = (static_cast<double>(n - span.frames.begin) + 0.5) /
                  static_cast<double>(span.frames.length());
    }
    if (auto texts = textsAt(n))
        of.texts = *std::move(texts);
    else if (m_options.effort == Effort::Full)
        return std::move(texts).error();
    else
        note(std::move(texts).error());
    if (m_shown && of == m_shownOf)
        return m_shown;

    const auto out = m_pool.take();
    if (span.into) {
        const Frame before = graded(span.scene, from, of.lookFrame);
        const Frame after = graded(*span.into, to, of.intoLookFrame);
        m_composition->transition(*span.into).draw(*before, *after, of.time, *out);
    } else {
        m_composition->look(span.scene).draw(from.view, of.lookFrame, *out);
    }
    drawOverlays(of, *out);
    m_shown = out;
    m_shownOf = std::move(of);
    return m_shown;
}

Result<SourcePicture> FrameRenderer::pictureOf(std::size_t scene, FrameIndex n) {
    TRY_ASSIGN(OpenScene* const opened, open(scene));
    return opened->source->picture(n - m_composition->film().scenes[scene].start);
}

FrameIndex FrameRenderer::lookFrame(std::size_t scene, FrameIndex n) const {
    return m_composition->look(scene).changesWithTime()
               ? n - m_composition->film().scenes[scene].start
               : 0;
}

FrameRenderer::Frame FrameRenderer::graded(std::size_t scene, const SourcePicture& picture,
                                           FrameIndex lookFrame) {
    Graded& kept = m_open.at(scene).graded;
    if (!kept.frame || kept.stamp != picture.stamp || kept.lookFrame != lookFrame) {
        const auto frame = m_pool.take();
        m_composition->look(scene).draw(picture.view, lookFrame, *frame);
        kept = {picture.stamp, lookFrame, frame};
    }
    return kept.frame;
}

Result<FrameRenderer::OpenScene*> FrameRenderer::open(std::size_t scene) {
    OpenScene& slot = m_open[scene];
    slot.used = m_drawnFrames;
    if (!slot.source) {
        TRY_ASSIGN(slot.source, openSource(*m_composition, scene));
    }
    return &slot;
}

void FrameRenderer::drawOverlays(const Ingredients& of, YuvFrame& out) const {
    for (const SeenText& seen : of.texts)
        for (const Piece& piece : seen.pieces)
            m_texts.at(seen.text).layers[static_cast<int>(piece.layer)].draw(
                out, piece.opacity,
                {piece.clip.left, piece.clip.top, piece.clip.right, piece.clip.bottom}, piece.dy);
    if (m_composition->logo())
        m_composition->logo()->draw(out, m_composition->film().logo->opacity);
}

Result<std::vector<FrameRenderer::SeenText>> FrameRenderer::textsAt(FrameIndex n) {
    const std::vector<PlacedText>& texts = m_composition->texts();
    std::erase_if(m_texts, [&](const auto& entry) { return !texts[entry.first].span.contains(n); });
    std::vector<SeenText> seen;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].span.contains(n))
            continue;
        TRY_ASSIGN(const DrawnText* const drawn, drawnText(i));
        seen.push_back({i, piecesAt(texts[i], drawn->raster, n)});
    }
    return seen;
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
            drawn.layers[layer] =
                Overlay(*images[layer], drawn.raster.x, drawn.raster.y, m_composition->depth());
            images[layer]->pixels = {}; // its size is still of use
        }
    return &m_texts.emplace(index, std::move(drawn)).first->second;
}

} // namespace reelwright::compose
