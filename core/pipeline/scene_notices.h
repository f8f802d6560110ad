// Scenes that the last export could only draw plainly, kept in the project beside the film: no
// edit, and not undone. Call from one thread.
#pragma once

#include "base/result.h"
#include "compose/spans.h"
#include "model/film.h"
#include "pipeline/workspace.h"

#include <span>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// A stretch of the film that is not drawn as planned.
struct Shortcoming {
    compose::Span span;
    std::string sentence; // for a report: names scene and time
    std::string onScene;  // for the scene itself: "Rendered plainly: ..."
};

struct SceneNotice {
    model::SceneId scene;
    std::string sentence;
    bool operator==(const SceneNotice&) const = default;
};

// After an export of this film is there: its scenes lack this and nothing else. What was noted on
// scenes as they were before an edit stays until they are rendered again.
base::Result<void> keepShortcomings(Workspace& workspace, const model::Film& film,
                                    std::span<const Shortcoming> shortcomings);

// In the film's order. Those of scenes that were edited since are left out; undoing the edit brings
// them back.
base::Result<std::vector<SceneNotice>> sceneNotices(Workspace& workspace, const model::Film& film);

} // namespace reelwright::pipeline
