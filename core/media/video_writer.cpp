#include "media/video_writer.h"

#include "media/output.h"

#include <cstring>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;

struct VideoWriter::State {
    std::filesystem::path path;
    OutputPtr output;
    CodecPtr codec;
    FramePtr frame;
    PacketPtr packet;
    std::int64_t next = 0;
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

void setEncoderOptions(const VideoSettings& settings, AVCodecContext& codec, Options& options) {
    if (settings.encoder == "libx264") {
        options.set("preset", settings.preset).set("crf", std::to_string(settings.quality));
    } else if (settings.encoder == "libvpx-vp9") {
        codec.bit_rate = 0;
        options.set("crf", std::to_string(settings.quality))
            .set("deadline", "realtime")
            .set("cpu-used", settings.preset)
            .set("row-mt", "0");
    }
}

void describeStream(const VideoSettings& settings, AVCodecContext& codec) {
    codec.width = settings.width;
    codec.height = settings.height;
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = {static_cast<int>(settings.rate.denominator),
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
    if (const int failed = avcodec_open2(&codec, encoder, options.out()); failed < 0)
        return errorFromAv(fmt::format("The video encoder {} does not accept {} x {}",
                                       settings.encoder, settings.width, settings.height),
                           failed);
    AVStream* const stream = avformat_new_stream(state->output.get(), nullptr);
    avcodec_parameters_from_context(stream->codecpar, &codec);
    stream->time_base = codec.time_base;
    stream->avg_frame_rate = codec.framerate;
    Options muxing;
    muxing.set("video_track_timescale", std::to_string(settings.rate.numerator * 512));
    TRY(startOutput(*state->output, path, muxing.out()));
    state->packet.reset(av_packet_alloc());
    state->frame.reset(av_frame_alloc());
    state->frame->format = codec.pix_fmt;
    state->frame->width = codec.width;
    state->frame->height = codec.height;
    return VideoWriter(std::move(state));
}

base::Result<void> VideoWriter::write(const YuvFrame& picture) {
    AVFrame& frame = *m_state->frame;
    if (picture.width() != frame.width || picture.height() != frame.height)
        return Error{ErrorKind::Internal, "A frame of another size was sent to the encoder.", {}};
    av_frame_unref(&frame);
    frame.format = AV_PIX_FMT_YUV420P;
    frame.width = picture.width();
    frame.height = picture.height();
    if (const int failed = av_frame_get_buffer(&frame, 0); failed < 0)
        return errorFromAv("Cannot hold a frame", failed);
    for (int i = 0; i < 3; ++i) {
        const PlaneView from = picture.plane(i);
        for (int y = 0; y < from.height; ++y)
            std::memcpy(frame.data[i] + static_cast<std::ptrdiff_t>(y) * frame.linesize[i],
                        from.row(y), static_cast<std::size_t>(from.width));
    }
    frame.pts = m_state->next++;
    return encodeInto(*m_state->codec, &frame, *m_state->packet, *m_state->output, m_state->path);
}

base::Result<void> VideoWriter::finish() {
    TRY(encodeInto(*m_state->codec, nullptr, *m_state->packet, *m_state->output, m_state->path));
    return finishOutput(*m_state->output, m_state->path);
}

} // namespace reelwright::media
