// Media as other programs write it: odd sizes, rates, codecs, rotation, and files that lie.
#pragma once

#include "media/ffmpeg.h"
#include "media/output.h"
#include "support/media_factory.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace reelwright::testing {

struct ForeignVideo {
    std::string encoder = "mpeg4";
    AVPixelFormat form = AV_PIX_FMT_YUV420P;
    int width = 192;
    int height = 64;
    std::vector<int> times; // milliseconds of each frame
    int rotation = 0;       // degrees clockwise to show it upright
    AVRational pixelShape{1, 1};
    int bitRate = 2'000'000;
    int gop = 10;
};

inline std::vector<int> evenTimes(int count, double perSecond) {
    std::vector<int> times;
    for (int i = 0; i < count; ++i)
        times.push_back(static_cast<int>(std::lround(i * 1000 / perSecond)));
    return times;
}

// Writes frame i of numberedFrame at times[i]; the container follows the extension.
inline base::Result<void> writeForeignVideo(const std::filesystem::path& path,
                                            const ForeignVideo& video) {
    using namespace media;
    TRY_ASSIGN(OutputPtr output, makeOutput(path));
    const AVCodec* const encoder = avcodec_find_encoder_by_name(video.encoder.c_str());
    if (encoder == nullptr)
        return base::Error{base::ErrorKind::Unsupported, "no encoder " + video.encoder, {}};
    CodecPtr codec(avcodec_alloc_context3(encoder));
    codec->width = video.width;
    codec->height = video.height;
    codec->pix_fmt = video.form;
    codec->time_base = {1, 1000};
    codec->sample_aspect_ratio = video.pixelShape;
    codec->bit_rate = video.bitRate;
    codec->gop_size = video.gop;
    codec->thread_count = 1;
    codec->color_range = AVCOL_RANGE_MPEG;
    if ((output->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (const int failed = avcodec_open2(codec.get(), encoder, nullptr); failed < 0)
        return errorFromAv("open " + video.encoder, failed);
    AVStream* const stream = avformat_new_stream(output.get(), nullptr);
    avcodec_parameters_from_context(stream->codecpar, codec.get());
    stream->time_base = codec->time_base;
    stream->sample_aspect_ratio = video.pixelShape;
    if (video.rotation != 0) {
        auto* const matrix = reinterpret_cast<std::int32_t*>(
            av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(std::int32_t)));
        av_display_rotation_set(matrix, video.rotation);
    }
    TRY(startOutput(*output, path, nullptr));
    ScalerPtr scaler(sws_getContext(video.width & ~1, video.height & ~1, AV_PIX_FMT_YUV420P,
                                    video.width, video.height, video.form, SWS_BILINEAR, nullptr,
                                    nullptr, nullptr));
    PacketPtr packet(av_packet_alloc());
    for (std::size_t i = 0; i < video.times.size(); ++i) {
        const media::YuvFrame drawn =
            numberedFrame(video.width & ~1, video.height & ~1, static_cast<int>(i));
        const media::YuvView view = drawn.view();
        const std::uint8_t* const data[4] = {view.planes[0].data, view.planes[1].data,
                                             view.planes[2].data};
        const int stride[4] = {view.planes[0].stride, view.planes[1].stride, view.planes[2].stride};
        FramePtr frame(av_frame_alloc());
        frame->format = video.form;
        frame->width = video.width;
        frame->height = video.height;
        frame->pts = video.times[i];
        av_frame_get_buffer(frame.get(), 0);
        sws_scale(scaler.get(), data, stride, 0, video.height & ~1, frame->data, frame->linesize);
        TRY(encodeInto(*codec, frame.get(), *packet, *output, path));
    }
    TRY(encodeInto(*codec, nullptr, *packet, *output, path));
    return finishOutput(*output, path);
}

// Little-endian bytes of a number.
inline std::string bytesOf(std::uint64_t value, int count) {
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
    return bytes;
}

// A 16-bit PCM WAV by hand; `statedBytes` is what the headers say of its length.
inline std::string wavBytes(const std::vector<std::int16_t>& values, int channels, int rate,
                            std::uint32_t statedBytes) {
    std::string wav = "RIFF" +
                      bytesOf(statedBytes == 0xFFFFFFFFu ? statedBytes : statedBytes + 36, 4) +
                      "WAVEfmt ";
    wav += bytesOf(16, 4) + bytesOf(1, 2) + bytesOf(static_cast<std::uint64_t>(channels), 2) +
           bytesOf(static_cast<std::uint64_t>(rate), 4) +
           bytesOf(static_cast<std::uint64_t>(rate * channels * 2), 4) +
           bytesOf(static_cast<std::uint64_t>(channels * 2), 2) + bytesOf(16, 2) + "data" +
           bytesOf(statedBytes, 4);
    for (const std::int16_t value : values)
        wav += bytesOf(static_cast<std::uint16_t>(value), 2);
    return wav;
}

inline std::string bigEndian(std::uint32_t value) {
    std::string bytes = bytesOf(value, 4);
    std::ranges::reverse(bytes);
    return bytes;
}

inline std::string pngChunk(const std::string& type, const std::string& content) {
    const std::string body = type + content;
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : body) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int k = 0; k < 8; ++k)
            crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
    }
    return bigEndian(static_cast<std::uint32_t>(content.size())) + body + bigEndian(~crc);
}

// A PNG that says it is enormous and holds next to nothing.
inline std::string pngBomb(std::uint32_t side) {
    const std::string header =
        bigEndian(side) + bigEndian(side) + std::string("\x08\x06\x00\x00\x00", 5);
    const std::string empty("\x78\x9c\x03\x00\x00\x00\x00\x01", 8); // zlib of nothing
    return std::string("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) + pngChunk("IDAT", empty) +
           pngChunk("IEND", "");
}

// A JPEG file's bytes with an EXIF orientation (1 to 8) put in.
inline std::string withOrientation(const std::string& jpeg, int orientation) {
    std::string exif("Exif\0\0II*\0", 10);
    exif += bytesOf(8, 4) + bytesOf(1, 2) + bytesOf(0x0112, 2) + bytesOf(3, 2) + bytesOf(1, 4) +
            bytesOf(static_cast<std::uint64_t>(orientation), 4) + bytesOf(0, 4);
    const auto length = static_cast<std::uint32_t>(exif.size() + 2);
    std::string segment = "\xFF\xE1";
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

inline void writeBytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string readBytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace reelwright::testing
