#include "media/scaler.h"

#include "media/ffmpeg.h"

namespace reelwright::media {

struct Scaler::State {
    int flags = SWS_BICUBIC;
    SwsContext* context = nullptr;
    ~State() { sws_freeContext(context); }

    // One context is enough: sws_getCachedContext makes a new one when sizes or formats change.
    base::Result<SwsContext*> prepare(int sw, int sh, AVPixelFormat from, int dw, int dh,
                                      AVPixelFormat to) {
        context = sws_getCachedContext(context, sw, sh, from, dw, dh, to, flags, nullptr, nullptr,
                                       nullptr);
        if (context == nullptr)
            return base::Error{
                base::ErrorKind::InvalidInput, "A picture of this size cannot be scaled.", {}};
        const int* const bt709 = sws_getCoefficients(SWS_CS_ITU709);
        const bool fromRgb = from == AV_PIX_FMT_RGBA;
        const bool toRgb = to == AV_PIX_FMT_RGBA;
        sws_setColorspaceDetails(context, bt709, fromRgb ? 1 : 0, bt709, toRgb ? 1 : 0, 0, 1 << 16,
                                 1 << 16);
        return context;
    }
};

Scaler::Scaler(ScaleQuality quality)
    : m_state(std::make_unique<State>()) {
    m_state->flags = (quality == ScaleQuality::Fast ? SWS_BILINEAR : SWS_BICUBIC) |
                     SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT;
    if (quality == ScaleQuality::Fast)
        m_state->flags = SWS_FAST_BILINEAR;
}
Scaler::~Scaler() = default;
Scaler::Scaler(Scaler&&) noexcept = default;
Scaler& Scaler::operator=(Scaler&&) noexcept = default;

namespace {

struct Planes {
    const std::uint8_t* data[4] = {};
    int stride[4] = {};
};

Planes planesOf(const YuvView& view, const CropRect& part) {
    Planes planes;
    for (int i = 0; i < 3; ++i) {
        const int shift = i == 0 ? 0 : 1;
        planes.data[i] = view.planes[i].row(part.y >> shift) + (part.x >> shift);
        planes.stride[i] = view.planes[i].stride;
    }
    return planes;
}

struct MutablePlanes {
    std::uint8_t* data[4] = {};
    int stride[4] = {};
};

MutablePlanes planesOf(YuvFrame& frame) {
    MutablePlanes planes;
    for (int i = 0; i < 3; ++i) {
        planes.data[i] = frame.plane(i).data;
        planes.stride[i] = frame.plane(i).stride;
    }
    return planes;
}

} // namespace

base::Result<void> Scaler::scale(const YuvView& source, CropRect part, YuvFrame& target) {
    part = {part.x & ~1, part.y & ~1, part.width & ~1, part.height & ~1};
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare(part.width, part.height, AV_PIX_FMT_YUV420P, target.width(),
                                target.height(), AV_PIX_FMT_YUV420P));
    const Planes from = planesOf(source, part);
    const MutablePlanes to = planesOf(target);
    sws_scale(context, from.data, from.stride, 0, part.height, to.data, to.stride);
    return {};
}

base::Result<void> Scaler::convert(const Image& source, YuvFrame& target) {
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare(source.width, source.height, AV_PIX_FMT_RGBA, target.width(),
                                target.height(), AV_PIX_FMT_YUV420P));
    const std::uint8_t* const data[4] = {source.pixels.data()};
    const int stride[4] = {source.width * 4};
    const MutablePlanes to = planesOf(target);
    sws_scale(context, data, stride, 0, source.height, to.data, to.stride);
    return {};
}

base::Result<void> Scaler::convert(const YuvView& source, Image& target) {
    target = Image(source.width(), source.height());
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare(source.width(), source.height(), AV_PIX_FMT_YUV420P, target.width,
                                target.height, AV_PIX_FMT_RGBA));
    const Planes from = planesOf(source, {});
    std::uint8_t* const data[4] = {target.pixels.data()};
    const int stride[4] = {target.width * 4};
    sws_scale(context, from.data, from.stride, 0, source.height(), data, stride);
    return {};
}

base::Result<void> Scaler::scale(const Image& source, Image& target) {
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare(source.width, source.height, AV_PIX_FMT_RGBA, target.width,
                                target.height, AV_PIX_FMT_RGBA));
    const std::uint8_t* const from[4] = {source.pixels.data()};
    const int fromStride[4] = {source.width * 4};
    std::uint8_t* const to[4] = {target.pixels.data()};
    const int toStride[4] = {target.width * 4};
    sws_scale(context, from, fromStride, 0, source.height, to, toStride);
    return {};
}

} // namespace reelwright::media
