#include "media/picture.h"

#include "base/file.h"
#include "media/convert.h"
#include "media/input.h"

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;

namespace {

// EXIF orientation as quarter turns clockwise; mirrored forms are shown unmirrored.
int turnsFromExif(const AVFrame& frame) {
    const AVDictionaryEntry* const entry = av_dict_get(frame.metadata, "Orientation", nullptr, 0);
    if (entry == nullptr)
        return 0;
    const std::string value = entry->value;
    const auto at = value.find_first_not_of(' ');
    const char digit = at == std::string::npos ? '1' : value[at];
    switch (digit) {
    case '3':
    case '4':
        return 2;
    case '5':
    case '6':
        return 1;
    case '7':
    case '8':
        return 3;
    default:
        return 0;
    }
}

base::Result<PacketPtr> encodePicture(const Image& image, const std::string& extension) {
    const bool jpeg = extension == ".jpg" || extension == ".jpeg";
    if (!jpeg && extension != ".png")
        return Error{ErrorKind::Unsupported,
                     fmt::format("Pictures are written as .png or .jpg, not \"{}\".", extension),
                     {}};
    const AVCodec* const encoder = avcodec_find_encoder(jpeg ? AV_CODEC_ID_MJPEG : AV_CODEC_ID_PNG);
    if (encoder == nullptr)
        return Error{
            ErrorKind::Unsupported, "This installation of FFmpeg cannot write pictures.", {}};
    const AVPixelFormat format = jpeg ? AV_PIX_FMT_YUVJ444P : AV_PIX_FMT_RGBA;
    CodecPtr codec(avcodec_alloc_context3(encoder));
    codec->width = image.width;
    codec->height = image.height;
    codec->pix_fmt = format;
    codec->color_range = AVCOL_RANGE_JPEG;
    codec->time_base = {1, 25};
    codec->flags |= AV_CODEC_FLAG_QSCALE;
    codec->global_quality = FF_QP2LAMBDA * 3;
    codec->thread_count = 1;
    if (const int failed = avcodec_open2(codec.get(), encoder, nullptr); failed < 0)
        return errorFromAv("The picture cannot be encoded", failed);
    FramePtr frame(av_frame_alloc());
    frame->width = image.width;
    frame->height = image.height;
    frame->format = format;
    frame->quality = codec->global_quality;
    if (const int failed = av_frame_get_buffer(frame.get(), 0); failed < 0)
        return errorFromAv("The picture cannot be encoded", failed);
    ScalerPtr scaler(sws_getContext(image.width, image.height, AV_PIX_FMT_RGBA, image.width,
                                    image.height, format, SWS_BILINEAR | SWS_FULL_CHR_H_INP,
                                    nullptr, nullptr, nullptr));
    const std::uint8_t* const from[4] = {image.pixels.data()};
    const int stride[4] = {image.width * 4};
    sws_scale(scaler.get(), from, stride, 0, image.height, frame->data, frame->linesize);
    PacketPtr packet(av_packet_alloc());
    int failed = avcodec_send_frame(codec.get(), frame.get());
    if (failed >= 0)
        failed = avcodec_receive_packet(codec.get(), packet.get());
    if (failed == AVERROR(EAGAIN)) {
        avcodec_send_frame(codec.get(), nullptr);
        failed = avcodec_receive_packet(codec.get(), packet.get());
    }
    if (failed < 0)
        return errorFromAv("The picture cannot be encoded", failed);
    return packet;
}

} // namespace

base::Result<Image> readPicture(const std::filesystem::path& path, int maxSide) {
    TRY_ASSIGN(InputPtr input, openInput(path));
    TRY_ASSIGN(StreamDecoder decoder,
               StreamDecoder::create(std::move(input), AVMEDIA_TYPE_VIDEO, 1));
    TRY_ASSIGN(const AVFrame* const frame, decoder.next());
    if (frame == nullptr)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is damaged: no picture can be decoded from it.",
                                 path.filename().string()),
                     {}};
    ScalerPtr scaler;
    const int turns = turnsFromExif(*frame);
    return imageFrom(*frame, decoder.stream().sample_aspect_ratio, turns * 90, maxSide, scaler);
}

base::Result<void> writePicture(const std::filesystem::path& path, const Image& image) {
    TRY_ASSIGN(const PacketPtr packet, encodePicture(image, path.extension().string()));
    return base::writeFileAtomically(path,
                                     std::string_view(reinterpret_cast<const char*>(packet->data),
                                                      static_cast<std::size_t>(packet->size)));
}

} // namespace reelwright::media
