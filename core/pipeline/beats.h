// The film's beats from and to files of other programs. Call from one thread.
#pragma once

#include "audio/grid_files.h"
#include "model/film.h"
#include "pipeline/workspace.h"

namespace reelwright::pipeline {

// Where a file's seconds are counted from.
enum class BeatTime {
    Song, // the song's first sample
    Film, // the film's first frame
};

// Makes a grid in song time the film's beats: stored as a correction (model::GridEdit), so that it
// holds when the film is planned anew; one undoable step. The cuts stay where they are. Errors:
// InvalidInput when less than two beats lie in the film.
base::Result<model::FilmPtr> replaceBeats(Workspace& workspace, const model::FilmPtr& film,
                                          const model::BeatGrid& grid);

// A grid's times counted from elsewhere; beats before 0 are left out.
model::BeatGrid countedFrom(const model::Film& film, model::BeatGrid grid, BeatTime from,
                            BeatTime to);

// The film's beats with its scenes' sections.
audio::GridSheet beatSheet(const model::Film& film, BeatTime time);

} // namespace reelwright::pipeline
