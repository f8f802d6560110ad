#include "media/video_reader.h"

#include "media/input.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;

namespace {
constexpr FrameIndex kSeekAhead = 40; // frames; nearer targets are reached faster by decoding on
}

struct VideoReader::State {
    StreamDecoder decoder;
    base::FrameRate rate;
    FrameIndex count = 0;
    FrameIndex at = -1; // number of the frame in `view`
    std::int64_t firstPts = 0;
    YuvView view;
    FramePtr held; // keeps the planes of `view`

    [[nodiscard]] FrameIndex indexOf(const AVFrame& frame) const {
        const std::int64_t pts = frame.best_effort_timestamp - firstPts;
        const AVRational perFrame{static_cast<int>(rate.denominator),
                                  static_cast<int>(rate.numerator)};
        return av_rescale_q_rnd(pts, decoder.stream().time_base, perFrame, AV_ROUND_NEAR_INF);
    }

    void hold(const AVFrame& frame) {
        av_frame_unref(held.get());
        av_frame_ref(held.get(), &frame);
        for (int i = 0; i < 3; ++i) {
            const int shift = i == 0 ? 0 : 1;
            view.planes[i] = {held->data[i], held->linesize[i], held->width >> shift,
                              held->height >> shift};
        }
        at = indexOf(frame);
    }

    base::Result<void> reach(FrameIndex n) {
        if (n < at || at < 0 || n > at + kSeekAhead) {
            const AVRational perFrame{static_cast<int>(rate.denominator),
                                      static_cast<int>(rate.numerator)};
            if (n > 0 || at >= 0)
                TRY(decoder.seek(firstPts + av_rescale_q(n, perFrame, decoder.stream().time_base)));
        }
        while (true) {
            TRY_ASSIGN(const AVFrame* const frame, decoder.next());
            if (frame == nullptr)
                break;
            const FrameIndex index = indexOf(*frame);
            if (index >= n || index + 1 >= count) {
                hold(*frame);
                return {};
            }
        }
        if (at < 0)
            return Error{ErrorKind::Corrupt, "A video of the project holds no frames.", {}};
        return {};
    }
};

VideoReader::VideoReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;

base::Result<VideoReader> VideoReader::create(const std::filesystem::path& path,
                                              base::FrameRate rate, int threads) {
    TRY_ASSIGN(InputPtr input, openInput(path));
    TRY_ASSIGN(StreamDecoder decoder,
               StreamDecoder::create(std::move(input), AVMEDIA_TYPE_VIDEO, threads));
    const AVStream& stream = decoder.stream();
    if (stream.codecpar->format != AV_PIX_FMT_YUV420P)
        return Error{
            ErrorKind::Corrupt,
            fmt::format("{} is not a video made by this program.", path.filename().string()),
            {}};
    auto state = std::make_unique<State>(State{.decoder = std::move(decoder), .rate = rate});
    const AVStream& kept = state->decoder.stream();
    state->firstPts = kept.start_time == AV_NOPTS_VALUE ? 0 : kept.start_time;
    const AVRational perFrame{static_cast<int>(rate.denominator), static_cast<int>(rate.numerator)};
    state->count = kept.nb_frames > 0
                       ? kept.nb_frames
                       : av_rescale_q_rnd(state->decoder.input().duration,
                                          AVRational{1, AV_TIME_BASE}, perFrame, AV_ROUND_NEAR_INF);
    state->held.reset(av_frame_alloc());
    return VideoReader(std::move(state));
}

FrameIndex VideoReader::frameCount() const {
    return m_state->count;
}

base::Result<YuvView> VideoReader::frame(FrameIndex n) {
    n = std::clamp<FrameIndex>(n, 0, std::max<FrameIndex>(m_state->count - 1, 0));
    if (n != m_state->at)
        TRY(m_state->reach(n));
    return m_state->view;
}

} // namespace reelwright::media
