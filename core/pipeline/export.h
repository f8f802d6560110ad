// From a film to a finished file: drafts where takes are missing, segments, sound, join. Call from
// one thread.
#pragma once

#include "compose/composition.h"
#include "compose/preset.h"
#include "model/film.h"
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

struct ExportRequest {
    std::filesystem::path output;
    std::string preset;                  // id; empty: by the output's extension
    std::optional<model::Aspect> aspect; // none: the film's
    std::optional<int> shortSide;        // pixels, 144..2160, even; none: the preset's
    Overwrite overwrite = Overwrite::No;
};

struct ExportResult {
    std::filesystem::path output;
    base::FrameIndex frames = 0;
    int segments = 0;                 // of the film
    int rendered = 0;                 // of them drawn now; the others were there
    bool wasUpToDate = false;         // the file stood there already, made from the same film
    std::vector<std::string> notices; // sentences
};

// Errors: Exists when the output is there and was made from something else; InvalidInput for a
// wrong preset or size; Unsupported for a missing encoder; DiskFull with the space that is needed;
// Cancelled.
base::Result<ExportResult> exportFilm(Workspace& workspace, const model::FilmPtr& film,
                                      const ExportRequest& request, const Listener& listener,
                                      const std::stop_token& stop);

} // namespace reelwright::pipeline
