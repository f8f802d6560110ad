// Lets the crops of a film's scenes follow their subjects or the person's keys. What draws the eye
// in a clip or picture is found once and kept in derived/ by its content, in pieces of a few
// seconds; the way of the crop is planned anew for each scene and shape. Call from one thread.
#pragma once

#include "compose/composition.h"
#include "pipeline/workspace.h"

#include <stop_token>
#include <vector>

namespace reelwright::pipeline {

// Sets focus and path of the sources whose takes do not stay at a fixed focus. Errors: those of
// reading; Cancelled.
base::Result<void> reframeScenes(Workspace& workspace, const model::Film& film,
                                 model::Aspect aspect, std::vector<compose::SceneSource>& sources,
                                 const std::stop_token& stop);

} // namespace reelwright::pipeline
