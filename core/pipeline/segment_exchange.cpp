#include "pipeline/segment_exchange.h"

#include "base/file.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

Result<void> handOut(const compose::Composition& composition, const media::VideoSettings& video,
                     const std::vector<Segment>& segments, const fs::path& folder,
                     const Listener& listener, const std::stop_token& stop) {
    compose::HandOut work{.request = composition.request(), .video = video};
    for (const Segment& segment : segments)
        work.segments.push_back({segment.name, segment.span});
    TRY(base::makeFolder(folder));
    const auto tell = [&](double share) {
        listener({"hand-out", "Copying what the segments need", share});
    };
    return compose::writeHandOut(work, folder, listener ? base::ProgressSink(tell) : nullptr, stop);
}

Result<int> collectSegments(const std::vector<Segment>& wanted, const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return Error{
            ErrorKind::NotFound,
            fmt::format("There is no folder {} to collect segments from.", folder.string()),
            {}};
    int collected = 0;
    for (const Segment& segment : wanted) {
        const fs::path file = folder / (segment.name + SegmentWork::kExtension);
        if (!fs::is_regular_file(file, code))
            continue;
        TRY(base::copyFile(file, segment.file));
        ++collected;
    }
    return collected;
}

} // namespace reelwright::pipeline
