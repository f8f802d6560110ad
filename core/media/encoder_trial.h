// Whether an encoder works on this machine: it is made to encode. Drivers may crash: call it in the
// helper process (MediaGuard::tryEncoder). Thread-safe.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "media/video_writer.h"

#include <filesystem>

namespace reelwright::media {

// Encodes a few pictures into `file` (.mkv), decodes them in software and compares. Errors:
// Unsupported with what went wrong; Io kinds.
base::Result<void> tryEncoderHere(const VideoSettings& settings, const std::filesystem::path& file);

// What tryEncoderHere needs of the settings.
base::Json trialJson(const VideoSettings& settings);
base::Result<VideoSettings> trialFromJson(const base::Json& json);

} // namespace reelwright::media
