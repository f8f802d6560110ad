// The free first take of every scene: what is to be drawn, and the files it is drawn into. Call
// from one thread.
#pragma once

#include "generate/draft/draft.h"
#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <set>
#include <vector>

namespace reelwright::pipeline {

// Handles are drawn in steps of this length, so that most changes of a transition keep the draft.
inline constexpr double kHandleSeconds = 0.5;

// Frames drawn before a scene's start for the transition into it, and as many behind the end of the
// scene before it: none for a cut. The frame of the draft that stands at the scene's start.
base::FrameIndex handleBefore(const model::Film& film, std::size_t scene);

// The draft of a scene, handles included, for a film of this shape.
generate::draft::DraftScene draftOf(const model::Film& film, std::size_t scene,
                                    model::Aspect aspect);

struct DraftFile {
    std::filesystem::path file; // house video
    std::string name;           // of its content
};

// Where the draft of each scene lies once it is drawn: one entry a scene, empty for scenes with a
// chosen take.
base::Result<std::vector<DraftFile>> draftFiles(Workspace& workspace, const model::Film& film,
                                                model::Aspect aspect);

// Frames that the missing drafts of these scenes have, handles included.
base::FrameIndex missingDraftFrames(Workspace& workspace, const model::Film& film,
                                    model::Aspect aspect, const std::set<std::size_t>& scenes);

// Draws what is missing of the drafts of some scenes; every piece is a durable job. Scenes with a
// chosen take are passed over. Errors: Cancelled, Io kinds, that of the first job that gave up.
base::Result<void> drawDrafts(Workspace& workspace, const model::Film& film, model::Aspect aspect,
                              const std::set<std::size_t>& scenes, const Listener& listener,
                              const std::stop_token& stop);

} // namespace reelwright::pipeline
