#include "media/probe.h"

#include "media/input.h"

#include <cmath>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;

namespace {

constexpr int kMaxSide = 16384;
constexpr std::int64_t kMaxPixels = 120'000'000;
constexpr double kMaxSeconds = 24 * 3600.0;

int rotationOf(const AVStream& stream) {
    const auto* const matrix = reinterpret_cast<const std::int32_t*>(
        av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr));
    if (matrix == nullptr)
        return 0;
    const double degrees = -av_display_rotation_get(matrix);
    if (std::isnan(degrees))
        return 0;
    return static_cast<int>(std::lround(degrees / 90.0) * 90 % 360 + 360) % 360;
}

bool isPictureFormat(std::string_view container) {
    return container.ends_with("_pipe") || container == "image2";
}

base::Result<void> readPictureStream(const AVFormatContext& input, int index, MediaInfo& info) {
    const AVStream& stream = *input.streams[index];
    const AVCodecParameters& codec = *stream.codecpar;
    info.videoCodec = avcodec_get_name(codec.codec_id);
    info.rotation = rotationOf(stream);
    const AVRational shape = av_guess_sample_aspect_ratio(const_cast<AVFormatContext*>(&input),
                                                          input.streams[index], nullptr);
    double width = codec.width;
    if (shape.num > 0 && shape.den > 0)
        width *= av_q2d(shape);
    info.width = static_cast<int>(std::lround(width));
    info.height = codec.height;
    if (info.rotation % 180 != 0)
        std::swap(info.width, info.height);
    if (codec.width <= 0 || codec.height <= 0)
        return Error{ErrorKind::InvalidInput, "The picture has no size.", {}};
    if (info.width > kMaxSide || info.height > kMaxSide || info.width < 1 ||
        std::int64_t{codec.width} * codec.height > kMaxPixels)
        return Error{
            ErrorKind::InvalidInput,
            fmt::format("The picture is {} x {} pixels; at most {} a side and {} million in "
                        "all can be used.",
                        codec.width, codec.height, kMaxSide, kMaxPixels / 1'000'000),
            {}};
    const AVPixFmtDescriptor* const pixel =
        av_pix_fmt_desc_get(static_cast<AVPixelFormat>(codec.format));
    info.hasAlpha = pixel != nullptr && ((pixel->flags & AV_PIX_FMT_FLAG_ALPHA) != 0 ||
                                         codec.format == AV_PIX_FMT_PAL8);
    info.frameRate = stream.avg_frame_rate.den > 0 ? av_q2d(stream.avg_frame_rate) : 0;
    return {};
}

} // namespace

base::Result<MediaInfo> probe(const std::filesystem::path& path) {
    TRY_ASSIGN(const InputPtr input, openInput(path));
    MediaInfo info;
    info.container = input->iformat->name;
    const int video = streamOfKind(*input, AVMEDIA_TYPE_VIDEO);
    const int audio = streamOfKind(*input, AVMEDIA_TYPE_AUDIO);
    if (video < 0 && audio < 0)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} has neither pictures nor sound.", path.filename().string()),
                     {}};
    if (input->duration > 0)
        info.duration = static_cast<double>(input->duration) / AV_TIME_BASE;
    if (!std::isfinite(info.duration) || info.duration > kMaxSeconds)
        return Error{
            ErrorKind::InvalidInput, "The file says that it lasts longer than 24 hours.", {}};
    if (audio >= 0) {
        const AVCodecParameters& codec = *input->streams[audio]->codecpar;
        info.audioCodec = avcodec_get_name(codec.codec_id);
        info.sampleRate = codec.sample_rate;
        info.channels = codec.ch_layout.nb_channels;
    }
    if (video >= 0) {
        TRY(readPictureStream(*input, video, info));
        info.kind = isPictureFormat(info.container) ? MediaKind::Picture : MediaKind::Video;
        if (info.kind == MediaKind::Picture)
            info.duration = 0;
    }
    return info;
}

base::Json toJson(const MediaInfo& info) {
    static constexpr const char* kKinds[] = {"picture", "video", "sound"};
    return {{"kind", kKinds[static_cast<int>(info.kind)]},
            {"container", info.container},
            {"video_codec", info.videoCodec},
            {"audio_codec", info.audioCodec},
            {"duration", info.duration},
            {"width", info.width},
            {"height", info.height},
            {"rotation", info.rotation},
            {"frame_rate", info.frameRate},
            {"has_alpha", info.hasAlpha},
            {"sample_rate", info.sampleRate},
            {"channels", info.channels}};
}

base::Result<MediaInfo> mediaInfoFromJson(const base::Json& json) {
    return base::readJson("The description of a media file", [&] {
        MediaInfo info;
        const auto kind = json.at("kind").get<std::string>();
        info.kind = kind == "picture" ? MediaKind::Picture
                    : kind == "video" ? MediaKind::Video
                                      : MediaKind::Sound;
        info.container = json.at("container");
        info.videoCodec = json.at("video_codec");
        info.audioCodec = json.at("audio_codec");
        info.duration = json.at("duration");
        info.width = json.at("width");
        info.height = json.at("height");
        info.rotation = json.at("rotation");
        info.frameRate = json.at("frame_rate");
        info.hasAlpha = json.at("has_alpha");
        info.sampleRate = json.at("sample_rate");
        info.channels = json.at("channels");
        return info;
    });
}

} // namespace reelwright::media
