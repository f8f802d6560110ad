// Proxies of all that a film shows, in derived/ by content. Call from one thread.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <stop_token>

namespace reelwright::pipeline {

// Makes the proxies that are missing, of clips, drafts and pictures; missing drafts are drawn
// first. Every piece is a durable job. Errors: Cancelled, Io kinds, that of the first job that gave
// up.
base::Result<void> makeProxies(Workspace& workspace, const model::FilmPtr& film,
                               model::Aspect aspect, const Listener& listener,
                               const std::stop_token& stop);

// Whether it is one that makeProxies made.
bool isProxy(const compose::SceneSource& source);

// Shows the proxy of a clip or picture instead of it where there is one.
void preferProxy(const Workspace& workspace, compose::SceneSource& source);

} // namespace reelwright::pipeline
