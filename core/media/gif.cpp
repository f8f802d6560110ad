#include "media/gif.h"

#include "media/convert.h"
#include "media/input.h"
#include "media/output.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include <fmt/format.h>

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

namespace {

constexpr std::array<std::string_view, 5> kDithers = {"none", "bayer", "floyd_steinberg", "sierra2",
                                                      "sierra2_4a"};
constexpr int kTicks = 100; // a GIF's time has hundredths of a second
constexpr int kLongestSide = 4096;

struct GraphDeleter {
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
};
using GraphPtr = std::unique_ptr<AVFilterGraph, GraphDeleter>;

Error filterFailed(int code) {
    return errorFromAv("The colours of the GIF cannot be chosen", code);
}

// A chain of filters with one or two inputs and one output.
class Filters {
public:
    // `chain` names its inputs [in0], [in1] and its output [out].
    static Result<Filters> create(const std::vector<std::string>& inputs,
                                  const std::string& chain) {
        Filters made;
        made.m_graph.reset(avfilter_graph_alloc());
        const AVFilter* const source = avfilter_get_by_name("buffer");
        const AVFilter* const sink = avfilter_get_by_name("buffersink");
        if (!made.m_graph || source == nullptr || sink == nullptr)
            return Error{ErrorKind::Unsupported,
                         "This installation of FFmpeg cannot make GIFs: its filters are missing.",
                         {}};
        made.m_graph->nb_threads = 1;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            AVFilterContext* input = nullptr;
            const std::string name = fmt::format("source{}", i);
            if (const int failed = avfilter_graph_create_filter(
                    &input, source, name.c_str(), inputs[i].c_str(), nullptr, made.m_graph.get());
                failed < 0)
                return filterFailed(failed);
            made.m_inputs.push_back(input);
        }
        if (const int failed = avfilter_graph_create_filter(&made.m_sink, sink, "sink", nullptr,
                                                            nullptr, made.m_graph.get());
            failed < 0)
            return filterFailed(failed);
        TRY(made.connect(chain));
        return made;
    }

    // nullptr ends the input. The frame stays the caller's.
    Result<void> feed(std::size_t input, AVFrame* frame) {
        const int failed =
            av_buffersrc_add_frame_flags(m_inputs[input], frame, AV_BUFFERSRC_FLAG_KEEP_REF);
        return failed < 0 ? Result<void>(filterFailed(failed)) : Result<void>();
    }

    // The next frame that is ready; false when there is none.
    Result<bool> take(AVFrame& frame) {
        av_frame_unref(&frame);
        const int got = av_buffersink_get_frame(m_sink, &frame);
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
            return false;
        return got < 0 ? Result<bool>(filterFailed(got)) : Result<bool>(true);
    }

private:
    Result<void> connect(const std::string& chain) {
        AVFilterInOut* open = nullptr; // outputs of the sources
        for (std::size_t i = m_inputs.size(); i > 0; --i) {
            AVFilterInOut* const one = avfilter_inout_alloc();
            one->name = av_strdup(fmt::format("in{}", i - 1).c_str());
            one->filter_ctx = m_inputs[i - 1];
            one->pad_idx = 0;
            one->next = open;
            open = one;
        }
        AVFilterInOut* end = avfilter_inout_alloc();
        end->name = av_strdup("out");
        end->filter_ctx = m_sink;
        end->pad_idx = 0;
        int failed = avfilter_graph_parse_ptr(m_graph.get(), chain.c_str(), &end, &open, nullptr);
        avfilter_inout_free(&open);
        avfilter_inout_free(&end);
        if (failed >= 0)
            failed = avfilter_graph_config(m_graph.get(), nullptr);
        return failed < 0 ? Result<void>(filterFailed(failed)) : Result<void>();
    }

    GraphPtr m_graph;
    std::vector<AVFilterContext*> m_inputs;
    AVFilterContext* m_sink = nullptr;
};

// The frames of one piece that go into the GIF, as RGBA.
class PieceFrames {
public:
    static Result<PieceFrames> open(const JoinPiece& piece, int step) {
        PieceFrames frames(piece, step);
        TRY_ASSIGN(InputPtr input, openInput(piece.file));
        TRY_ASSIGN(StreamDecoder decoder,
                   StreamDecoder::create(std::move(input), AVMEDIA_TYPE_VIDEO, 1));
        frames.m_decoder.emplace(std::move(decoder));
        return frames;
    }

    // False at the end; `number` is the film's frame.
    Result<bool> next(AVFrame& frame, FrameIndex& number) {
        while (true) {
            TRY_ASSIGN(const AVFrame* const decoded, m_decoder->next());
            if (decoded == nullptr)
                break;
            number = m_piece->span.begin + m_count++;
            if (number % m_step != 0)
                continue;
            TRY(convert(*decoded, frame));
            return true;
        }
        if (m_count == m_piece->span.length())
            return false;
        return Error{ErrorKind::Corrupt,
                     fmt::format("A rendered segment holds {} frames instead of {}.", m_count,
                                 m_piece->span.length()),
                     m_piece->file.string()};
    }

private:
    PieceFrames(const JoinPiece& piece, int step)
        : m_piece(&piece)
        , m_step(step) {}

    Result<void> convert(const AVFrame& decoded, AVFrame& frame) {
        TRY_ASSIGN(const Image image, imageFrom(decoded, {1, 1}, 0, kLongestSide, m_scaler));
        av_frame_unref(&frame);
        frame.format = AV_PIX_FMT_RGBA;
        frame.width = image.width;
        frame.height = image.height;
        frame.sample_aspect_ratio = {1, 1};
        if (const int failed = av_frame_get_buffer(&frame, 0); failed < 0)
            return errorFromAv("Cannot hold a frame", failed);
        for (int y = 0; y < image.height; ++y)
            std::memcpy(frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0],
                        image.row(y), static_cast<std::size_t>(image.width) * 4);
        return {};
    }

    const JoinPiece* m_piece;
    std::optional<StreamDecoder> m_decoder;
    ScalerPtr m_scaler;
    FrameIndex m_count = 0;
    int m_step;
};

class GifWriter {
public:
    GifWriter(const GifSettings& settings, base::FrameRate rate, std::filesystem::path path)
        : m_settings(settings)
        , m_rate(rate)
        , m_step(gifStep(rate, settings))
        , m_path(std::move(path))
        , m_frame(av_frame_alloc())
        , m_made(av_frame_alloc())
        , m_packet(av_packet_alloc()) {}

    Result<void> append(const JoinPiece& piece, const std::stop_token& stop) {
        if ((piece.span.begin + m_step - 1) / m_step * m_step >= piece.span.end)
            return {}; // none of its frames is taken
        TRY_ASSIGN(const FramePtr palette, paletteOf(piece, stop));
        const std::string dither = m_settings.dither == "none" ? "0" : m_settings.dither;
        TRY_ASSIGN(
            Filters filters,
            Filters::create({inputOf(m_width, m_height), inputOf(palette->width, palette->height)},
                            fmt::format("[in0][in1]paletteuse=dither={}:diff_mode=rectangle"
                                        "[out]",
                                        dither)));
        palette->pts = 0;
        TRY(filters.feed(1, palette.get()));
        TRY(filters.feed(1, nullptr));
        TRY_ASSIGN(PieceFrames frames, PieceFrames::open(piece, m_step));
        FrameIndex number = 0;
        while (true) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(const bool more, frames.next(*m_frame, number));
            if (!more)
                break;
            m_frame->pts = tickOf(number);
            TRY(filters.feed(0, m_frame.get()));
            TRY(drain(filters));
        }
        TRY(filters.feed(0, nullptr));
        return drain(filters);
    }

    // `length` is the film's: the last picture stays until then.
    Result<void> finish(FrameIndex length) {
        if (!m_output)
            return Error{ErrorKind::Internal, "There are no frames for the GIF.", {}};
        TRY(encodeInto(*m_codec, nullptr, *m_packet, *m_output, m_path));
        av_opt_set_int(m_output->priv_data, "final_delay",
                       std::max<std::int64_t>(tickOf(length) - m_last, 1), 0);
        return finishOutput(*m_output, m_path);
    }

private:
    [[nodiscard]] std::int64_t tickOf(FrameIndex frame) const {
        return av_rescale_q_rnd(
            frame, {static_cast<int>(m_rate.denominator), static_cast<int>(m_rate.numerator)},
            {1, kTicks}, AV_ROUND_NEAR_INF);
    }

    static std::string inputOf(int width, int height) {
        return fmt::format("width={}:height={}:pix_fmt={}:time_base=1/{}:sar=1/1", width, height,
                           static_cast<int>(AV_PIX_FMT_RGBA), kTicks);
    }

    Result<FramePtr> paletteOf(const JoinPiece& piece, const std::stop_token& stop) {
        TRY_ASSIGN(PieceFrames frames, PieceFrames::open(piece, m_step));
        std::optional<Filters> filters;
        FrameIndex number = 0;
        while (true) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(const bool more, frames.next(*m_frame, number));
            if (!more)
                break;
            if (!filters) {
                m_width = m_frame->width;
                m_height = m_frame->height;
                TRY_ASSIGN(filters, Filters::create({inputOf(m_width, m_height)},
                                                    fmt::format("[in0]palettegen=max_colors={}:"
                                                                "stats_mode=full,format=rgba[out]",
                                                                m_settings.colours)));
            }
            m_frame->pts = number;
            TRY(filters->feed(0, m_frame.get()));
        }
        FramePtr palette(av_frame_alloc());
        TRY(filters->feed(0, nullptr));
        TRY_ASSIGN(const bool made, filters->take(*palette));
        if (!made)
            return filterFailed(AVERROR_EXTERNAL);
        return palette;
    }

    Result<void> drain(Filters& filters) {
        while (true) {
            TRY_ASSIGN(const bool more, filters.take(*m_made));
            if (!more)
                return {};
            if (!m_output)
                TRY(start(*m_made));
            m_last = m_made->pts;
            m_made->pict_type = AV_PICTURE_TYPE_NONE;
            TRY(encodeInto(*m_codec, m_made.get(), *m_packet, *m_output, m_path));
        }
    }

    Result<void> start(const AVFrame& first) {
        const AVCodec* const encoder = avcodec_find_encoder(AV_CODEC_ID_GIF);
        if (encoder == nullptr)
            return Error{
                ErrorKind::Unsupported, "This installation of FFmpeg cannot write GIFs.", {}};
        TRY_ASSIGN(m_output, makeOutput(m_path));
        m_codec.reset(avcodec_alloc_context3(encoder));
        m_codec->width = first.width;
        m_codec->height = first.height;
        m_codec->pix_fmt = AV_PIX_FMT_PAL8;
        m_codec->time_base = {1, kTicks};
        if (const int failed = avcodec_open2(m_codec.get(), encoder, nullptr); failed < 0)
            return errorFromAv(
                fmt::format("A GIF cannot have {} x {} pixels", first.width, first.height), failed);
        AVStream* const stream = avformat_new_stream(m_output.get(), nullptr);
        avcodec_parameters_from_context(stream->codecpar, m_codec.get());
        stream->time_base = m_codec->time_base;
        Options options;
        options.set("loop", m_settings.forEver ? "0" : "-1");
        return startOutput(*m_output, m_path, options.out());
    }

    const GifSettings& m_settings;
    base::FrameRate m_rate;
    int m_step;
    std::filesystem::path m_path;
    FramePtr m_frame;
    FramePtr m_made;
    PacketPtr m_packet;
    OutputPtr m_output;
    CodecPtr m_codec;
    std::int64_t m_last = 0; // tick of the last picture
    int m_width = 0;
    int m_height = 0;
};

} // namespace

std::span<const std::string_view> gifDithers() {
    return kDithers;
}

bool isGifDither(std::string_view name) {
    return std::ranges::find(kDithers, name) != kDithers.end();
}

int gifStep(base::FrameRate rate, const GifSettings& settings) {
    return std::max(1, static_cast<int>(std::ceil(rate.perSecond() / settings.mostFrames - 1e-6)));
}

Result<void> writeGif(const std::vector<JoinPiece>& pieces, base::FrameRate rate,
                      const GifSettings& settings, const std::filesystem::path& output,
                      const base::ProgressSink& progress, const std::stop_token& stop) {
    if (pieces.empty())
        return Error{ErrorKind::Internal, "There are no segments to join.", {}};
    const FrameIndex length = pieces.back().span.end;
    GifWriter writer(settings, rate, output);
    for (const JoinPiece& piece : pieces) {
        TRY(writer.append(piece, stop));
        if (progress)
            progress(static_cast<double>(piece.span.end) / static_cast<double>(length));
    }
    return writer.finish(length);
}

} // namespace reelwright::media
