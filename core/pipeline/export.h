// From a film to a finished file: drafts where takes are missing, segments, sound, join. Call from
// one thread.
#pragma once

#include "compose/composition.h"
#include "compose/preset.h"
#include "model/film.h"
#include "pipeline/film_texts.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

enum class Overwrite { No, Yes };

// The picture that stands for the film in players and folders.
struct CoverWish {
    bool wanted = true;
    std::optional<base::FrameIndex> frame; // nothing: the film's most telling one
};

struct ExportRequest {
    std::filesystem::path output;        // a file, or a folder for numbered pictures
    std::string preset;                  // id; empty: by the output's extension
    std::optional<model::Aspect> aspect; // none: the film's
    std::optional<int> shortSide;        // pixels, 144..2160, even; none: the preset's
    Overwrite overwrite = Overwrite::No;
    std::string encoder; // "software", "auto" or a family's id; empty: the preset's, else software
    CaptionDelivery captions = CaptionDelivery::AsMarked;
    std::string title;  // in the file; empty: the film's
    std::string artist; // in the file; empty: the brand's name
    CoverWish cover;
    bool provenanceFile = false; // also as NAME.provenance.json beside the film
    // Folders; empty for none. The segments that are missing are described there for other machines
    // instead of writing the film; those that lie there finished are taken in first.
    std::filesystem::path handOut;
    std::filesystem::path collect;
};

struct ExportResult {
    std::filesystem::path output;
    std::vector<std::filesystem::path> beside; // small files that belong to it
    base::FrameIndex frames = 0;
    int segments = 0;         // of the film
    int rendered = 0;         // of them drawn now; the others were there
    int handedOut = 0;        // of them described for other machines, in `output`: no film yet
    int collected = 0;        // of them that other machines have drawn
    std::string encoder;      // libav's name; empty for sound alone
    std::string encoderLabel; // for people
    bool hasCover = false;
    std::size_t captionTracks = 0;    // in the file
    bool wasUpToDate = false;         // the file stood there already, made from the same film
    std::vector<std::string> notices; // sentences
};

// Errors: Exists when the output or a file beside it is there and was made from something else;
// InvalidInput for wishes that do not fit together; Unsupported for an encoder that is missing or
// does not work; DiskFull with the space that is needed; Cancelled.
base::Result<ExportResult> exportFilm(Workspace& workspace, const model::FilmPtr& film,
                                      const ExportRequest& request, const Listener& listener,
                                      const std::stop_token& stop);

} // namespace reelwright::pipeline
