#include "media/input.h"

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;

namespace {

constexpr const char* kFormats = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,wav,w64,aiff,mp3,flac,"
                                 "ogg,aac,ac3,mpegts,mpeg,flv,asf,"
                                 "gif,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,apng";
constexpr const char* kCodecs =
    "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,mpeg4,mpeg2video,mpeg1video,mjpeg,prores,"
    "dnxhd,"
    "ffv1,theora,wmv3,vc1,rawvideo,gif,png,apng,webp,bmp,tiff,huffyuv,qtrle,"
    "aac,aac_latm,mp3,mp3float,mp2,mp2float,flac,alac,vorbis,opus,libopus,ac3,eac3,wmav2,"
    "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_u8,pcm_s8,pcm_f32le,pcm_f32be,"
    "pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav";
constexpr unsigned kMaxStreams = 32;
constexpr double kMissingShare = 0.02; // of the stated length, before a file counts as cut off
constexpr double kMissingSeconds = 0.5;

std::string nameForPeople(const std::filesystem::path& path) {
    return path.filename().string();
}

std::string notReadable(const std::filesystem::path& path) {
    return fmt::format("{} is not a picture, video or sound that can be read here",
                       nameForPeople(path));
}

} // namespace

base::Result<InputPtr> openContainer(const std::filesystem::path& path) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return Error{ErrorKind::NotFound, fmt::format("There is no file {}.", path.string()), {}};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorKind::InvalidInput, fmt::format("{} is not a file.", path.string()), {}};
    tameLibavLog();
    // The content alone tells the format: no extension is trusted, no pattern in the name expands.
    AVIOContext* bytes = nullptr;
    const std::string url = "file:" + std::filesystem::absolute(path).string();
    if (const int failed = avio_open(&bytes, url.c_str(), AVIO_FLAG_READ); failed < 0)
        return errorFromAv(fmt::format("Cannot open {}", path.string()), failed);
    AVFormatContext* opened = avformat_alloc_context();
    opened->pb = bytes;
    opened->flags |= AVFMT_FLAG_CUSTOM_IO;
    Options options;
    options.set("protocol_whitelist", "file")
        .set("format_whitelist", kFormats)
        .set("codec_whitelist", kCodecs)
        .set("max_streams", std::to_string(kMaxStreams));
    const std::string doing = notReadable(path);
    if (const int failed = avformat_open_input(&opened, "", nullptr, options.out()); failed < 0) {
        avio_closep(&bytes);
        return failed == AVERROR(EINVAL) ? Error{ErrorKind::InvalidInput, doing + ".", {}}
                                         : errorFromAv(doing, failed);
    }
    return InputPtr(opened);
}

base::Result<InputPtr> openInput(const std::filesystem::path& path) {
    TRY_ASSIGN(InputPtr input, openContainer(path));
    if (const int failed = avformat_find_stream_info(input.get(), nullptr); failed < 0)
        return errorFromAv(notReadable(path), failed);
    return input;
}

int streamOfKind(const AVFormatContext& input, AVMediaType kind) {
    auto* const context = const_cast<AVFormatContext*>(&input);
    const int best = av_find_best_stream(context, kind, -1, -1, nullptr, 0);
    if (best < 0 || kind != AVMEDIA_TYPE_VIDEO)
        return best;
    const bool cover = (input.streams[best]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    const bool sound = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
    return cover && sound ? AVERROR_STREAM_NOT_FOUND : best;
}

base::Result<StreamDecoder> StreamDecoder::create(InputPtr input, AVMediaType kind, int threads) {
    StreamDecoder made;
    const char* const wanted = kind == AVMEDIA_TYPE_VIDEO ? "picture" : "sound";
    const int index = streamOfKind(*input, kind);
    if (index < 0)
        return Error{ErrorKind::NotFound, fmt::format("The file has no {}.", wanted), {}};
    made.m_stream = input->streams[index];
    for (unsigned i = 0; i < input->nb_streams; ++i)
        if (static_cast<int>(i) != index)
            input->streams[i]->discard = AVDISCARD_ALL;
    const AVCodec* const decoder = avcodec_find_decoder(made.m_stream->codecpar->codec_id);
    if (decoder == nullptr)
        return Error{ErrorKind::Unsupported,
                     fmt::format("The file's {} is in a form ({}) that cannot be decoded here.",
                                 wanted, avcodec_get_name(made.m_stream->codecpar->codec_id)),
                     {}};
    made.m_codec.reset(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(made.m_codec.get(), made.m_stream->codecpar);
    made.m_codec->thread_count = threads;
    made.m_codec->pkt_timebase = made.m_stream->time_base;
    Options options;
    options.set("codec_whitelist", kCodecs);
    if (const int failed = avcodec_open2(made.m_codec.get(), decoder, options.out()); failed < 0)
        return errorFromAv(
            fmt::format("The file's {} ({}) cannot be decoded", wanted, decoder->name), failed);
    made.m_input = std::move(input);
    made.m_frame.reset(av_frame_alloc());
    made.m_packet.reset(av_packet_alloc());
    return made;
}

// Sends one packet (or the end) to the decoder; false when there is nothing more to send.
base::Result<bool> StreamDecoder::feed() {
    if (m_drained)
        return false;
    while (true) {
        const int read = av_read_frame(m_input.get(), m_packet.get());
        if (read < 0) {
            m_drained = true;
            avcodec_send_packet(m_codec.get(), nullptr);
            return true;
        }
        const bool ours = m_packet->stream_index == m_stream->index;
        const bool early = m_packet->pts != AV_NOPTS_VALUE && m_packet->pts < m_wanted;
        m_codec->skip_frame = early ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
        const int sent = ours ? avcodec_send_packet(m_codec.get(), m_packet.get()) : 0;
        av_packet_unref(m_packet.get());
        if (sent < 0 && sent != AVERROR(EAGAIN))
            ++m_damaged;
        else if (ours)
            return true;
    }
}

base::Result<const AVFrame*> StreamDecoder::next() {
    while (true) {
        const int got = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (got == 0)
            return m_frame.get();
        if (got == AVERROR_EOF)
            return nullptr;
        if (got != AVERROR(EAGAIN))
            ++m_damaged;
        TRY_ASSIGN(const bool fed, feed());
        if (!fed)
            return nullptr;
    }
}

base::Result<void> StreamDecoder::seek(std::int64_t timestamp) {
    if (const int failed =
            av_seek_frame(m_input.get(), m_stream->index, timestamp, AVSEEK_FLAG_BACKWARD);
        failed < 0)
        return errorFromAv("Cannot move inside the file", failed);
    avcodec_flush_buffers(m_codec.get());
    m_drained = false;
    return {};
}

bool isCutOff(const AVFormatContext& input, double decoded) {
    if (input.duration <= 0 || input.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE)
        return false;
    const double promised = static_cast<double>(input.duration) / AV_TIME_BASE;
    return decoded < promised * (1 - kMissingShare) - kMissingSeconds;
}

base::Error cutOff(const std::filesystem::path& input, double decoded, double promised) {
    return {base::ErrorKind::InvalidInput,
            fmt::format("{} is cut off: only {:.1f} of {:.1f} seconds can be read. Copy or "
                        "download it again.",
                        input.filename().string(), decoded, promised),
            {}};
}

} // namespace reelwright::media
