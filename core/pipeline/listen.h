// The analysis of a song, found by its content or made. Thread-safe as its workspace.
#pragma once

#include "audio/analysis.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

namespace reelwright::pipeline {

base::Result<audio::Analysis> listenTo(Workspace& workspace, const model::Asset& song,
                                       const Listener& listener, const std::stop_token& stop);

} // namespace reelwright::pipeline
