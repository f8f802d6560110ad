#include "compose/video_source.h"

#include "compose/fitting.h"

namespace reelwright::compose {

using base::FrameIndex;
using base::Result;
using media::YuvFrame;

VideoSource::VideoSource(media::VideoReader reader, const SceneSource& source, base::FrameRate rate,
                         model::Size canvas, int depth)
    : m_reader(std::move(reader))
    , m_source(source)
    , m_rate(rate)
    , m_canvas(canvas)
    , m_depth(depth) {}

Result<SourcePicture> VideoSource::picture(FrameIndex sinceStart) {
    const FrameIndex wanted = m_reader.index().frameAt(m_source.in + sinceStart, m_rate);
    if (wanted == m_shown.stamp)
        return m_shown;
    TRY_ASSIGN(const media::YuvView view, m_reader.frame(wanted));
    TRY_ASSIGN(const media::YuvView shown, fitted(view));
    m_shown = {shown, wanted};
    return m_shown;
}

Result<media::YuvView> VideoSource::fitted(const media::YuvView& view) {
    const bool asItIs = view.width() == m_canvas.width && view.height() == m_canvas.height &&
                        view.form == media::PictureForm{.depth = m_depth};
    if (asItIs)
        return view;
    if (m_scaled.empty())
        m_scaled = YuvFrame(m_canvas.width, m_canvas.height, m_depth);
    if (m_source.fit == model::Fit::Fill) {
        TRY(m_scaler.scale(view, fillingPart(view.width(), view.height(), m_canvas, m_source.focus),
                           m_scaled));
    } else {
        if (m_source.fit == model::Fit::Blurred)
            TRY(drawGround(view));
        const media::CropRect at = fittedRect(view.width(), view.height(), m_canvas);
        if (m_inner.width() != at.width || m_inner.height() != at.height)
            m_inner = YuvFrame(at.width, at.height, m_depth);
        TRY(m_scaler.scale(view, {0, 0, view.width(), view.height()}, m_inner));
        place(m_inner, at.x, at.y, m_scaled);
    }
    return std::as_const(m_scaled).view();
}

Result<void> VideoSource::drawGround(const media::YuvView& view) {
    const model::Size small{std::max(16, m_canvas.width / 8 & ~1),
                            std::max(16, m_canvas.height / 8 & ~1)};
    YuvFrame ground(small.width, small.height, m_depth);
    TRY(m_groundScaler.scale(
        view, fillingPart(view.width(), view.height(), m_canvas, m_source.focus), ground));
    ground = blurredGround(ground);
    return m_enlarger.scale(ground.view(), {0, 0, small.width, small.height}, m_scaled);
}

} // namespace reelwright::compose
