// Segments on their way to other machines and back. Call from one thread.
#pragma once

#include "compose/hand_out.h"
#include "pipeline/progress.h"
#include "pipeline/segment_work.h"

namespace reelwright::pipeline {

// Describes segments in `folder` with all that drawing them needs; see compose/hand_out.h. The
// drafts that they show are there. Errors: Io kinds.
base::Result<void> handOut(const compose::Composition& composition,
                           const media::VideoSettings& video, const std::vector<Segment>& segments,
                           const std::filesystem::path& folder, const Listener& listener,
                           const std::stop_token& stop);

// Takes finished segments of a folder into derived/; what is wrong with one shows when the film is
// joined. Returns how many there were.
base::Result<int> collectSegments(const std::vector<Segment>& wanted,
                                  const std::filesystem::path& folder);

} // namespace reelwright::pipeline
