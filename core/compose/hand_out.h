// Segments handed out to other machines: one description and the files that it names in a folder
// beside it. Nothing else is needed to draw them, and what comes back is what would have been drawn
// at home. Thread-safe: no shared state.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "compose/composition.h"
#include "compose/spans.h"
#include "media/video_writer.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::compose {

struct HandedSegment {
    std::string name; // as segmentName gives it
    Span span;
};

struct HandOut {
    CompositionRequest request; // files of scenes that no segment shows are empty
    media::VideoSettings video;
    std::vector<HandedSegment> segments;
};

inline constexpr const char* kHandOutFile = "handout.json";

// Writes `folder`/handout.json and copies what the segments need to `folder`/files, each file once.
// Errors: Io kinds.
base::Result<void> writeHandOut(const HandOut& work, const std::filesystem::path& folder,
                                const base::ProgressSink& progress, const std::stop_token& stop);

// Errors: NotFound; InvalidInput for a file that is none or comes from another version.
// A folder stands for the description in it.
base::Result<HandOut> readHandOut(const std::filesystem::path& place);

// Draws handed out segments one after the other into `folder`/NAME.mkv; those that are there
// already are left alone. Errors: Unsupported when this machine would draw other pictures, because
// it has another version or other fonts; those of renderSegment.
base::Result<void> renderHandedOut(const HandOut& work, const std::vector<HandedSegment>& segments,
                                   const std::filesystem::path& folder,
                                   const base::ProgressSink& progress, const std::stop_token& stop);

} // namespace reelwright::compose
