#include "compose/video_source.h"

#include "compose/fitting.h"
#include "compose/transitions/mixing.h"

namespace reelwright::compose {

using base::FrameIndex;
using base::Result;
using media::YuvFrame;

VideoSource::VideoSource(media::VideoReader reader, const SceneSource& source, model::Size canvas)
    : m_reader(std::move(reader))
    , m_source(source)
    , m_canvas(canvas)
    , m_picture(canvas.width, canvas.height) {}

Result<const YuvFrame*> VideoSource::picture(FrameIndex sinceStart) {
    const FrameIndex wanted = std::clamp<FrameIndex>(
        m_source.in + sinceStart, 0, std::max<FrameIndex>(m_reader.frameCount() - 1, 0));
    if (wanted == m_shown)
        return &m_picture;
    TRY_ASSIGN(const media::YuvView view, m_reader.frame(wanted));
    if (m_source.fit == model::Fit::Blurred)
        TRY(fitOverGround(view));
    else
        TRY(m_scaler.scale(view, fillingPart(view.width(), view.height(), m_canvas, m_source.focus),
                           m_picture));
    m_shown = wanted;
    return &m_picture;
}

Result<void> VideoSource::fitOverGround(const media::YuvView& view) {
    const model::Size small{std::max(16, m_canvas.width / 8 & ~1),
                            std::max(16, m_canvas.height / 8 & ~1)};
    YuvFrame ground(small.width, small.height);
    TRY(m_groundScaler.scale(
        view, fillingPart(view.width(), view.height(), m_canvas, m_source.focus), ground));
    ground = blurredGround(ground);
    TRY(m_enlarger.scale(ground.view(), {0, 0, small.width, small.height}, m_picture));
    const media::CropRect place = fittedRect(view.width(), view.height(), m_canvas);
    YuvFrame inner(place.width, place.height);
    TRY(m_scaler.scale(view, {0, 0, view.width(), view.height()}, inner));
    mixing::place(inner, place.x, place.y, m_picture);
    return {};
}

} // namespace reelwright::compose
