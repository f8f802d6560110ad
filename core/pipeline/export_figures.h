// How large exports become and how quick they are: measured by the exports themselves, else by a
// table. Sizes are kept with the project (they depend on its pictures), speeds for all projects of
// this machine. Thread-safe.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "pipeline/export_parts.h"
#include "pipeline/workspace.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace reelwright::pipeline {

struct TimedFrames {
    base::FrameIndex frames = 0;
    std::chrono::milliseconds time{0};
};

// What one export has shown.
struct ExportFindings {
    TimedFrames drafted;
    TimedFrames rendered;
    TimedFrames delivered;   // joined, or turned into a GIF or pictures
    std::uint64_t bytes = 0; // of all its pictures, without sound
};

// Shares of a guess.
struct Range {
    double low = 0;
    double high = 0;
};

struct ExportFigures {
    Range frameBytes;        // of one frame in the output
    double draftSpeed = 0;   // frames a second
    double renderSpeed = 0;  // frames a second, by all workers
    double deliverSpeed = 0; // frames a second
    bool isSizeMeasured = false;
    bool isSpeedMeasured = false;
};

// Keeps what was found; runs that are too short to tell a speed are left out.
base::Result<void> keepFindings(Workspace& workspace, const ExportParts& parts,
                                const ExportFindings& findings);

// For an export of these parts.
base::Result<ExportFigures> figuresFor(Workspace& workspace, const ExportParts& parts);

} // namespace reelwright::pipeline
