#include "compose/still_source.h"

#include "compose/fitting.h"
#include "compose/samples.h"
#include "compose/transitions/warp.h"
#include "media/scaler.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

using base::FrameIndex;
using base::Result;
using media::YuvFrame;
using model::CameraMove;

namespace {

constexpr double kZoom = 1.16;      // how much nearer a push comes
constexpr double kOversample = 1.2; // resolution of the kept picture against the canvas

// On black: transparent parts of a picture are not see-through in a film.
YuvFrame opaque(const media::Image& image, int depth) {
    media::Image flat(image.width & ~1, image.height & ~1);
    for (int y = 0; y < flat.height; ++y)
        for (int x = 0; x < flat.width; ++x) {
            const std::uint8_t* const from = image.row(y) + x * 4;
            std::uint8_t* const to = flat.row(y) + x * 4;
            for (int c = 0; c < 3; ++c)
                to[c] = static_cast<std::uint8_t>(from[c] * from[3] / 255);
            to[3] = 255;
        }
    YuvFrame frame(flat.width, flat.height, depth);
    media::Scaler scaler;
    base::ignore(scaler.convert(flat, frame), "sizes are equal and even");
    return frame;
}

int evenOf(double value) {
    return std::max(16, static_cast<int>(std::lround(value / 2)) * 2);
}

} // namespace

StillView stillViewAt(CameraMove move, double share) {
    const double t = std::clamp(share, -0.2, 1.2);
    const double eased = t <= 0   ? t * 0.3
                         : t >= 1 ? 1 + (t - 1) * 0.3
                                  : t * t * (3 - 2 * t) * 0.6 + t * 0.4;
    const double drift = 0.6 * (2 * eased - 1);
    switch (move) {
    case CameraMove::PushIn:
        return {0, 0, 1 + (kZoom - 1) * std::max(0.0, eased)};
    case CameraMove::PullOut:
        return {0, 0, 1 + (kZoom - 1) * std::max(0.0, 1 - eased)};
    case CameraMove::PanLeft:
        return {-drift, 0, kZoom};
    case CameraMove::PanRight:
        return {drift, 0, kZoom};
    case CameraMove::TiltUp:
    case CameraMove::CraneUp:
        return {0, -drift, kZoom};
    case CameraMove::TiltDown:
        return {0, drift, kZoom};
    case CameraMove::Orbit:
        return {drift, -0.3 * drift, 1.04 + (kZoom - 1.04) * std::max(0.0, eased)};
    case CameraMove::Handheld:
        return {0.35 * std::sin(7 * t) + 0.2 * std::sin(17 * t), 0.3 * std::sin(9 * t + 1), 1.08};
    case CameraMove::Static:
        return {0, 0, 1.02 + 0.02 * std::max(0.0, eased)};
    }
    return {};
}

StillSource::StillSource(CameraMove move, FrameIndex length, model::Size canvas, int depth)
    : m_move(move)
    , m_length(length)
    , m_picture(canvas.width, canvas.height, depth) {}

Result<std::unique_ptr<StillSource>> StillSource::create(const media::Image& image,
                                                         const SceneSource& source, CameraMove move,
                                                         FrameIndex length, model::Size canvas,
                                                         int depth) {
    if (image.width < 2 || image.height < 2)
        return base::Error{base::ErrorKind::InvalidInput, "A picture is too small to be shown.",
                           source.file.string()};
    std::unique_ptr<StillSource> made(new StillSource(move, length, canvas, depth));
    const YuvFrame whole = opaque(image, depth);
    const model::Size kept{evenOf(canvas.width * kOversample), evenOf(canvas.height * kOversample)};
    made->m_window = kept;
    media::Scaler scaler;
    if (source.path.moves() && source.fit == model::Fit::Fill) {
        const double scale = std::max(static_cast<double>(kept.width) / whole.width(),
                                      static_cast<double>(kept.height) / whole.height());
        made->m_path = source.path;
        made->m_image = YuvFrame(std::max(kept.width, evenOf(whole.width() * scale)),
                                 std::max(kept.height, evenOf(whole.height() * scale)), depth);
        TRY(scaler.scale(whole.view(), {0, 0, whole.width(), whole.height()}, made->m_image));
        return made;
    }
    made->m_image = YuvFrame(kept.width, kept.height, depth);
    const media::CropRect part = fillingPart(whole.width(), whole.height(), canvas, source.focus);
    TRY(scaler.scale(whole.view(), part, made->m_image));
    if (source.fit != model::Fit::Fill) {
        made->m_image = source.fit == model::Fit::Blurred
                            ? blurredGround(made->m_image)
                            : YuvFrame(kept.width, kept.height, depth);
        const media::CropRect at = fittedRect(whole.width(), whole.height(), kept);
        YuvFrame inner(at.width, at.height, depth);
        TRY(scaler.scale(whole.view(), {0, 0, whole.width(), whole.height()}, inner));
        place(inner, at.x, at.y, made->m_image);
    }
    return made;
}

Result<SourcePicture> StillSource::picture(FrameIndex sinceStart) {
    sample(stillViewAt(m_move, static_cast<double>(sinceStart) /
                                   static_cast<double>(std::max<FrameIndex>(m_length, 1))),
           m_path.moves() ? m_path.at(sinceStart) : model::Point());
    return SourcePicture{std::as_const(m_picture).view(), sinceStart};
}

void StillSource::sample(const StillView& view, model::Point middle) {
    withSamplesOf(m_picture.depth(), [&]<typename Sample>() { sampleAs<Sample>(view, middle); });
}

template <typename Sample>
void StillSource::sampleAs(const StillView& view, model::Point middle) {
    for (int i = 0; i < 3; ++i) {
        const auto from = planeOf<Sample>(std::as_const(m_image).plane(i));
        const auto to = planeOf<Sample>(m_picture.plane(i));
        const int half = i == 0 ? 1 : 2;
        // The window's first pixel for a focus, and the view inside of the window.
        const auto begin = [](int side, int window, double focus) {
            return std::clamp(focus * side - window / 2.0, 0.0, static_cast<double>(side - window));
        };
        const int width = m_window.width / half;
        const int height = m_window.height / half;
        const double partWidth = (width - 1) / view.zoom;
        const double partHeight = (height - 1) / view.zoom;
        const double left = begin(from.width, width, middle.x) +
                            (width - 1 - partWidth) / 2 * (1 + std::clamp(view.x, -1.0, 1.0));
        const double top = begin(from.height, height, middle.y) +
                           (height - 1 - partHeight) / 2 * (1 + std::clamp(view.y, -1.0, 1.0));
        mixing::resample(from, left, top, partWidth / std::max(1, to.width - 1),
                         partHeight / std::max(1, to.height - 1), to);
    }
}

} // namespace reelwright::compose
