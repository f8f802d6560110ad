#include "media/output.h"

#include <fmt/format.h>

namespace reelwright::media {

namespace {

std::string doing(const std::filesystem::path& path) {
    return fmt::format("Cannot write {}", path.string());
}

// Software encoders give no reason when they get no memory; nothing else stops them half-way.
base::Error encoderFailed(const AVCodecContext& codec, const std::filesystem::path& path,
                          int code) {
    if (code != AVERROR_EXTERNAL || (codec.codec->capabilities & AV_CODEC_CAP_HARDWARE) != 0)
        return errorFromAv(doing(path), code);
    return {base::ErrorKind::OutOfMemory,
            fmt::format("{}: the encoder {} stopped, most likely for want of memory. Close other "
                        "programs, or work with fewer threads (--workers 1) or a smaller picture.",
                        doing(path), codec.codec->name),
            {}};
}

} // namespace

base::Result<OutputPtr> makeOutput(const std::filesystem::path& path) {
    tameLibavLog();
    AVFormatContext* made = nullptr;
    const int failed = avformat_alloc_output_context2(&made, nullptr, nullptr, path.c_str());
    if (failed < 0)
        return base::Error{base::ErrorKind::Unsupported,
                           fmt::format("Files named \"{}\" cannot be written: use .mp4 or .webm.",
                                       path.extension().string()),
                           {}};
    return OutputPtr(made);
}

base::Result<void> startOutput(AVFormatContext& output, const std::filesystem::path& path,
                               AVDictionary** options) {
    const std::string url = "file:" + path.string();
    if (const int failed = avio_open(&output.pb, url.c_str(), AVIO_FLAG_WRITE); failed < 0)
        return errorFromAv(doing(path), failed);
    output.flags |= AVFMT_FLAG_BITEXACT;
    if (const int failed = avformat_write_header(&output, options); failed < 0)
        return errorFromAv(doing(path), failed);
    return {};
}

base::Result<void> finishOutput(AVFormatContext& output, const std::filesystem::path& path) {
    int failed = av_write_trailer(&output);
    if (failed >= 0)
        failed = output.pb->error;
    const int closed = avio_closep(&output.pb);
    if (failed >= 0)
        failed = closed;
    if (failed < 0)
        return errorFromAv(doing(path), failed);
    return {};
}

base::Result<void> encodeInto(AVCodecContext& codec, const AVFrame* frame, AVPacket& packet,
                              AVFormatContext& output, const std::filesystem::path& path) {
    if (const int failed = avcodec_send_frame(&codec, frame); failed < 0)
        return encoderFailed(codec, path, failed);
    while (true) {
        const int got = avcodec_receive_packet(&codec, &packet);
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
            return {};
        if (got < 0)
            return encoderFailed(codec, path, got);
        packet.stream_index = 0;
        if (packet.duration == 0 && codec.codec_type == AVMEDIA_TYPE_VIDEO)
            packet.duration = 1;
        av_packet_rescale_ts(&packet, codec.time_base, output.streams[0]->time_base);
        if (const int failed = av_interleaved_write_frame(&output, &packet); failed < 0)
            return errorFromAv(doing(path), failed);
    }
}

} // namespace reelwright::media
