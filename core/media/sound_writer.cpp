#include "media/sound.h"

#include "media/output.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;

namespace {
// From this rate on libav's manual says of its fast AAC coder that it is better and much faster.
constexpr int kFastCoderRate = 128000;
constexpr int kUncompressedChunk = 4096; // frames a packet where the codec has no frame size
} // namespace

namespace {

// The best of the forms that `State::encode` makes; the encoder's first one when it takes none.
AVSampleFormat sampleFormatFor(const AVCodec& encoder) {
    for (const AVSampleFormat wanted :
         {AV_SAMPLE_FMT_FLTP, AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_S32, AV_SAMPLE_FMT_S16})
        for (const AVSampleFormat* form = encoder.sample_fmts; *form != AV_SAMPLE_FMT_NONE; ++form)
            if (*form == wanted)
                return wanted;
    return encoder.sample_fmts[0];
}

} // namespace

struct SoundWriter::State {
    std::filesystem::path path;
    OutputPtr output;
    CodecPtr codec;
    FramePtr frame;
    PacketPtr packet;
    std::vector<float> pending;
    std::int64_t next = 0;

    [[nodiscard]] std::size_t chunk() const {
        return static_cast<std::size_t>(codec->frame_size > 0 ? codec->frame_size
                                                              : kUncompressedChunk);
    }
    base::Result<void> encode(const float* samples, std::size_t count);
};

SoundWriter::SoundWriter(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
SoundWriter::~SoundWriter() = default;
SoundWriter::SoundWriter(SoundWriter&&) noexcept = default;
SoundWriter& SoundWriter::operator=(SoundWriter&&) noexcept = default;

base::Result<SoundWriter> SoundWriter::create(const std::filesystem::path& path,
                                              const SoundSettings& settings) {
    const AVCodec* const encoder = avcodec_find_encoder_by_name(settings.encoder.c_str());
    if (encoder == nullptr)
        return Error{ErrorKind::Unsupported,
                     fmt::format("The sound encoder {} is missing in this installation of FFmpeg.",
                                 settings.encoder),
                     {}};
    auto state = std::make_unique<State>();
    state->path = path;
    TRY_ASSIGN(state->output, makeOutput(path));
    state->codec.reset(avcodec_alloc_context3(encoder));
    AVCodecContext& codec = *state->codec;
    codec.sample_rate = static_cast<int>(base::kSampleRate);
    codec.sample_fmt = sampleFormatFor(*encoder);
    codec.bit_rate = settings.bitRate;
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    av_channel_layout_copy(&codec.ch_layout, &stereo);
    codec.time_base = {1, codec.sample_rate};
    codec.flags |= AV_CODEC_FLAG_BITEXACT;
    if ((state->output->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    Options options;
    if (settings.encoder == "aac" && settings.bitRate >= kFastCoderRate)
        options.set("aac_coder", "fast");
    if (const int failed = avcodec_open2(&codec, encoder, options.out()); failed < 0)
        return errorFromAv(fmt::format("The sound encoder {} cannot start", settings.encoder),
                           failed);
    AVStream* const stream = avformat_new_stream(state->output.get(), nullptr);
    avcodec_parameters_from_context(stream->codecpar, &codec);
    stream->time_base = codec.time_base;
    Options muxing;
    if (path.extension() == ".wav")
        muxing.set("rf64", "auto");
    TRY(startOutput(*state->output, path, muxing.out()));
    state->packet.reset(av_packet_alloc());
    state->frame.reset(av_frame_alloc());
    return SoundWriter(std::move(state));
}

base::Result<void> SoundWriter::State::encode(const float* samples, std::size_t count) {
    av_frame_unref(frame.get());
    frame->format = codec->sample_fmt;
    frame->nb_samples = static_cast<int>(count);
    frame->sample_rate = codec->sample_rate;
    av_channel_layout_copy(&frame->ch_layout, &codec->ch_layout);
    if (const int failed = av_frame_get_buffer(frame.get(), 0); failed < 0)
        return errorFromAv("Cannot hold sound", failed);
    if (codec->sample_fmt == AV_SAMPLE_FMT_FLTP) {
        for (int channel = 0; channel < 2; ++channel) {
            auto* const out = reinterpret_cast<float*>(frame->data[channel]);
            for (std::size_t i = 0; i < count; ++i)
                out[i] = samples[2 * i + static_cast<std::size_t>(channel)];
        }
    } else if (codec->sample_fmt == AV_SAMPLE_FMT_FLT) {
        std::copy_n(samples, count * 2, reinterpret_cast<float*>(frame->data[0]));
    } else if (codec->sample_fmt == AV_SAMPLE_FMT_S16) {
        auto* const out = reinterpret_cast<std::int16_t*>(frame->data[0]);
        std::transform(samples, samples + count * 2, out, [](float value) {
            return static_cast<std::int16_t>(std::clamp(value, -1.0f, 1.0f) * 32767.0f);
        });
    } else if (codec->sample_fmt == AV_SAMPLE_FMT_S32) {
        auto* const out = reinterpret_cast<std::int32_t*>(frame->data[0]);
        std::transform(samples, samples + count * 2, out, [](float value) {
            return static_cast<std::int32_t>(std::clamp<double>(value, -1, 1) * 2147483647.0);
        });
    } else {
        return Error{
            ErrorKind::Unsupported, "The sound encoder wants a form that is not made here.", {}};
    }
    frame->pts = next;
    next += static_cast<std::int64_t>(count);
    return encodeInto(*codec, frame.get(), *packet, *output, path);
}

base::Result<void> SoundWriter::write(std::span<const float> samples) {
    State& state = *m_state;
    state.pending.insert(state.pending.end(), samples.begin(), samples.end());
    const std::size_t values = state.chunk() * 2;
    std::size_t used = 0;
    for (; state.pending.size() - used >= values; used += values)
        TRY(state.encode(state.pending.data() + used, state.chunk()));
    state.pending.erase(state.pending.begin(),
                        state.pending.begin() + static_cast<std::ptrdiff_t>(used));
    return {};
}

base::Result<void> SoundWriter::finish() {
    State& state = *m_state;
    if (!state.pending.empty())
        TRY(state.encode(state.pending.data(), state.pending.size() / 2));
    TRY(encodeInto(*state.codec, nullptr, *state.packet, *state.output, state.path));
    return finishOutput(*state.output, state.path);
}

} // namespace reelwright::media
