#include "pipeline/segment_exchange.h"

#include "base/file.h"
#include "media/join.h"

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

Result<Collected> collectSegments(const std::vector<Segment>& wanted, base::FrameRate rate,
                                  const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return Error{
            ErrorKind::NotFound,
            fmt::format("There is no folder {} to collect segments from.", folder.string()),
            {}};
    Collected collected;
    for (const Segment& segment : wanted) {
        const fs::path file = folder / (segment.name + SegmentWork::kExtension);
        if (!fs::is_regular_file(file, code))
            continue;
        if (!media::checkPiece({file, segment.span.frames}, rate)) {
            collected.notices.push_back(fmt::format(
                "{} is damaged and was not collected: reel render-segment draws it once more.",
                file.string()));
            continue;
        }
        TRY(base::copyFile(file, segment.file));
        ++collected.segments;
    }
    return collected;
}

} // namespace reelwright::pipeline
