#include "media/convert.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace reelwright::media {

Image rotated(const Image& image, int quarterTurns) {
    if (quarterTurns % 4 == 0)
        return image;
    const bool swap = quarterTurns % 2 != 0;
    Image out(swap ? image.height : image.width, swap ? image.width : image.height);
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            int sx = image.width - 1 - x;
            int sy = image.height - 1 - y;
            if (quarterTurns % 4 == 1) {
                sx = y;
                sy = image.height - 1 - x;
            } else if (quarterTurns % 4 == 3) {
                sx = image.width - 1 - y;
                sy = x;
            }
            std::memcpy(out.row(y) + x * 4, image.row(sy) + sx * 4, 4);
        }
    }
    return out;
}

namespace {

struct KnownForm {
    AVPixelFormat format;
    int depth;
    Chroma chroma;
};

constexpr KnownForm kKnownForms[] = {
    {AV_PIX_FMT_YUV420P, 8, Chroma::Quarter},    {AV_PIX_FMT_YUV422P, 8, Chroma::Half},
    {AV_PIX_FMT_YUV444P, 8, Chroma::Full},       {AV_PIX_FMT_YUV420P10, 10, Chroma::Quarter},
    {AV_PIX_FMT_YUV422P10, 10, Chroma::Half},    {AV_PIX_FMT_YUV444P10, 10, Chroma::Full},
    {AV_PIX_FMT_YUV420P12, 12, Chroma::Quarter}, {AV_PIX_FMT_YUV422P12, 12, Chroma::Half},
    {AV_PIX_FMT_YUV444P12, 12, Chroma::Full}};

// The formats that carry the full range in their name.
AVPixelFormat withoutRange(int format) {
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    default:
        return static_cast<AVPixelFormat>(format);
    }
}

constexpr int kFirstUntaggedHdLine = 577;

std::optional<Matrix> matrixOf(const AVFrame& frame) {
    switch (frame.colorspace) {
    case AVCOL_SPC_UNSPECIFIED:
        return frame.height >= kFirstUntaggedHdLine ? Matrix::Bt709 : Matrix::Bt601;
    case AVCOL_SPC_BT709:
        return Matrix::Bt709;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return Matrix::Bt601;
    case AVCOL_SPC_BT2020_NCL:
        return Matrix::Bt2020;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<PictureForm> formOf(const AVFrame& frame) {
    const AVPixelFormat format = withoutRange(frame.format);
    const auto* const known = std::ranges::find(kKnownForms, format, &KnownForm::format);
    const auto matrix = matrixOf(frame);
    if (known == std::end(kKnownForms) || !matrix)
        return std::nullopt;
    return PictureForm{known->depth, known->chroma, *matrix,
                       format != frame.format || frame.color_range == AVCOL_RANGE_JPEG};
}

AVPixelFormat pixelFormatOf(const PictureForm& form) {
    for (const KnownForm& known : kKnownForms)
        if (known.depth == form.depth && known.chroma == form.chroma)
            return known.format;
    return AV_PIX_FMT_NONE;
}

int colourSpaceOf(Matrix matrix) {
    switch (matrix) {
    case Matrix::Bt601:
        return SWS_CS_ITU601;
    case Matrix::Bt2020:
        return SWS_CS_BT2020;
    case Matrix::Bt709:
        break;
    }
    return SWS_CS_ITU709;
}

YuvView viewOf(const AVFrame& frame, const PictureForm& form) {
    YuvView view{.form = form};
    const int across = form.chroma == Chroma::Full ? 0 : 1;
    const int down = form.chroma == Chroma::Quarter ? 1 : 0;
    for (int i = 0; i < 3; ++i)
        view.planes[i] = {frame.data[i], frame.linesize[i],
                          -((-frame.width) >> (i == 0 ? 0 : across)),
                          -((-frame.height) >> (i == 0 ? 0 : down))};
    return view;
}

namespace {

// A context from the frame's own matrix and range to BT.709 in the given form.
base::Result<SwsContext*> prepare(const AVFrame& frame, int width, int height, AVPixelFormat form,
                                  ScalerPtr& scaler) {
    SwsContext* const context = sws_getCachedContext(
        scaler.release(), frame.width, frame.height, static_cast<AVPixelFormat>(frame.format),
        width, height, form, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr,
        nullptr);
    scaler.reset(context);
    if (context == nullptr)
        return base::Error{
            base::ErrorKind::Unsupported, "The picture's pixel form cannot be converted.", {}};
    const int untagged = frame.height >= kFirstUntaggedHdLine ? SWS_CS_ITU709 : SWS_CS_ITU601;
    const int matrix = frame.colorspace == AVCOL_SPC_UNSPECIFIED ? untagged : frame.colorspace;
    sws_setColorspaceDetails(
        context, sws_getCoefficients(matrix), frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0,
        sws_getCoefficients(SWS_CS_ITU709), form == AV_PIX_FMT_RGBA ? 1 : 0, 0, 1 << 16, 1 << 16);
    return context;
}

void turnPlane(const PlaneView& from, int quarterTurns, const MutablePlaneView& to) {
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            int sx = from.width - 1 - x;
            int sy = from.height - 1 - y;
            if (quarterTurns == 1) {
                sx = y;
                sy = from.height - 1 - x;
            } else if (quarterTurns == 3) {
                sx = from.width - 1 - y;
                sy = x;
            }
            to.row(y)[x] = from.row(sy)[sx];
        }
}

} // namespace

base::Result<Image> imageFrom(const AVFrame& frame, AVRational pixelShape, int rotation,
                              int maxSide, ScalerPtr& scaler) {
    double width = frame.width;
    const double height = frame.height;
    if (pixelShape.num > 0 && pixelShape.den > 0)
        width *= av_q2d(pixelShape);
    const double shrink = std::min(1.0, maxSide / std::max(width, height));
    Image image(std::max(1, static_cast<int>(std::lround(width * shrink))),
                std::max(1, static_cast<int>(std::lround(height * shrink))));
    TRY_ASSIGN(SwsContext* const context,
               prepare(frame, image.width, image.height, AV_PIX_FMT_RGBA, scaler));
    std::uint8_t* const to[4] = {image.pixels.data()};
    const int stride[4] = {image.width * 4};
    const int lines = sws_scale(context, frame.data, frame.linesize, 0, frame.height, to, stride);
    if (lines <= 0)
        return errorFromAv("The picture cannot be converted", lines);
    return rotated(image, rotation / 90);
}

base::Result<void> yuvFrom(const AVFrame& frame, int rotation, ScalerPtr& scaler,
                           YuvFrame& target) {
    const int turns = rotation / 90 % 4;
    YuvFrame upright;
    if (turns != 0)
        upright = turns == 2 ? YuvFrame(target.width(), target.height())
                             : YuvFrame(target.height(), target.width());
    YuvFrame& out = turns != 0 ? upright : target;
    TRY_ASSIGN(SwsContext* const context,
               prepare(frame, out.width(), out.height(), AV_PIX_FMT_YUV420P, scaler));
    std::uint8_t* const to[4] = {out.plane(0).data, out.plane(1).data, out.plane(2).data};
    const int stride[4] = {out.plane(0).stride, out.plane(1).stride, out.plane(2).stride};
    const int lines = sws_scale(context, frame.data, frame.linesize, 0, frame.height, to, stride);
    if (lines <= 0)
        return errorFromAv("The picture cannot be converted", lines);
    for (int i = 0; turns != 0 && i < 3; ++i)
        turnPlane(std::as_const(upright).plane(i), turns, target.plane(i));
    return {};
}

} // namespace reelwright::media
