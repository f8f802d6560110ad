// Runs pieces of work as durable jobs and waits for them. Call from one thread.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

struct Piece {
    std::string kind;  // "draft", "segment", "sound"
    std::string key;   // name of the result: one job for one result
    std::string label; // for people: "scene 4"
    double weight = 1; // share of the work, such as its frames
    std::function<base::Result<void>(const base::ProgressSink&, const std::stop_token&)>
        work; // idempotent
};

// Queues every piece and works until all are finished. `message` begins the listener's messages,
// such as "Drafting". Errors: Cancelled; the first failure with the job's label, when a piece gave
// up or is parked.
base::Result<void> runPieces(Workspace& workspace, const std::string& stage,
                             const std::string& message, const std::vector<Piece>& pieces,
                             const Listener& listener, const std::stop_token& stop);

} // namespace reelwright::pipeline
