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
    , m_pool(m_composition->canvas().width, m_composition->canvas().height) {}

FrameRenderer::~FrameRenderer() = default;

const Span& FrameRenderer::spanAt(FrameIndex n) const {
    return *std::prev(std::ranges::upper_bound(m_spans, n, {},
                                               [](const Span& span) { return span.frames.begin; }));
}

Result<FrameRenderer::Frame> FrameRenderer::frame(FrameIndex n) {
    if (n < 0 || n >= m_composition->film().length)
        return Error{ErrorKind::InvalidInput, "The frame is not inside the film.", {}};
    const Span& span = spanAt(n);
    std::erase_if(m_open, [&](const auto& entry) {
        return entry.first != span.scene && entry.first != span.into;
    });
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
    for (const PlacedTitle& placed : m_composition->titles())
        of.opacities.push_back(placed.title.span.contains(n) ? opacityAt(placed.title, n) : 0);
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
    if (!slot.source) {
        TRY_ASSIGN(slot.source, openSource(*m_composition, scene));
    }
    return &slot;
}

void FrameRenderer::drawOverlays(const Ingredients& of, YuvFrame& out) const {
    const auto& titles = m_composition->titles();
    for (std::size_t i = 0; i < titles.size(); ++i)
        titles[i].overlay.draw(out, of.opacities[i]);
    if (m_composition->logo())
        m_composition->logo()->draw(out, m_composition->film().logo->opacity);
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
