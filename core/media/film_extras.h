// What a film file holds beside picture and sound: words about it, caption tracks, a cover. For the
// .cpp files of media/ only. Not thread-safe: one owner each.
#pragma once

#include "base/result.h"
#include "media/ffmpeg.h"
#include "media/join.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace reelwright::media {

// Puts the request's words under the names that the container keeps and players know. `options` are
// the muxer's.
void addMetadata(AVFormatContext& output, const std::vector<std::pair<std::string, std::string>>&,
                 Options& options);

// Caption tracks as the container wants them: timed text of MP4 and MOV (tx3g), WebVTT in WebM,
// plain text in Matroska.
class TextStreams {
public:
    // Adds a stream for each track; `tracks` must outlive this. `seconds` is the film's length.
    static base::Result<TextStreams> create(AVFormatContext& output,
                                            const std::vector<TextTrack>& tracks, double seconds);
    // Writes what begins before `seconds`.
    base::Result<void> writeUntil(double seconds, AVFormatContext& output,
                                  const std::filesystem::path& path);

private:
    struct Sample {
        std::int64_t begin = 0; // ms
        std::int64_t end = 0;
        std::string bytes;
    };
    struct Stream {
        AVStream* out = nullptr;
        std::vector<Sample> samples;
        std::size_t next = 0;
    };
    std::vector<Stream> m_streams;
};

// The JPEG that stands for the film. Its stream is made before the header is written.
class CoverStream {
public:
    static base::Result<CoverStream> create(AVFormatContext& output,
                                            const std::filesystem::path& jpeg);
    // To be called right behind the header.
    base::Result<void> write(AVFormatContext& output, const std::filesystem::path& path) const;

private:
    std::string m_bytes;
    int m_stream = -1; // -1: it went into the header
};

} // namespace reelwright::media
