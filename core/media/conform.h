// Makes house files out of foreign ones: 48 kHz stereo WAV, upright RGBA PNG, and for a clip its
// index, or where the clip cannot be used as it is an upright 4:2:0 H.264 copy in its own time. The
// rest of the program reads house files and indexed clips only. Everything is decoded once, so
// damage shows here. Runs inside the guarded helper process (guarded.h). Thread-safe: no shared
// state.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "media/probe.h"

#include <filesystem>

namespace reelwright::media {

struct ConformLimits {
    int maxSide = 3840;        // pixels; larger pictures are scaled down
    double maxSeconds = 14400; // longer sound or video is refused
};

// What is wanted of the file; a clip that is asked for as Sound gives its sound.
enum class ConformTarget { Sound, Picture, Video, Index };

// Decodes `input` wholly and writes the house file to `output` (.wav, .png, .mp4; a ClipIndex as
// JSON). Returns what was really decoded: measured length, size as shown. Errors: InvalidInput when
// the file is damaged, cut off, of the wrong kind or past a limit; Unsupported for the index of a
// clip that must be converted (index_clip.h).
base::Result<MediaInfo> conform(const std::filesystem::path& input, ConformTarget target,
                                const std::filesystem::path& output, const ConformLimits& limits,
                                const base::ProgressSink& progress);

} // namespace reelwright::media
