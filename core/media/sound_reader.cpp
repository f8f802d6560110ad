#include "media/sound.h"

#include "media/input.h"

#include <algorithm>

namespace reelwright::media {

using base::SampleIndex;

namespace {

// What the resampler must know of a frame. It may change in the middle of a file, as in songs that
// were glued together.
struct SoundForm {
    int format = AV_SAMPLE_FMT_NONE;
    int rate = 0;
    int channels = 0;
    bool operator==(const SoundForm&) const = default;
};

SoundForm formOf(const AVFrame& frame) {
    return {frame.format, frame.sample_rate, frame.ch_layout.nb_channels};
}

} // namespace

struct SoundReader::State {
    StreamDecoder decoder;
    ResamplerPtr resampler;
    SoundForm form;        // that `resampler` is made for
    StereoSamples pending; // decoded, not yet handed out
    std::size_t used = 0;  // values of `pending` already handed out
    SampleIndex skip = 0;  // frames to drop after a seek
    bool ended = false;

    base::Result<void> prepare(const AVFrame& frame);
    base::Result<void> take(const AVFrame* frame);
    base::Result<void> convert(const std::uint8_t** in, int count);
};

namespace {

AVChannelLayout stereo() {
    return AV_CHANNEL_LAYOUT_STEREO;
}

SampleIndex toOurRate(std::int64_t value, AVRational base) {
    return av_rescale_q(value, base, AVRational{1, static_cast<int>(base::kSampleRate)});
}

} // namespace

base::Result<void> SoundReader::State::prepare(const AVFrame& frame) {
    if (resampler && form == formOf(frame))
        return {};
    TRY(convert(nullptr, 0));
    AVChannelLayout from{};
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, frame.ch_layout.nb_channels);
    else
        av_channel_layout_copy(&from, &frame.ch_layout);
    AVChannelLayout to = stereo();
    SwrContext* made = nullptr;
    int failed = swr_alloc_set_opts2(&made, &to, AV_SAMPLE_FMT_FLT, base::kSampleRate, &from,
                                     static_cast<AVSampleFormat>(frame.format), frame.sample_rate,
                                     0, nullptr);
    resampler.reset(made);
    if (failed >= 0)
        failed = swr_init(made);
    av_channel_layout_uninit(&from);
    if (failed < 0)
        return errorFromAv("The sound's form cannot be converted", failed);
    form = formOf(frame);
    return {};
}

// Converts one decoded frame (nullptr: what the resampler still holds) into `pending`.
base::Result<void> SoundReader::State::take(const AVFrame* frame) {
    ended = frame == nullptr;
    if (frame == nullptr)
        return convert(nullptr, 0);
    TRY(prepare(*frame));
    return convert(const_cast<const std::uint8_t**>(frame->extended_data), frame->nb_samples);
}

base::Result<void> SoundReader::State::convert(const std::uint8_t** in, int count) {
    if (!resampler)
        return {};
    const int room = std::max(swr_get_out_samples(resampler.get(), count), 0);
    StereoSamples fresh(static_cast<std::size_t>(room) * 2);
    auto* out = reinterpret_cast<std::uint8_t*>(fresh.data());
    const int got = swr_convert(resampler.get(), &out, room, in, count);
    if (got < 0)
        return errorFromAv("The sound cannot be converted", got);
    fresh.resize(static_cast<std::size_t>(got) * 2);
    const SampleIndex dropped = std::min<SampleIndex>(skip, got);
    skip -= dropped;
    pending.erase(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(used));
    used = 0;
    pending.insert(pending.end(), fresh.begin() + dropped * 2, fresh.end());
    return {};
}

SoundReader::SoundReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
SoundReader::~SoundReader() = default;
SoundReader::SoundReader(SoundReader&&) noexcept = default;
SoundReader& SoundReader::operator=(SoundReader&&) noexcept = default;

base::Result<SoundReader> SoundReader::create(const std::filesystem::path& path) {
    TRY_ASSIGN(InputPtr input, openInput(path));
    TRY_ASSIGN(StreamDecoder decoder,
               StreamDecoder::create(std::move(input), AVMEDIA_TYPE_AUDIO, 1));
    return SoundReader(std::make_unique<State>(State{.decoder = std::move(decoder)}));
}

base::Result<StereoSamples> SoundReader::read(int frames) {
    State& state = *m_state;
    const std::size_t wanted = static_cast<std::size_t>(frames) * 2;
    while (state.pending.size() - state.used < wanted && !state.ended) {
        TRY_ASSIGN(const AVFrame* const frame, state.decoder.next());
        TRY(state.take(frame));
    }
    const std::size_t count = std::min(wanted, state.pending.size() - state.used);
    const auto begin = state.pending.begin() + static_cast<std::ptrdiff_t>(state.used);
    StereoSamples out(begin, begin + static_cast<std::ptrdiff_t>(count));
    state.used += count;
    return out;
}

base::Result<void> SoundReader::seek(SampleIndex position) {
    State& state = *m_state;
    const AVStream& stream = state.decoder.stream();
    const std::int64_t start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
    const AVRational ours{1, static_cast<int>(base::kSampleRate)};
    TRY(state.decoder.seek(start + av_rescale_q(position, ours, stream.time_base)));
    state.resampler.reset();
    state.pending.clear();
    state.used = 0;
    state.ended = false;
    state.skip = 0;
    TRY_ASSIGN(const AVFrame* const frame, state.decoder.next());
    if (frame != nullptr) {
        const SampleIndex reached =
            toOurRate(frame->best_effort_timestamp - start, stream.time_base);
        state.skip = std::max<SampleIndex>(position - reached, 0);
    }
    return state.take(frame);
}

SampleIndex SoundReader::expectedLength() const {
    const AVFormatContext& input = m_state->decoder.input();
    return input.duration > 0 ? toOurRate(input.duration, AVRational{1, AV_TIME_BASE}) : 0;
}

} // namespace reelwright::media
