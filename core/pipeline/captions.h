// Captions and lyrics from and to files of other programs. Call from one thread.
#pragma once

#include "model/film.h"
#include "pipeline/export.h"
#include "pipeline/workspace.h"
#include "subtitle/sheet.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// What a file's time 0 is.
enum class CaptionTime {
    ByForm, // the song's first sample for .lrc, else the film's first frame
    Song,
    Film,
};

struct CaptionImport {
    std::filesystem::path file;
    CaptionTime time = CaptionTime::ByForm;
    std::string track; // replaced when there is one of that id; empty: by the file's name
    std::optional<model::CaptionKind> kind; // nothing: lyrics for .lrc, else captions
    std::string language;                   // empty: from a name such as song.en.srt
    std::string style;                      // empty: by the kind
    std::optional<bool> burnt;              // nothing: lyrics are, captions are not
};

struct ImportedCaptions {
    model::FilmPtr film;
    model::TrackId track;
    std::size_t cues = 0;
    std::size_t pinnedWords = 0;
    bool replaced = false;
    std::vector<std::string> warnings; // what of the file was left out
};

// Reads the file into a track of the film, as one undoable step. Errors: InvalidInput that names
// the line; NotFound for a file that is not there.
base::Result<ImportedCaptions> importCaptions(Workspace& workspace, const model::FilmPtr& film,
                                              const CaptionImport& request);

// Writes a track by the file's ending; sentences on what its form cannot hold. `track` is an id or
// a number from 1, empty for the only one. Errors: NotFound, Exists, InvalidInput, Io kinds.
base::Result<std::vector<std::string>> exportCaptions(const model::Film& film,
                                                      const std::string& track,
                                                      const std::filesystem::path& file,
                                                      CaptionTime time, Overwrite overwrite);

} // namespace reelwright::pipeline
