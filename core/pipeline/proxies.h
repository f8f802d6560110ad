// Proxies of everything that moves in a film, in derived/ by content. Call from one thread.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <stop_token>

namespace reelwright::pipeline {

// Makes the proxies that are missing, clips and drafts alike; missing drafts are drawn first. Every
// piece is a durable job. Errors: Cancelled, Io kinds, that of the first job that gave up.
base::Result<void> makeProxies(Workspace& workspace, const model::FilmPtr& film,
                               model::Aspect aspect, const Listener& listener,
                               const std::stop_token& stop);

// Shows a clip's proxy instead of the clip where there is one.
void preferProxy(const Workspace& workspace, compose::SceneSource& source);

} // namespace reelwright::pipeline
