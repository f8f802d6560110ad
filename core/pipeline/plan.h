// From the stored brief to a planned film: imports, listens, directs. Call from one thread.
#pragma once

#include "model/film.h"
#include "pipeline/offer.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// The models that the film is planned for: its cuts are moved so that they are paid for the fewest
// seconds that nobody sees; see pipeline/snap.h.
struct PlanFor {
    MakingWishes wishes;
    double reach = 2; // seconds
};

struct PlanResult {
    model::FilmPtr film;
    std::vector<std::string> notices; // sentences: files that could not be used, what was assumed
};

// Plans the film of the project's brief and makes it the project's film, as one undoable step when
// there is one already. A picture, clip, logo or look that cannot be read is left out with a
// notice. `planFor` may be empty. Errors: NotFound without a brief; InvalidInput or NotFound when
// the song cannot be used; Cancelled; Io kinds.
base::Result<PlanResult> planProject(Workspace& workspace, const std::optional<PlanFor>& planFor,
                                     const Listener& listener, const std::stop_token& stop);

} // namespace reelwright::pipeline
