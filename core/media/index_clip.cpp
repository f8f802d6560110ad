#include "media/index_clip.h"

#include "media/convert.h"
#include "media/input.h"
#include "media/probe.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;
namespace fs = std::filesystem;

namespace {

// Containers that date every frame and can be moved about in.
constexpr std::array<std::string_view, 2> kContainers = {"mov,mp4,m4a,3gp,3g2,mj2",
                                                         "matroska,webm"};
constexpr AVCodecID kCodecs[] = {AV_CODEC_ID_H264,  AV_CODEC_ID_HEVC,  AV_CODEC_ID_VP8,
                                 AV_CODEC_ID_VP9,   AV_CODEC_ID_AV1,   AV_CODEC_ID_PRORES,
                                 AV_CODEC_ID_DNXHD, AV_CODEC_ID_MJPEG, AV_CODEC_ID_FFV1};
constexpr std::size_t kProvenKeys = 24; // key frames that are looked up again

Error mustConvert(const fs::path& input, std::string_view why) {
    return {ErrorKind::Unsupported,
            fmt::format("{} must be converted: {}.", input.filename().string(), why),
            {}};
}

// Why the headers alone forbid it; empty when they do not.
std::string_view obstacleIn(const AVFormatContext& input, const AVStream& stream,
                            const MediaInfo& info, int maxSide) {
    const AVCodecParameters& codec = *stream.codecpar;
    if (std::ranges::find(kContainers, std::string_view(input.iformat->name)) == kContainers.end())
        return "its container does not date every frame";
    if (std::ranges::find(kCodecs, codec.codec_id) == std::end(kCodecs))
        return "its codec is unusual";
    if (info.rotation != 0 ||
        av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr) != nullptr)
        return "its pictures are turned";
    if (info.width != codec.width || info.height != codec.height)
        return "its pixels are not square";
    if (codec.width % 2 != 0 || codec.height % 2 != 0 || codec.width < 16 || codec.height < 16)
        return "its size is odd";
    if (std::max(codec.width, codec.height) > maxSide)
        return "it is larger than can be shown";
    if (info.hasAlpha)
        return "it has alpha";
    return {};
}

std::string_view obstacleIn(const AVFrame& frame, const AVStream& stream,
                            std::optional<PictureForm>& form) {
    const auto found = formOf(frame);
    if (!found)
        return "its pixels are in an unusual form";
    if (form && *form != *found)
        return "its form changes while it runs";
    form = found;
    if (frame.width != stream.codecpar->width || frame.height != stream.codecpar->height)
        return "its size changes while it runs";
    if (frame.interlaced_frame != 0)
        return "it is interlaced";
    if (frame.color_trc == AVCOL_TRC_SMPTE2084 || frame.color_trc == AVCOL_TRC_ARIB_STD_B67)
        return "it has a high dynamic range";
    if (frame.pts == AV_NOPTS_VALUE || frame.pts != frame.best_effort_timestamp)
        return "its frames are not dated";
    return {};
}

std::uint64_t printOf(const AVFrame& frame) {
    std::uint64_t print = 14695981039346656037ull;
    const int bytes = frame.width * (frame.linesize[0] >= 2 * frame.width ? 2 : 1);
    for (int y = 0; y < frame.height; y += 3)
        for (int x = 0; x < bytes; x += 5)
            print =
                (print ^ frame.data[0][static_cast<std::ptrdiff_t>(y) * frame.linesize[0] + x]) *
                1099511628211ull;
    return print;
}

class Indexer {
public:
    Indexer(const fs::path& input, const base::ProgressSink& progress)
        : m_input(input)
        , m_progress(progress) {}

    Result<ClipIndex> run(double maxSeconds, int maxSide) {
        TRY_ASSIGN(m_info, probe(m_input));
        if (m_info.kind != MediaKind::Video)
            return Error{ErrorKind::InvalidInput,
                         fmt::format("{} is not a video.", m_input.filename().string()),
                         {}};
        TRY_ASSIGN(InputPtr opened, openInput(m_input));
        TRY_ASSIGN(StreamDecoder decoder,
                   StreamDecoder::create(std::move(opened), AVMEDIA_TYPE_VIDEO, 2));
        if (const auto why = obstacleIn(decoder.input(), decoder.stream(), m_info, maxSide);
            !why.empty())
            return mustConvert(m_input, why);
        TRY(readThrough(decoder, maxSeconds));
        TRY(proveKeys(decoder));
        m_index.width = decoder.stream().codecpar->width;
        m_index.height = decoder.stream().codecpar->height;
        return std::move(m_index);
    }

private:
    Result<void> readThrough(StreamDecoder& decoder, double maxSeconds) {
        const AVStream& stream = decoder.stream();
        m_index.tickNumerator = stream.time_base.num;
        m_index.tickDenominator = stream.time_base.den;
        std::optional<PictureForm> form;
        std::int64_t lastStep = 0;
        while (true) {
            TRY_ASSIGN(const AVFrame* const frame, decoder.next());
            if (frame == nullptr)
                break;
            if (const auto why = obstacleIn(*frame, stream, form); !why.empty())
                return mustConvert(m_input, why);
            if (!m_index.starts.empty()) {
                lastStep = frame->pts - m_index.starts.back();
                if (lastStep <= 0)
                    return mustConvert(m_input, "its frames are not in order");
            }
            if (frame->key_frame != 0) {
                m_prints[m_index.frameCount()] = printOf(*frame);
                m_index.keys.push_back(m_index.frameCount());
            }
            m_index.starts.push_back(frame->pts);
            m_index.end =
                frame->pts +
                std::max<std::int64_t>(1, frame->pkt_duration > 0 ? frame->pkt_duration : lastStep);
            TRY(checkLength(maxSeconds));
        }
        if (decoder.damagedPackets() > 0)
            return mustConvert(m_input, "a part of it is damaged");
        if (m_index.starts.empty() || m_index.keys.empty() || m_index.keys.front() != 0)
            return mustConvert(m_input, "it does not begin with a whole picture");
        m_index.form = *form;
        if (isCutOff(decoder.input(), m_index.seconds()))
            return cutOff(m_input, m_index.seconds(), m_info.duration);
        return {};
    }

    Result<void> checkLength(double maxSeconds) {
        const double seconds = m_index.seconds();
        if (seconds > maxSeconds)
            return Error{ErrorKind::InvalidInput,
                         fmt::format("{} lasts longer than {:.0f} minutes.",
                                     m_input.filename().string(), maxSeconds / 60),
                         {}};
        if (m_progress && m_info.duration > 0)
            m_progress(std::min(1.0, seconds / m_info.duration));
        return {};
    }

    // A picture must be the same whether it is reached by running or by seeking.
    Result<void> proveKeys(StreamDecoder& decoder) {
        const std::size_t step = std::max<std::size_t>(1, m_index.keys.size() / kProvenKeys);
        for (std::size_t i = 0; i < m_index.keys.size(); i += step) {
            const FrameIndex key = m_index.keys[i];
            const std::int64_t start = m_index.starts[static_cast<std::size_t>(key)];
            TRY(decoder.seek(start));
            const AVFrame* frame = nullptr;
            do {
                TRY_ASSIGN(frame, decoder.next());
            } while (frame != nullptr && frame->best_effort_timestamp < start);
            if (frame == nullptr || frame->best_effort_timestamp != start ||
                printOf(*frame) != m_prints[key])
                return mustConvert(m_input, "its frames cannot be found again by seeking");
        }
        return {};
    }

    const fs::path& m_input;
    const base::ProgressSink& m_progress;
    MediaInfo m_info;
    ClipIndex m_index;
    std::map<FrameIndex, std::uint64_t> m_prints; // of key frames
};

} // namespace

Result<ClipIndex> indexClip(const fs::path& input, double maxSeconds, int maxSide,
                            const base::ProgressSink& progress) {
    return Indexer(input, progress).run(maxSeconds, maxSide);
}

} // namespace reelwright::media
