// Another song under the planned film. Call from one thread.
#pragma once

#include "model/film.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

struct SwapResult {
    model::FilmPtr film;
    std::vector<std::string> report; // sentences
};

// Imports the song, listens, moves every cut to its bar in the new song: one undoable step. The
// brief gets the new song too, also when the step is taken back later. Errors: NotFound without a
// film; those of the song's file; InvalidInput when the song is too short for the film's scenes.
base::Result<SwapResult> swapSong(Workspace& workspace, const std::filesystem::path& song,
                                  const Listener& listener, const std::stop_token& stop);

} // namespace reelwright::pipeline
