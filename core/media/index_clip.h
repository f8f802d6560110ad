// Whether a clip can be used as it is, and where its frames are. Runs inside the guarded helper
// process (guarded.h). Thread-safe: no shared state.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "media/clip_index.h"

#include <filesystem>

namespace reelwright::media {

// Decodes the clip wholly and then looks its key frames up again. Errors: Unsupported, in words,
// when the clip must be converted first: turned or interlaced pictures, alpha, high dynamic range,
// unusual forms, damaged or undated frames, frames that differ when reached by seeking.
// InvalidInput when it is no video, cut off, or longer than `maxSeconds`.
base::Result<ClipIndex> indexClip(const std::filesystem::path& input, double maxSeconds,
                                  int maxSide, const base::ProgressSink& progress);

} // namespace reelwright::media
