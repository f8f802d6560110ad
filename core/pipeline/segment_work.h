// The drawing of a film's segments, and what is done when one of them fails: it is tried again
// alone, then plainly, so that the film is finished and says what it lacks. Call from one thread.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "compose/spans.h"
#include "media/video_writer.h"
#include "pipeline/job_batch.h"
#include "pipeline/scene_notices.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

struct Segment {
    compose::Span span;
    std::string name; // of what it shows; a plain one has another
    std::filesystem::path file;
};

// A preset's settings for the segments of a film.
media::VideoSettings segmentSettings(media::VideoSettings preset, model::Size canvas,
                                     base::FrameRate rate);

// As many workers as the memory that is free has room for, at least one.
int workersFor(const media::VideoSettings& video, int wanted);

class SegmentWork {
public:
    SegmentWork(Workspace& workspace, std::shared_ptr<const compose::Composition> composition,
                const media::VideoSettings& video, int workers)
        : m_workspace(workspace)
        , m_composition(std::move(composition))
        , m_video(video)
        , m_workers(workers) {}
    SegmentWork(const SegmentWork&) = delete;
    SegmentWork& operator=(const SegmentWork&) = delete;

    // Segments lie in one container whatever the film's is: another one draws nothing anew.
    static constexpr const char* kExtension = ".mkv";
    static constexpr const char* kFolder = "segments";

    // Draws these segments in runs of neighbours. Must stay where it is until they are run. A
    // piece succeeds although a segment of it failed, for a reason that mend() may help.
    std::vector<Piece> pieces(const std::vector<Segment>& missing);

    // Draws what failed once more, one after the other; then plainly, whereupon the segment in
    // `all` gets another name and file. Returns each stretch that is not as planned.
    // Errors: Cancelled, DiskFull and others that no other way of drawing helps against.
    base::Result<std::vector<Shortcoming>> mend(std::vector<Segment>& all, const Listener& listener,
                                                const std::stop_token& stop);

private:
    Piece pieceOf(std::vector<Segment> run);
    base::Result<void> drawRun(const std::vector<Segment>& run, double frames,
                               const base::ProgressSink& progress, const std::stop_token& stop);
    base::Result<void> drawAlone(const Segment& segment, const std::stop_token& stop) const;
    base::Result<Shortcoming> drawPlainly(Segment& segment, const std::stop_token& stop) const;
    void noteFailed(const Segment& segment);

    Workspace& m_workspace;
    std::shared_ptr<const compose::Composition> m_composition;
    media::VideoSettings m_video;
    int m_workers;
    std::mutex m_mutex;
    std::vector<std::string> m_failed; // names
};

} // namespace reelwright::pipeline
