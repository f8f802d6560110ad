// The picture with which a scene ends, for a clip that goes on from there. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/workspace.h"

#include <stop_token>

namespace reelwright::pipeline {

// The last frame that the scene before shows of its clip, or its picture, among the project's
// assets. Errors: InvalidInput for the first scene and where the scene before shows its draft;
// those of reading the clip.
base::Result<model::Asset> lastPictureBefore(Workspace& workspace, const model::Film& film,
                                             std::size_t scene, const std::stop_token& stop);

} // namespace reelwright::pipeline
