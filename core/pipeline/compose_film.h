// From a film's ids to the files that show it. Call from one thread.
#pragma once

#include "compose/composition.h"
#include "pipeline/workspace.h"

#include <memory>
#include <stop_token>

namespace reelwright::pipeline {

// What frames are drawn on.
struct CanvasForm {
    model::Aspect aspect = model::Aspect::Wide16x9;
    int shortSide = 1080; // pixels
    int depth = 8;        // bits a sample, 8 or 10
    bool proxies = false; // shows proxies instead of clips where they are there
};

// The film made ready for drawing. Drafts are only named: draw those of the scenes that are looked
// at (drawDrafts) before their frames are asked for. Errors: NotFound for a missing file.
base::Result<std::shared_ptr<const compose::Composition>> composeFilm(Workspace& workspace,
                                                                      const model::FilmPtr& film,
                                                                      const CanvasForm& form,
                                                                      const std::stop_token& stop);

} // namespace reelwright::pipeline
