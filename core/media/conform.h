// Makes house files out of foreign ones: 48 kHz stereo WAV, upright RGBA PNG, 4:2:0 H.264 at the
// film's rate. The rest of the program reads house files only. Everything is decoded once, so
// damage shows here. Runs inside the guarded helper process (guarded.h). Thread-safe: no shared
// state.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/time.h"
#include "media/probe.h"

#include <filesystem>

namespace reelwright::media {

struct ConformLimits {
    int maxSide = 3840;       // pixels; larger pictures are scaled down
    double maxSeconds = 14400; // longer sound or video is refused
};

// What the file is for; a clip that is asked for as Sound gives its sound.
enum class ConformTarget { Sound, Picture, Video };

// Decodes `input` wholly and writes the house file to `output` (.wav, .png, .mp4). `rate` is the
// film's, for Video. Returns what was really decoded: measured length, size as shown.
// Errors: InvalidInput when the file is damaged, cut off, of the wrong kind or past a limit.
base::Result<MediaInfo> conform(const std::filesystem::path& input, ConformTarget target,
                                const std::filesystem::path& output, base::FrameRate rate,
                                const ConformLimits& limits, const base::ProgressSink& progress);

} // namespace reelwright::media
