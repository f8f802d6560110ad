#include "media/film_extras.h"

#include "base/file.h"
#include "media/container.h"
#include "media/input.h"
#include "media/language.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string_view>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::uint64_t kLargestCover = 16u << 20;
constexpr std::size_t kLongestSample = 65535; // tx3g has 16 bits for it

using Names = std::vector<std::pair<std::string_view, std::vector<const char*>>>;

// MP4 has a list of its own; MOV keeps free names and Apple's; Matroska keeps all.
const Names& namesFor(std::string_view format) {
    static const Names kMp4 = {{"encoder", {"encoding_tool"}}, {"provenance", {"synopsis"}}};
    static const Names kMov = {{"title", {"title", "com.apple.quicktime.title"}},
                               {"artist", {"artist", "com.apple.quicktime.artist"}},
                               {"date", {"date", "com.apple.quicktime.creationdate"}},
                               {"comment", {"comment", "com.apple.quicktime.comment"}},
                               {"encoder", {"encoder", "com.apple.quicktime.software"}}};
    static const Names kMatroska = {{"encoder", {"software"}}};
    return format == "mp4" ? kMp4 : format == "mov" ? kMov : kMatroska;
}

AVCodecID codecFor(std::string_view format) {
    if (format == "webm")
        return AV_CODEC_ID_WEBVTT;
    return format == "matroska" ? AV_CODEC_ID_SUBRIP : AV_CODEC_ID_MOV_TEXT;
}

void append(std::string& bytes, std::initializer_list<int> values) {
    for (const int value : values)
        bytes += static_cast<char>(value);
}

// How timed text looks by itself: white on nothing, centred at the bottom (3GPP TS 26.245, 5.16).
std::string timedTextStyle() {
    std::string style;
    append(style, {0, 0, 0, 0});                                     // display flags
    append(style, {1, -1});                                          // centre, bottom
    append(style, {0, 0, 0, 0});                                     // background
    append(style, {0, 0, 0, 0, 0, 0, 0, 0});                         // box: the whole picture
    append(style, {0, 0, 0, 0, 0, 1, 0, 18, 255, 255, 255, 255});    // first font, 18, white
    append(style, {0, 0, 0, 18, 'f', 't', 'a', 'b', 0, 1, 0, 1, 5}); // one font
    return style + "Arial";
}

std::string timedText(std::string_view text) {
    // A text that would be cut off ends between two characters.
    std::size_t size = std::min(text.size(), kLongestSample);
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    std::string bytes;
    append(bytes, {static_cast<int>(size >> 8), static_cast<int>(size & 0xff)});
    return bytes + std::string(text.substr(0, size));
}

std::string escapedForWeb(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '&'   ? std::string("&amp;")
                   : c == '<' ? std::string("&lt;")
                   : c == '>' ? std::string("&gt;")
                              : std::string(1, c);
    return escaped;
}

// A blank line would end the cue where the text is read as a file.
std::string withoutBlankLines(std::string text) {
    for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at))
        text.erase(at, 1);
    return text;
}

std::string sampleOf(AVCodecID codec, const std::string& text) {
    if (codec == AV_CODEC_ID_MOV_TEXT)
        return timedText(text);
    const std::string plain = withoutBlankLines(text);
    return codec == AV_CODEC_ID_WEBVTT ? escapedForWeb(plain) : plain;
}

bool setHeader(AVCodecParameters& codec, const std::string& bytes) {
    codec.extradata =
        static_cast<std::uint8_t*>(av_mallocz(bytes.size() + AV_INPUT_BUFFER_PADDING_SIZE));
    if (codec.extradata == nullptr)
        return false;
    std::memcpy(codec.extradata, bytes.data(), bytes.size());
    codec.extradata_size = static_cast<int>(bytes.size());
    return true;
}

Error noMemory() {
    return {ErrorKind::Io, "There is not enough memory to write the film.", {}};
}

Result<PacketPtr> packetOf(const std::string& bytes) {
    PacketPtr packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
        return noMemory();
    std::memcpy(packet->data, bytes.data(), bytes.size());
    return packet;
}

} // namespace

ContainerAbilities abilitiesOf(const std::filesystem::path& film) {
    const std::string extension = film.extension().string();
    return {.texts = extension == ".mp4" || extension == ".mov" || extension == ".mkv" ||
                     extension == ".webm",
            .cover = extension == ".mp4" || extension == ".mkv"};
}

void addMetadata(AVFormatContext& output,
                 const std::vector<std::pair<std::string, std::string>>& metadata,
                 Options& options) {
    const std::string_view format = output.oformat->name;
    const Names& names = namesFor(format);
    for (const auto& [key, value] : metadata) {
        const auto known =
            std::ranges::find(names, std::string_view(key), [](const auto& n) { return n.first; });
        if (known == names.end())
            av_dict_set(&output.metadata, key.c_str(), value.c_str(), 0);
        else
            for (const char* const name : known->second)
                av_dict_set(&output.metadata, name, value.c_str(), 0);
    }
    if (format == "mp4")
        options.set("movflags", "+faststart");
    if (format == "mov")
        options.set("movflags", "+faststart+use_metadata_tags");
}

Result<TextStreams> TextStreams::create(AVFormatContext& output,
                                        const std::vector<TextTrack>& tracks, double seconds) {
    const std::string_view format = output.oformat->name;
    const AVCodecID codec = codecFor(format);
    const bool isTimedText = codec == AV_CODEC_ID_MOV_TEXT;
    const auto filmEnd = static_cast<std::int64_t>(std::llround(seconds * 1000));
    TextStreams streams;
    for (const TextTrack& track : tracks) {
        Stream stream;
        stream.out = avformat_new_stream(&output, nullptr);
        if (stream.out == nullptr)
            return noMemory();
        AVCodecParameters& parameters = *stream.out->codecpar;
        parameters.codec_type = AVMEDIA_TYPE_SUBTITLE;
        parameters.codec_id = codec;
        if (isTimedText) {
            parameters.codec_tag = MKTAG('t', 'x', '3', 'g');
            if (!setHeader(parameters, timedTextStyle()))
                return noMemory();
        }
        stream.out->time_base = {1, 1000};
        if (track.isDefault)
            stream.out->disposition |= AV_DISPOSITION_DEFAULT;
        const std::string language =
            threeLetterLanguage(track.language, format == "mp4" ? LanguageCode::Terminology
                                                                : LanguageCode::Bibliographic);
        av_dict_set(&stream.out->metadata, "language", language.c_str(), 0);
        if (!track.title.empty())
            av_dict_set(&stream.out->metadata, isTimedText ? "handler_name" : "title",
                        track.title.c_str(), 0);
        // Timed text has no gaps: where nothing is said stands an empty sample.
        std::int64_t at = 0;
        for (const TextCue& cue : track.cues) {
            if (isTimedText && cue.begin > at)
                stream.samples.push_back({at, cue.begin, timedText("")});
            stream.samples.push_back({cue.begin, cue.end, sampleOf(codec, cue.text)});
            at = cue.end;
        }
        if (isTimedText && at < filmEnd)
            stream.samples.push_back({at, filmEnd, timedText("")});
        streams.m_streams.push_back(std::move(stream));
    }
    return streams;
}

Result<void> TextStreams::writeUntil(double seconds, AVFormatContext& output,
                                     const std::filesystem::path& path) {
    for (Stream& stream : m_streams) {
        for (; stream.next < stream.samples.size(); ++stream.next) {
            const Sample& sample = stream.samples[stream.next];
            if (static_cast<double>(sample.begin) > seconds * 1000)
                break;
            TRY_ASSIGN(const PacketPtr packet, packetOf(sample.bytes));
            packet->pts = packet->dts = sample.begin;
            packet->duration = sample.end - sample.begin;
            packet->flags |= AV_PKT_FLAG_KEY;
            packet->stream_index = stream.out->index;
            av_packet_rescale_ts(packet.get(), {1, 1000}, stream.out->time_base);
            if (const int failed = av_interleaved_write_frame(&output, packet.get()); failed < 0)
                return errorFromAv(fmt::format("Cannot write {}", path.string()), failed);
        }
    }
    return {};
}

Result<CoverStream> CoverStream::create(AVFormatContext& output,
                                        const std::filesystem::path& jpeg) {
    CoverStream cover;
    TRY_ASSIGN(cover.m_bytes, base::readFile(jpeg, kLargestCover));
    AVStream* const stream = avformat_new_stream(&output, nullptr);
    if (stream == nullptr)
        return noMemory();
    stream->codecpar->codec_id = AV_CODEC_ID_MJPEG;
    if (std::string_view(output.oformat->name) == "matroska") {
        stream->codecpar->codec_type = AVMEDIA_TYPE_ATTACHMENT;
        av_dict_set(&stream->metadata, "filename", "cover.jpg", 0);
        av_dict_set(&stream->metadata, "mimetype", "image/jpeg", 0);
        if (!setHeader(*stream->codecpar, cover.m_bytes))
            return noMemory();
        return cover;
    }
    TRY_ASSIGN(const InputPtr picture, openInput(jpeg));
    stream->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
    stream->codecpar->width = picture->streams[0]->codecpar->width;
    stream->codecpar->height = picture->streams[0]->codecpar->height;
    stream->disposition |= AV_DISPOSITION_ATTACHED_PIC;
    cover.m_stream = stream->index;
    return cover;
}

Result<void> CoverStream::write(AVFormatContext& output, const std::filesystem::path& path) const {
    if (m_stream < 0)
        return {};
    TRY_ASSIGN(const PacketPtr packet, packetOf(m_bytes));
    packet->pts = packet->dts = 0;
    packet->flags |= AV_PKT_FLAG_KEY;
    packet->stream_index = m_stream;
    if (const int failed = av_interleaved_write_frame(&output, packet.get()); failed < 0)
        return errorFromAv(fmt::format("Cannot write {}", path.string()), failed);
    return {};
}

} // namespace reelwright::media
