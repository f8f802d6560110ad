// How long an export will take and how large it will be, without making any of it. Call from one
// thread.
#pragma once

#include "base/result.h"
#include "pipeline/export.h"

#include <cstdint>
#include <stop_token>

namespace reelwright::pipeline {

struct ExportEstimate {
    std::uint64_t lowBytes = 0; // of the film; about, from low to high
    std::uint64_t highBytes = 0;
    double seconds = 0;               // wall time, about
    base::FrameIndex frames = 0;      // of the film
    base::FrameIndex framesThere = 0; // of them in segments that are rendered already
    int segments = 0;
    int segmentsThere = 0;
    bool isSizeMeasured = false;  // by an export of this project with these settings
    bool isSpeedMeasured = false; // by exports on this machine; else a careful guess
    bool isUpToDate = false;      // the file stands there: nothing is to be done

    // Frames that are there, as a share of all: 0..1.
    [[nodiscard]] double shareThere() const;
};

// Errors: those that exportFilm has before any work, but for files that are in the way.
base::Result<ExportEstimate> estimateExport(Workspace& workspace, const model::FilmPtr& film,
                                            const ExportRequest& request,
                                            const std::stop_token& stop);

} // namespace reelwright::pipeline
