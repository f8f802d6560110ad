// Small copies of clips for looking at them: every frame stands alone, so that any of them is there
// at once. Thread-safe: no shared state.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "media/clip_index.h"
#include "media/video_reader.h"

#include <filesystem>
#include <stop_token>

namespace reelwright::media {

inline constexpr int kProxyVersion = 1;     // raise it when proxies are made in another way
inline constexpr int kProxyShortSide = 540; // pixels; smaller clips keep their size

// The index of the proxy of a clip: as many frames at the same times.
ClipIndex proxyIndex(const ClipIndex& clip);

// Writes the proxy of a clip to `path` itself (.mp4): use a base::PartFile. Errors: Cancelled,
// Corrupt, Io kinds.
base::Result<void> writeProxy(VideoReader& clip, const std::filesystem::path& path,
                              const base::ProgressSink& progress, const std::stop_token& stop);

} // namespace reelwright::media
