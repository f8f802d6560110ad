#include "media/join.h"

#include "media/film_extras.h"
#include "media/input.h"
#include "media/output.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

namespace {

constexpr double kSoundSlack = 0.1; // seconds; codecs pad the last block

// Packets of one piece with their display frame counted from the piece's first frame.
class PieceReader {
public:
    static Result<PieceReader> open(const JoinPiece& piece, base::FrameRate rate) {
        PieceReader reader;
        TRY_ASSIGN(reader.m_input, openContainer(piece.file));
        reader.m_stream = streamOfKind(*reader.m_input, AVMEDIA_TYPE_VIDEO);
        if (reader.m_stream < 0)
            return Error{ErrorKind::Corrupt, "A rendered segment holds no picture.",
                         piece.file.string()};
        reader.m_perFrame = {static_cast<int>(rate.denominator), static_cast<int>(rate.numerator)};
        reader.m_packet.reset(av_packet_alloc());
        return reader;
    }

    [[nodiscard]] const AVStream& stream() const { return *m_input->streams[m_stream]; }

    // The next packet in decoding order; nullptr at the end.
    AVPacket* next() {
        av_packet_unref(m_packet.get());
        while (av_read_frame(m_input.get(), m_packet.get()) >= 0) {
            if (m_packet->stream_index == m_stream)
                return m_packet.get();
            av_packet_unref(m_packet.get());
        }
        return nullptr;
    }

    // `start` is the time stamp of the piece's first frame.
    [[nodiscard]] FrameIndex displayFrame(std::int64_t stamp, std::int64_t start) const {
        return av_rescale_q_rnd(stamp - start, stream().time_base, m_perFrame, AV_ROUND_NEAR_INF);
    }

private:
    InputPtr m_input;
    PacketPtr m_packet;
    AVRational m_perFrame{1, 30};
    int m_stream = -1;
};

struct PieceFacts {
    std::int64_t start = 0; // time stamp of the frame shown first
    FrameIndex delay = 0;   // frames that decoding runs ahead of display
    std::vector<std::uint8_t> header;
};

Result<PieceFacts> examine(const JoinPiece& piece, base::FrameRate rate) {
    TRY_ASSIGN(PieceReader reader, PieceReader::open(piece, rate));
    PieceFacts facts;
    const AVCodecParameters& codec = *reader.stream().codecpar;
    facts.header.assign(codec.extradata, codec.extradata + codec.extradata_size);
    std::vector<std::int64_t> stamps;
    while (const AVPacket* const packet = reader.next())
        stamps.push_back(packet->pts);
    if (!stamps.empty())
        facts.start = std::ranges::min(stamps);
    const auto count = static_cast<FrameIndex>(stamps.size());
    for (FrameIndex n = 0; n < count; ++n)
        facts.delay = std::max(
            facts.delay, n - reader.displayFrame(stamps[static_cast<std::size_t>(n)], facts.start));
    if (count != piece.span.length())
        return Error{ErrorKind::Corrupt,
                     fmt::format("A rendered segment holds {} frames instead of {}.", count,
                                 piece.span.length()),
                     piece.file.string()};
    return facts;
}

// By how much the stamps of a sound must be moved so that it is heard with its picture. Matroska
// wants the stamp of the first packet to be when its lead-in is over; libavformat sees to that by
// itself from version 60 on, and before leaves the sound early by the lead-in.
std::int64_t leadInMoved(const AVStream& sound, const AVFormatContext& output) {
    constexpr unsigned kMovesByItself = AV_VERSION_INT(60, 0, 0);
    const std::string_view format = output.oformat->name;
    if ((format != "matroska" && format != "webm") || avformat_version() >= kMovesByItself)
        return 0;
    return av_rescale_q(sound.codecpar->initial_padding, {1, sound.codecpar->sample_rate},
                        sound.time_base);
}

// The film's sound, packet by packet, behind its picture.
class SoundCopy {
public:
    static Result<SoundCopy> open(const std::filesystem::path& path, AVFormatContext& output) {
        SoundCopy copy;
        TRY_ASSIGN(copy.m_input, openInput(path));
        copy.m_stream = streamOfKind(*copy.m_input, AVMEDIA_TYPE_AUDIO);
        if (copy.m_stream < 0)
            return Error{ErrorKind::Corrupt, "The mixed sound holds no sound.", path.string()};
        copy.m_out = avformat_new_stream(&output, nullptr);
        const AVStream& from = *copy.m_input->streams[copy.m_stream];
        avcodec_parameters_copy(copy.m_out->codecpar, from.codecpar);
        copy.m_out->codecpar->codec_tag = 0;
        copy.m_out->time_base = from.time_base;
        copy.m_moved = leadInMoved(from, output);
        copy.m_packet.reset(av_packet_alloc());
        return copy;
    }

    // Writes all packets that begin before `seconds`.
    Result<void> writeUntil(double seconds, AVFormatContext& output,
                            const std::filesystem::path& path) {
        const AVStream& from = *m_input->streams[m_stream];
        while (true) {
            if (!m_waiting) {
                if (av_read_frame(m_input.get(), m_packet.get()) < 0)
                    return {};
                if (m_packet->stream_index != m_stream) {
                    av_packet_unref(m_packet.get());
                    continue;
                }
                m_waiting = true;
            }
            if (static_cast<double>(m_packet->pts) * av_q2d(from.time_base) > seconds)
                return {};
            m_waiting = false;
            m_end =
                static_cast<double>(m_packet->pts + m_packet->duration) * av_q2d(from.time_base);
            m_packet->pts += m_moved;
            m_packet->dts += m_moved;
            av_packet_rescale_ts(m_packet.get(), from.time_base, m_out->time_base);
            m_packet->stream_index = m_out->index;
            m_packet->pos = -1;
            if (const int failed = av_interleaved_write_frame(&output, m_packet.get()); failed < 0)
                return errorFromAv(fmt::format("Cannot write {}", path.string()), failed);
        }
    }

    // Writes the rest, which must end with the film; `seconds` is the film's length.
    Result<void> finish(double seconds, AVFormatContext& output, const JoinRequest& request) {
        TRY(writeUntil(std::numeric_limits<double>::max(), output, request.output));
        if (std::abs(m_end - seconds) <= kSoundSlack)
            return {};
        return Error{
            ErrorKind::Corrupt,
            fmt::format("The mixed sound is {:.2f} s long and the film {:.2f} s.", m_end, seconds),
            request.sound->string()};
    }

private:
    InputPtr m_input;
    PacketPtr m_packet;
    std::int64_t m_moved = 0; // in the sound's own time base
    double m_end = 0;         // seconds of sound written
    AVStream* m_out = nullptr;
    int m_stream = -1;
    bool m_waiting = false;
};

// libav frees chapters with the context that holds them.
void addChapter(AVFormatContext& output, const Chapter& chapter, base::FrameRate rate) {
    auto* const made = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
    if (made == nullptr)
        return;
    made->id = output.nb_chapters + 1;
    made->time_base = {static_cast<int>(rate.denominator), static_cast<int>(rate.numerator)};
    made->start = chapter.span.begin;
    made->end = chapter.span.end;
    av_dict_set(&made->metadata, "title", chapter.title.c_str(), 0);
    auto count = static_cast<int>(output.nb_chapters);
    av_dynarray_add(&output.chapters, &count, made);
    output.nb_chapters = static_cast<unsigned>(count);
}

struct Joiner {
    const JoinRequest& request;
    OutputPtr output;
    std::optional<SoundCopy> sound;
    TextStreams texts;
    FrameIndex delay = 0;
    FrameIndex written = 0;

    Result<void> start();
    Result<void> append(const JoinPiece& piece, std::int64_t start);
};

Result<void> Joiner::start() {
    TRY_ASSIGN(output, makeOutput(request.output));
    // The first piece is looked at closely: its form is written into the film's header.
    TRY_ASSIGN(const InputPtr first, openInput(request.pieces.front().file));
    AVStream* const video = avformat_new_stream(output.get(), nullptr);
    const int picture = streamOfKind(*first, AVMEDIA_TYPE_VIDEO);
    avcodec_parameters_copy(video->codecpar, first->streams[picture]->codecpar);
    // QuickTime plays H.265 under this name alone.
    const bool isHevc = video->codecpar->codec_id == AV_CODEC_ID_HEVC;
    const std::string_view format = output->oformat->name;
    video->codecpar->codec_tag =
        isHevc && (format == "mp4" || format == "mov") ? MKTAG('h', 'v', 'c', '1') : 0;
    const auto numerator = static_cast<int>(request.rate.numerator);
    const auto denominator = static_cast<int>(request.rate.denominator);
    video->time_base = {denominator, numerator};
    video->avg_frame_rate = {numerator, denominator};
    if (request.sound) {
        TRY_ASSIGN(sound, SoundCopy::open(*request.sound, *output));
    }
    TRY_ASSIGN(texts, TextStreams::create(*output, request.texts,
                                          request.rate.secondsAt(request.pieces.back().span.end)));
    std::optional<CoverStream> cover;
    if (request.cover) {
        TRY_ASSIGN(cover, CoverStream::create(*output, *request.cover));
    }
    for (const Chapter& chapter : request.chapters)
        addChapter(*output, chapter, request.rate);
    Options options;
    options.set("video_track_timescale", std::to_string(numerator * 512));
    addMetadata(*output, request.metadata, options);
    TRY(startOutput(*output, request.output, options.out()));
    return cover ? cover->write(*output, request.output) : Result<void>();
}

Result<void> Joiner::append(const JoinPiece& piece, std::int64_t start) {
    TRY_ASSIGN(PieceReader reader, PieceReader::open(piece, request.rate));
    const AVRational perFrame{static_cast<int>(request.rate.denominator),
                              static_cast<int>(request.rate.numerator)};
    AVStream& video = *output->streams[0];
    while (AVPacket* const packet = reader.next()) {
        packet->pts = piece.span.begin + reader.displayFrame(packet->pts, start);
        packet->dts = written - delay;
        packet->duration = 1;
        packet->stream_index = 0;
        packet->pos = -1;
        if (sound)
            TRY(sound->writeUntil(request.rate.secondsAt(written), *output, request.output));
        TRY(texts.writeUntil(request.rate.secondsAt(written), *output, request.output));
        ++written;
        av_packet_rescale_ts(packet, perFrame, video.time_base);
        if (const int failed = av_interleaved_write_frame(output.get(), packet); failed < 0)
            return errorFromAv(fmt::format("Cannot write {}", request.output.string()), failed);
    }
    return {};
}

} // namespace

Result<void> checkPiece(const JoinPiece& piece, base::FrameRate rate) {
    const auto facts = examine(piece, rate);
    if (facts)
        return {};
    return Error{ErrorKind::Corrupt, facts.error().message, piece.file.string()};
}

Result<void> joinFilm(const JoinRequest& request) {
    if (request.pieces.empty())
        return Error{ErrorKind::Internal, "There are no segments to join.", {}};
    Joiner joiner{.request = request};
    std::vector<std::uint8_t> header;
    std::vector<std::int64_t> starts;
    for (const JoinPiece& piece : request.pieces) {
        TRY_ASSIGN(PieceFacts facts, examine(piece, request.rate));
        joiner.delay = std::max(joiner.delay, facts.delay);
        starts.push_back(facts.start);
        if (&piece == &request.pieces.front())
            header = std::move(facts.header);
        else if (facts.header != header)
            return Error{ErrorKind::Corrupt, "Two rendered segments have different stream headers.",
                         piece.file.string()};
    }
    TRY(joiner.start());
    for (std::size_t i = 0; i < request.pieces.size(); ++i)
        TRY(joiner.append(request.pieces[i], starts[i]));
    if (joiner.sound)
        TRY(joiner.sound->finish(request.rate.secondsAt(joiner.written), *joiner.output, request));
    TRY(joiner.texts.writeUntil(std::numeric_limits<double>::max(), *joiner.output,
                                request.output));
    return finishOutput(*joiner.output, request.output);
}

} // namespace reelwright::media
