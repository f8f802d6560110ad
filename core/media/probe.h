// What a media file holds, from its headers. Trusted files only: a file from outside goes through
// conform.h, which does this in a guarded process. Thread-safe.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace reelwright::media {

enum class MediaKind { Picture, Video, Sound };

struct MediaInfo {
    MediaKind kind = MediaKind::Sound;
    std::string container;  // "mov,mp4,...", "mp3"
    std::string videoCodec; // empty without a picture
    std::string audioCodec; // empty without sound
    double duration = 0;    // seconds; 0 for pictures
    int width = 0;          // pixels as shown: rotation and pixel shape applied
    int height = 0;
    int rotation = 0;     // degrees clockwise, 0..359, already applied to width and height
    double frameRate = 0; // average; 0 for pictures and sound
    bool hasAlpha = false;
    int sampleRate = 0;
    int channels = 0;
};

// Errors: NotFound, InvalidInput when it is no media file or a limit is passed (16384 pixels a
// side, 24 hours), Unsupported.
base::Result<MediaInfo> probe(const std::filesystem::path& path);

base::Json toJson(const MediaInfo& info);
base::Result<MediaInfo> mediaInfoFromJson(const base::Json& json);

} // namespace reelwright::media
