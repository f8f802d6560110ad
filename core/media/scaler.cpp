#include "media/scaler.h"

#include "media/convert.h"
#include "media/ffmpeg.h"

namespace reelwright::media {

struct Scaler::State {
    int flags = SWS_BICUBIC;
    SwsContext* context = nullptr;
    ~State() { sws_freeContext(context); }

    struct Side {
        int width;
        int height;
        AVPixelFormat format;
        Matrix matrix = Matrix::Bt709;
        bool fullRange = false;
        bool operator==(const Side&) const = default;
    };
    Side lastFrom{};
    Side lastTo{};

    // One context is enough: it is made anew when sizes or forms change.
    base::Result<SwsContext*> prepare(const Side& from, const Side& to) {
        if (context != nullptr && from == lastFrom && to == lastTo)
            return context;
        context = sws_getCachedContext(context, from.width, from.height, from.format, to.width,
                                       to.height, to.format, flags, nullptr, nullptr, nullptr);
        if (context == nullptr)
            return base::Error{
                base::ErrorKind::InvalidInput, "A picture of this size cannot be scaled.", {}};
        sws_setColorspaceDetails(context, sws_getCoefficients(colourSpaceOf(from.matrix)),
                                 from.fullRange ? 1 : 0,
                                 sws_getCoefficients(colourSpaceOf(to.matrix)),
                                 to.fullRange ? 1 : 0, 0, 1 << 16, 1 << 16);
        lastFrom = from;
        lastTo = to;
        return context;
    }

    static Side rgb(const Image& image) {
        return {image.width, image.height, AV_PIX_FMT_RGBA, Matrix::Bt709, true};
    }
    static Side house(const YuvFrame& frame) {
        return {frame.width(), frame.height(), pixelFormatOf({.depth = frame.depth()})};
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
    const int across = view.form.chroma == Chroma::Full ? 0 : 1;
    const int down = view.form.chroma == Chroma::Quarter ? 1 : 0;
    const int bytes = view.form.depth > 8 ? 2 : 1;
    for (int i = 0; i < 3; ++i) {
        planes.data[i] = view.planes[i].row(part.y >> (i == 0 ? 0 : down)) +
                         (part.x >> (i == 0 ? 0 : across)) * bytes;
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
               m_state->prepare({part.width, part.height, pixelFormatOf(source.form),
                                 source.form.matrix, source.form.fullRange},
                                State::house(target)));
    const Planes from = planesOf(source, part);
    const MutablePlanes to = planesOf(target);
    sws_scale(context, from.data, from.stride, 0, part.height, to.data, to.stride);
    return {};
}

base::Result<void> Scaler::convert(const Image& source, YuvFrame& target) {
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare(State::rgb(source), State::house(target)));
    const std::uint8_t* const data[4] = {source.pixels.data()};
    const int stride[4] = {source.width * 4};
    const MutablePlanes to = planesOf(target);
    sws_scale(context, data, stride, 0, source.height, to.data, to.stride);
    return {};
}

base::Result<void> Scaler::convert(const YuvView& source, Image& target) {
    target = Image(source.width(), source.height());
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare({source.width(), source.height(), pixelFormatOf(source.form),
                                 source.form.matrix, source.form.fullRange},
                                State::rgb(target)));
    const Planes from = planesOf(source, {});
    std::uint8_t* const data[4] = {target.pixels.data()};
    const int stride[4] = {target.width * 4};
    sws_scale(context, from.data, from.stride, 0, source.height(), data, stride);
    return {};
}

base::Result<void> Scaler::show(const YuvView& source, std::uint8_t* pixels, int width, int height,
                                int stride) {
    TRY_ASSIGN(SwsContext* const context,
               m_state->prepare({source.width(), source.height(), pixelFormatOf(source.form),
                                 source.form.matrix, source.form.fullRange},
                                {width, height, AV_PIX_FMT_BGR0, Matrix::Bt709, true}));
    const Planes from = planesOf(source, {});
    std::uint8_t* const data[4] = {pixels};
    const int strides[4] = {stride};
    sws_scale(context, from.data, from.stride, 0, source.height(), data, strides);
    return {};
}

base::Result<void> Scaler::scale(const Image& source, Image& target) {
    TRY_ASSIGN(SwsContext* const context, m_state->prepare(State::rgb(source), State::rgb(target)));
    const std::uint8_t* const from[4] = {source.pixels.data()};
    const int fromStride[4] = {source.width * 4};
    std::uint8_t* const to[4] = {target.pixels.data()};
    const int toStride[4] = {target.width * 4};
    sws_scale(context, from, fromStride, 0, source.height, to, toStride);
    return {};
}

} // namespace reelwright::media
