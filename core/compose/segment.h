// A span of the film as an encoded file, named by everything it is made of. Thread-safe with a
// renderer for each thread.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "compose/composition.h"
#include "compose/frame_renderer.h"
#include "compose/spans.h"
#include "media/video_writer.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace reelwright::compose {

// Equal names give equal bytes. Does not depend on where in the film the span stands.
std::string segmentName(const Composition& composition, const Span& span,
                        const media::VideoSettings& settings);

// Draws and encodes the span into `path` through a part file. A renderer that has just drawn the
// span before goes on from there. Errors: Cancelled, those of the sources, Io kinds.
base::Result<void> renderSegment(FrameRenderer& renderer, const Span& span,
                                 const media::VideoSettings& settings,
                                 const std::filesystem::path& path,
                                 const base::ProgressSink& progress, const std::stop_token& stop);

} // namespace reelwright::compose
