// Opening a local file for reading with the lists of what may be read, for the .cpp files of
// media/. Not thread-safe: one owner each.
#pragma once

#include "base/result.h"
#include "media/ffmpeg.h"

#include <cstdint>
#include <filesystem>

namespace reelwright::media {

// Opens a regular local file: only the `file` protocol, only known container formats and codecs, so
// that a playlist or an exotic decoder is refused. Reads the stream headers.
// Errors: NotFound, InvalidInput, Io.
base::Result<InputPtr> openInput(const std::filesystem::path& path);

// The same without decoding anything to learn more: enough to copy the packets of the program's
// own files. What the container's header does not say, such as a stream's start, is not known.
base::Result<InputPtr> openContainer(const std::filesystem::path& path);

// One stream's packets decoded in order. Holds the input.
class StreamDecoder {
public:
    // `kind` is AVMEDIA_TYPE_VIDEO or AVMEDIA_TYPE_AUDIO. Cover art counts as video only when the
    // file has no other picture and no sound. Errors: NotFound when there is no such stream.
    static base::Result<StreamDecoder> create(InputPtr input, AVMediaType kind, int threads);

    // The next frame in display order, borrowed until the next call; nullptr at the end. Damaged
    // packets are skipped and counted.
    base::Result<const AVFrame*> next();

    // Moves to the key frame at or before a timestamp of the stream.
    base::Result<void> seek(std::int64_t timestamp);

    // Frames before this time stamp on which nothing else depends need not come out.
    void hurryTo(std::int64_t timestamp) { m_wanted = timestamp; }

    [[nodiscard]] const AVStream& stream() const { return *m_stream; }
    [[nodiscard]] const AVFormatContext& input() const { return *m_input; }
    [[nodiscard]] const AVCodecContext& codec() const { return *m_codec; }
    [[nodiscard]] int damagedPackets() const { return m_damaged; }

private:
    StreamDecoder() = default;
    base::Result<bool> feed();

    InputPtr m_input;
    CodecPtr m_codec;
    AVStream* m_stream = nullptr;
    FramePtr m_frame;
    PacketPtr m_packet;
    std::int64_t m_wanted = INT64_MIN;
    bool m_drained = false;
    int m_damaged = 0;
};

// True when the container states a length and much less than it could be decoded; in seconds.
bool isCutOff(const AVFormatContext& input, double decoded);
// "x.mp4 is cut off: only 3.1 of 9.0 seconds can be read. ..."
base::Error cutOff(const std::filesystem::path& input, double decoded, double promised);

// Index of the stream that `StreamDecoder` would take; negative when there is none.
int streamOfKind(const AVFormatContext& input, AVMediaType kind);

} // namespace reelwright::media
