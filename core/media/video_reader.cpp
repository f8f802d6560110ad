#include "media/video_reader.h"

#include "media/convert.h"
#include "media/input.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

namespace {
// Where the key frames are not known, nearer targets are reached faster by decoding on.
constexpr FrameIndex kSeekAhead = 40;
} // namespace

struct VideoReader::State {
    StreamDecoder decoder;
    std::shared_ptr<const ClipIndex> index;
    std::string name;
    FrameIndex at = -1; // number of the frame in `view`
    YuvView view;
    FramePtr held; // keeps the planes of `view`

    [[nodiscard]] bool mustSeek(FrameIndex n) const {
        if (at < 0 || n < at)
            return n > 0 || at >= 0;
        return index->keys.empty() ? n > at + kSeekAhead : index->keyBefore(n) > at;
    }

    Result<void> hold(const AVFrame& frame) {
        av_frame_unref(held.get());
        av_frame_ref(held.get(), &frame);
        const auto form = formOf(*held);
        if (!form || held->width != index->width || held->height != index->height)
            return Error{
                ErrorKind::Corrupt, fmt::format("{} changes its form while it runs.", name), {}};
        view = viewOf(*held, *form);
        at = index->frameOf(frame.best_effort_timestamp);
        return {};
    }

    enum class Behind { Refuse, Accept };

    // Decodes on until frame n. False when the first frame that came out lies behind it and that
    // is refused.
    Result<bool> decodeTo(FrameIndex n, Behind behind) {
        decoder.hurryTo(index->starts[static_cast<std::size_t>(n)]);
        for (bool first = true;; first = false) {
            TRY_ASSIGN(const AVFrame* const frame, decoder.next());
            if (frame == nullptr)
                return true; // the last frame that could be decoded stands
            const FrameIndex found = index->frameOf(frame->best_effort_timestamp);
            if (first && found > n && behind == Behind::Refuse)
                return false;
            if (found >= n || found + 1 >= index->frameCount()) {
                TRY(hold(*frame));
                return true;
            }
        }
    }

    // Some containers seek by decoding time and land behind the wanted picture: then from the key
    // frame before.
    Result<void> seekTo(FrameIndex n) {
        FrameIndex from = index->keys.empty() ? n : index->keyBefore(n);
        while (true) {
            TRY(decoder.seek(index->starts[static_cast<std::size_t>(from)]));
            TRY_ASSIGN(const bool reached,
                       decodeTo(n, from == 0 ? Behind::Accept : Behind::Refuse));
            if (reached)
                return {};
            from = index->keys.empty() ? 0 : index->keyBefore(from - 1);
        }
    }

    Result<void> reach(FrameIndex n) {
        if (mustSeek(n))
            TRY(seekTo(n));
        else
            TRY(decodeTo(n, Behind::Accept).map([](bool) {}));
        if (at < 0)
            return Error{ErrorKind::Corrupt, fmt::format("{} holds no frames.", name), {}};
        return {};
    }
};

VideoReader::VideoReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;

Result<VideoReader> VideoReader::create(const std::filesystem::path& path,
                                        std::shared_ptr<const ClipIndex> index, int threads) {
    TRY_ASSIGN(InputPtr input, openInput(path));
    TRY_ASSIGN(StreamDecoder decoder,
               StreamDecoder::create(std::move(input), AVMEDIA_TYPE_VIDEO, threads));
    auto state = std::make_unique<State>(State{.decoder = std::move(decoder),
                                               .index = std::move(index),
                                               .name = path.filename().string()});
    const AVStream& stream = state->decoder.stream();
    const ClipIndex& told = *state->index;
    if (stream.codecpar->width != told.width || stream.codecpar->height != told.height ||
        told.starts.empty())
        return Error{ErrorKind::Corrupt,
                     fmt::format("{} is not the file that was taken in.", state->name),
                     {}};
    state->held.reset(av_frame_alloc());
    return VideoReader(std::move(state));
}

Result<VideoReader> VideoReader::create(const std::filesystem::path& path, base::FrameRate rate,
                                        int threads) {
    TRY_ASSIGN(const InputPtr input, openInput(path));
    const int number = streamOfKind(*input, AVMEDIA_TYPE_VIDEO);
    const AVStream* const stream = number < 0 ? nullptr : input->streams[number];
    if (stream == nullptr || stream->codecpar->format != AV_PIX_FMT_YUV420P)
        return Error{
            ErrorKind::Corrupt,
            fmt::format("{} is not a video made by this program.", path.filename().string()),
            {}};
    const AVRational perFrame{static_cast<int>(rate.denominator), static_cast<int>(rate.numerator)};
    const FrameIndex count = stream->nb_frames > 0
                                 ? stream->nb_frames
                                 : av_rescale_q_rnd(input->duration, AVRational{1, AV_TIME_BASE},
                                                    perFrame, AV_ROUND_NEAR_INF);
    ClipIndex index = constantIndex(stream->codecpar->width, stream->codecpar->height, rate, count);
    const std::int64_t first = stream->start_time == AV_NOPTS_VALUE ? 0 : stream->start_time;
    index.tickNumerator = stream->time_base.num;
    index.tickDenominator = stream->time_base.den;
    // Containers round time stamps: a frame counts from half a frame before its time.
    for (std::int64_t& start : index.starts)
        start = first +
                av_rescale_q(2 * start - 1, {perFrame.num, 2 * perFrame.den}, stream->time_base);
    index.end = first + av_rescale_q(count, perFrame, stream->time_base);
    return create(path, std::make_shared<const ClipIndex>(std::move(index)), threads);
}

const ClipIndex& VideoReader::index() const {
    return *m_state->index;
}

FrameIndex VideoReader::frameCount() const {
    return m_state->index->frameCount();
}

Result<YuvView> VideoReader::frame(FrameIndex n) {
    n = std::clamp<FrameIndex>(n, 0, std::max<FrameIndex>(frameCount() - 1, 0));
    if (n != m_state->at)
        TRY(m_state->reach(n));
    return m_state->view;
}

} // namespace reelwright::media
