// Opening a file for writing, for the .cpp files of media/ only. Not thread-safe.
#pragma once

#include "base/result.h"
#include "media/ffmpeg.h"

#include <filesystem>

namespace reelwright::media {

// Makes a muxer by the path's extension; the file itself is opened by `startOutput`.
base::Result<OutputPtr> makeOutput(const std::filesystem::path& path);

// Opens the file and writes the header. Streams must be set up.
base::Result<void> startOutput(AVFormatContext& output, const std::filesystem::path& path,
                               AVDictionary** options);

// Writes the trailer and closes the file, telling late write errors such as a full disk.
base::Result<void> finishOutput(AVFormatContext& output, const std::filesystem::path& path);

// Sends a frame (nullptr at the end) and writes the packets that come out to stream 0.
base::Result<void> encodeInto(AVCodecContext& codec, const AVFrame* frame, AVPacket& packet,
                              AVFormatContext& output, const std::filesystem::path& path);

} // namespace reelwright::media
