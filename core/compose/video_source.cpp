#include "compose/video_source.h"

#include "base/hash.h"
#include "compose/fitting.h"
#include "compose/in_between.h"

#include <algorithm>

namespace reelwright::compose {

using base::FrameIndex;
using base::Result;
using media::YuvFrame;
using model::ClipMoment;
using model::Point;

namespace {

// Memory for pictures of a clip that runs backwards: it is decoded forwards, so many frames at
// once.
constexpr std::size_t kAheadBytes = 64u << 20;
constexpr std::size_t kMostAhead = 48;

std::size_t framesAhead(model::Size canvas, int depth) {
    const auto bytes = static_cast<std::size_t>(canvas.width) *
                       static_cast<std::size_t>(canvas.height) * 3 / 2 * (depth > 8 ? 2 : 1);
    return std::clamp<std::size_t>(kAheadBytes / bytes, 4, kMostAhead);
}

} // namespace

VideoSource::VideoSource(media::VideoReader reader, const SceneSource& source, base::FrameRate rate,
                         model::Size canvas, int depth)
    : m_reader(std::move(reader))
    , m_source(source)
    , m_rate(rate)
    , m_canvas(canvas)
    , m_depth(depth)
    , m_crop(canvas) {}

VideoSource::Between VideoSource::framesFor(FrameIndex sinceStart) const {
    const std::int64_t moment = momentAt(m_source.pace, m_source.in, sinceStart).parts;
    const media::ClipIndex& index = m_reader.index();
    if (m_source.pace.motion != model::Motion::Nearest)
        return index.between(moment, ClipMoment::kParts, m_rate);
    const FrameIndex frame = index.frameBefore(moment, ClipMoment::kParts, m_rate);
    return {frame, frame, 0};
}

Point VideoSource::focusFor(FrameIndex sinceStart) const {
    const bool moves = m_source.path.moves() && m_source.fit == model::Fit::Fill;
    return moves ? m_source.path.at(sinceStart) : m_source.focus;
}

std::int64_t VideoSource::stampOf(const Between& frames, Point focus) const {
    if (frames.weight == 0 && !m_source.path.moves())
        return frames.before;
    base::Hasher hasher;
    hasher.add(frames.before).add(frames.after).add(frames.weight).add(focus.x).add(focus.y);
    return static_cast<std::int64_t>(hasher.value64() >> 1);
}

Result<SourcePicture> VideoSource::picture(FrameIndex sinceStart) {
    const Between frames = framesFor(sinceStart);
    const Point focus = focusFor(sinceStart);
    const std::int64_t stamp = stampOf(frames, focus);
    if (stamp == m_shown.stamp)
        return m_shown;
    TRY_ASSIGN(const media::YuvView shown, drawn(frames, focus, sinceStart));
    m_shown = {shown, stamp};
    return m_shown;
}

Result<media::YuvView> VideoSource::drawn(const Between& frames, Point focus,
                                          FrameIndex sinceStart) {
    const bool backwards = m_source.pace.speed < 0;
    if (frames.weight == 0 && !backwards) {
        TRY_ASSIGN(const media::YuvView view, m_reader.frame(frames.before));
        return fitted(view, focus);
    }
    if (backwards)
        TRY(readAhead(sinceStart));
    TRY_ASSIGN(const auto before, kept(frames.before, focus));
    if (frames.weight == 0) {
        m_between = *before;
        return std::as_const(m_between).view();
    }
    TRY_ASSIGN(const auto after, kept(frames.after, focus));
    if (m_between.empty())
        m_between = YuvFrame(m_canvas.width, m_canvas.height, before->depth());
    if (m_source.pace.motion == model::Motion::Flow)
        flowBetween(*before, *after, frames.weight, m_between);
    else
        blendBetween(*before, *after, frames.weight, m_between);
    return std::as_const(m_between).view();
}

// A frame of the clip, kept for the next calls.
Result<std::shared_ptr<YuvFrame>> VideoSource::kept(FrameIndex clipFrame, Point focus) {
    const auto known = std::ranges::find_if(
        m_kept, [&](const Kept& one) { return one.clipFrame == clipFrame && one.focus == focus; });
    if (known != m_kept.end()) {
        std::rotate(known, std::next(known), m_kept.end());
        return m_kept.back().picture;
    }
    TRY_ASSIGN(const media::YuvView view, m_reader.frame(clipFrame));
    TRY_ASSIGN(const media::YuvView shown, fitted(view, focus));
    const std::size_t most = m_source.pace.speed < 0 ? framesAhead(m_canvas, m_depth) : 2;
    std::shared_ptr<YuvFrame> picture;
    if (m_kept.size() >= most) {
        picture = std::move(m_kept.front().picture); // its memory is used again
        m_kept.erase(m_kept.begin());
    } else {
        picture = std::make_shared<YuvFrame>(m_canvas.width, m_canvas.height, shown.form.depth);
    }
    picture->copyFrom(shown);
    m_kept.push_back({clipFrame, focus, picture});
    return picture;
}

// Backwards: what the next frames of the scene need is fitted now, in the clip's own order.
Result<void> VideoSource::readAhead(FrameIndex sinceStart) {
    struct Need {
        FrameIndex clipFrame;
        Point focus;
        bool operator==(const Need&) const = default;
    };
    std::vector<Need> needs;
    const auto need = [&](FrameIndex n) {
        const Between frames = framesFor(n);
        const Point focus = focusFor(n);
        for (const FrameIndex clipFrame : {frames.after, frames.before})
            if (std::ranges::find(needs, Need{clipFrame, focus}) == needs.end())
                needs.push_back({clipFrame, focus});
    };
    const auto isKept = [&](const Need& one) {
        return std::ranges::any_of(m_kept, [&](const Kept& k) {
            return k.clipFrame == one.clipFrame && k.focus == one.focus;
        });
    };
    need(sinceStart);
    if (std::ranges::all_of(needs, isKept))
        return {};
    const std::size_t room = framesAhead(m_canvas, m_depth) - 1;
    for (FrameIndex n = sinceStart + 1;
         needs.size() < room && n < sinceStart + static_cast<FrameIndex>(kMostAhead); ++n)
        need(n);
    m_kept.clear();
    std::ranges::stable_sort(needs, {}, &Need::clipFrame);
    for (const Need& one : needs)
        TRY(kept(one.clipFrame, one.focus).map([](const auto&) {}));
    return {};
}

Result<media::YuvView> VideoSource::fitted(const media::YuvView& view, Point focus) {
    const bool asItIs = view.width() == m_canvas.width && view.height() == m_canvas.height &&
                        view.form == media::PictureForm{.depth = m_depth};
    if (asItIs)
        return view;
    if (m_scaled.empty())
        m_scaled = YuvFrame(m_canvas.width, m_canvas.height, m_depth);
    if (m_source.fit == model::Fit::Fill && m_source.path.moves()) {
        TRY(m_crop.draw(view, focus, m_scaled));
    } else if (m_source.fit == model::Fit::Fill) {
        TRY(m_scaler.scale(view, fillingPart(view.width(), view.height(), m_canvas, focus),
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
