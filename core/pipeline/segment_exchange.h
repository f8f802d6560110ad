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

struct Collected {
    int segments = 0;
    std::vector<std::string> notices; // sentences on damaged ones, which were left there
};

// Takes finished segments of a folder into derived/. Errors: NotFound, Io kinds.
base::Result<Collected> collectSegments(const std::vector<Segment>& wanted, base::FrameRate rate,
                                        const std::filesystem::path& folder);

} // namespace reelwright::pipeline
