#include "media/video_writer.h"

#include "media/convert.h"
#include "media/encoder_setup.h"
#include "media/output.h"

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;

struct VideoWriter::State {
    std::filesystem::path path;
    OutputPtr output;
    CodecPtr codec;
    FramePtr frame;
    FramePtr onCard; // the picture in the memory of a graphics card
    PacketPtr packet;
    AVPixelFormat fed = AV_PIX_FMT_NONE; // how pictures are given to the encoder
    ScalerPtr scaler; // made for the first frame that has another form than the file
    std::int64_t next = 0;

    // Fills `frame` with the picture in the file's form.
    base::Result<void> convert(const YuvFrame& picture) {
        if (const int failed = av_frame_get_buffer(frame.get(), 0); failed < 0)
            return errorFromAv("Cannot hold a frame", failed);
        const auto from = pixelFormatOf(picture.view().form);
        if (!scaler)
            scaler.reset(sws_getContext(frame->width, frame->height, from, frame->width,
                                        frame->height, static_cast<AVPixelFormat>(frame->format),
                                        SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
        if (!scaler)
            return Error{ErrorKind::Unsupported, "The encoder's pixel form cannot be made.", {}};
        const std::uint8_t* data[4] = {};
        int stride[4] = {};
        for (int i = 0; i < 3; ++i) {
            data[i] = picture.plane(i).data;
            stride[i] = picture.plane(i).stride;
        }
        sws_scale(scaler.get(), data, stride, 0, frame->height, frame->data, frame->linesize);
        return {};
    }

    // Brings `frame` to where the encoder wants it.
    base::Result<const AVFrame*> upload() {
        if (codec->hw_frames_ctx == nullptr)
            return frame.get();
        av_frame_unref(onCard.get());
        int failed = av_hwframe_get_buffer(codec->hw_frames_ctx, onCard.get(), 0);
        if (failed >= 0)
            failed = av_hwframe_transfer_data(onCard.get(), frame.get(), 0);
        if (failed >= 0)
            failed = av_frame_copy_props(onCard.get(), frame.get());
        if (failed < 0)
            return errorFromAv("The graphics card does not take a frame", failed);
        return onCard.get();
    }
};

VideoWriter::VideoWriter(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
VideoWriter::~VideoWriter() = default;
VideoWriter::VideoWriter(VideoWriter&&) noexcept = default;
VideoWriter& VideoWriter::operator=(VideoWriter&&) noexcept = default;

bool hasEncoder(std::string_view name) {
    return avcodec_find_encoder_by_name(std::string(name).c_str()) != nullptr;
}

namespace {

void describeStream(const VideoSettings& settings, AVCodecContext& codec) {
    codec.width = settings.width;
    codec.height = settings.height;
    codec.time_base = settings.ticks > 0 ? AVRational{1, static_cast<int>(settings.ticks)}
                                         : AVRational{static_cast<int>(settings.rate.denominator),
                                                      static_cast<int>(settings.rate.numerator)};
    codec.framerate = {static_cast<int>(settings.rate.numerator),
                       static_cast<int>(settings.rate.denominator)};
    codec.gop_size =
        settings.gop > 0 ? settings.gop : static_cast<int>(settings.rate.perSecond() * 2 + 0.5);
    codec.thread_count = settings.threads;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.chroma_sample_location = AVCHROMA_LOC_LEFT;
    codec.sample_aspect_ratio = {1, 1};
    codec.flags |= AV_CODEC_FLAG_BITEXACT;
}

// A buffer that keeps the picture alive for as long as libav refers to it; nullptr without memory.
AVBufferRef* lend(std::shared_ptr<const YuvFrame> picture) {
    auto* const holder = new std::shared_ptr<const YuvFrame>(std::move(picture));
    auto* const data = const_cast<std::uint8_t*>((*holder)->plane(0).data);
    const auto release = [](void* opaque, std::uint8_t*) {
        delete static_cast<std::shared_ptr<const YuvFrame>*>(opaque);
    };
    AVBufferRef* const made = av_buffer_create(data, 1, release, holder, AV_BUFFER_FLAG_READONLY);
    if (made == nullptr)
        delete holder;
    return made;
}

} // namespace

base::Result<VideoWriter> VideoWriter::create(const std::filesystem::path& path,
                                              const VideoSettings& settings) {
    const AVCodec* const encoder = avcodec_find_encoder_by_name(settings.encoder.c_str());
    if (encoder == nullptr)
        return Error{ErrorKind::Unsupported,
                     fmt::format("The video encoder {} is missing in this installation of FFmpeg. "
                                 "Install a build that has it, or choose another preset.",
                                 settings.encoder),
                     {}};
    auto state = std::make_unique<State>();
    state->path = path;
    TRY_ASSIGN(state->output, makeOutput(path));
    state->codec.reset(avcodec_alloc_context3(encoder));
    AVCodecContext& codec = *state->codec;
    describeStream(settings, codec);
    if ((state->output->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    Options options;
    setEncoderOptions(settings, codec, options);
    state->fed = fedFormat(settings, *encoder);
    codec.pix_fmt = state->fed;
    TRY(openDevice(*encoder, state->fed, codec));
    if (const int failed = avcodec_open2(&codec, encoder, options.out()); failed < 0)
        return errorFromAv(fmt::format("The video encoder {} does not accept {} x {}",
                                       settings.encoder, settings.width, settings.height),
                           failed);
    AVStream* const stream = avformat_new_stream(state->output.get(), nullptr);
    avcodec_parameters_from_context(stream->codecpar, &codec);
    stream->time_base = codec.time_base;
    stream->avg_frame_rate = codec.framerate;
    Options muxing;
    muxing.set("video_track_timescale",
               std::to_string(settings.ticks > 0 ? settings.ticks : settings.rate.numerator * 512));
    TRY(startOutput(*state->output, path, muxing.out()));
    state->packet.reset(av_packet_alloc());
    state->frame.reset(av_frame_alloc());
    state->onCard.reset(av_frame_alloc());
    return VideoWriter(std::move(state));
}

base::Result<void> VideoWriter::write(const YuvFrame& frame) {
    return write(std::make_shared<const YuvFrame>(frame));
}

base::Result<void> VideoWriter::write(std::shared_ptr<const YuvFrame> frame) {
    return writeAt(std::move(frame), m_state->next);
}

base::Result<void> VideoWriter::writeAt(std::shared_ptr<const YuvFrame> picture,
                                        std::int64_t timestamp) {
    AVFrame& frame = *m_state->frame;
    const AVCodecContext& codec = *m_state->codec;
    if (picture->width() != codec.width || picture->height() != codec.height)
        return Error{ErrorKind::Internal, "A frame of another size was sent to the encoder.", {}};
    av_frame_unref(&frame);
    frame.format = m_state->fed;
    frame.width = codec.width;
    frame.height = codec.height;
    frame.pts = timestamp;
    frame.color_range = codec.color_range;
    frame.colorspace = codec.colorspace;
    frame.color_primaries = codec.color_primaries;
    frame.color_trc = codec.color_trc;
    m_state->next = timestamp + 1;
    if (pixelFormatOf(picture->view().form) == m_state->fed) {
        for (int i = 0; i < 3; ++i) {
            const PlaneView plane = picture->plane(i);
            frame.data[i] = const_cast<std::uint8_t*>(plane.data); // encoders only read
            frame.linesize[i] = plane.stride;
        }
        frame.buf[0] = lend(std::move(picture));
        if (frame.buf[0] == nullptr)
            return errorFromAv("Cannot hold a frame", AVERROR(ENOMEM));
    } else {
        TRY(m_state->convert(*picture));
    }
    TRY_ASSIGN(const AVFrame* const ready, m_state->upload());
    return encodeInto(*m_state->codec, ready, *m_state->packet, *m_state->output, m_state->path);
}

base::Result<void> VideoWriter::finish() {
    TRY(encodeInto(*m_state->codec, nullptr, *m_state->packet, *m_state->output, m_state->path));
    return finishOutput(*m_state->output, m_state->path);
}

} // namespace reelwright::media
