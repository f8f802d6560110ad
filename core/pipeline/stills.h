// Still pictures of the film. Call from one thread.
#pragma once

#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <stop_token>

namespace reelwright::pipeline {

// The film's first picture as a PNG, at once: of a draft only this one frame is drawn.
base::Result<void> writeFirstFrame(Workspace& workspace, const model::FilmPtr& film,
                                   const std::filesystem::path& path, const std::stop_token& stop);

// One frame of the film as it is exported, .png or .jpg; drafts that it shows are drawn where they
// are missing. Errors: InvalidInput for a frame outside the film.
base::Result<void> writeFrame(Workspace& workspace, const model::FilmPtr& film,
                              base::FrameIndex frame, model::Aspect aspect, int shortSide,
                              const std::filesystem::path& path, const Listener& listener,
                              const std::stop_token& stop);

// The middle frame of every scene on one sheet, .png or .jpg; missing drafts are drawn.
base::Result<void> writeStoryboard(Workspace& workspace, const model::FilmPtr& film,
                                   model::Aspect aspect, int shortSide,
                                   const std::filesystem::path& path, const Listener& listener,
                                   const std::stop_token& stop);

// One frame under every built-in look, each with its name, .png or .jpg: with the corrections of
// its scene and of the film, without vignette, grain, titles and logo; missing drafts are drawn.
// Errors: InvalidInput for a frame outside the film.
base::Result<void> writeLookSheet(Workspace& workspace, const model::FilmPtr& film,
                                  base::FrameIndex frame, const std::filesystem::path& path,
                                  const Listener& listener, const std::stop_token& stop);

} // namespace reelwright::pipeline
