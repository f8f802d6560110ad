#include "pipeline/segment_work.h"

#include "base/hash.h"
#include "base/log.h"
#include "base/memory.h"
#include "compose/segment.h"
#include "pipeline/render_runs.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr double kFramesHeld = 90; // by encoder, decoders and renderer of one worker, measured
constexpr double kWorkerBytes = 60e6;
constexpr double kShareToUse = 0.7; // of the memory that is free

// No other way of drawing helps against these.
bool isFinal(const Error& error) {
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound:
    case ErrorKind::Exists:
    case ErrorKind::DiskFull:
    case ErrorKind::OutOfMemory:
    case ErrorKind::ReadOnly:
        return true;
    default:
        return false;
    }
}

std::string timeText(double seconds) {
    const int tenths = static_cast<int>(seconds * 10 + 0.5);
    return fmt::format("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10);
}

} // namespace

media::VideoSettings segmentSettings(media::VideoSettings preset, model::Size canvas,
                                     base::FrameRate rate) {
    // Every segment begins with a key frame and is short: no other one is asked for.
    constexpr int kSegmentGop = 250;
    preset.width = canvas.width;
    preset.height = canvas.height;
    preset.rate = rate;
    preset.gop = kSegmentGop;
    return preset;
}

int workersFor(const media::VideoSettings& video, int wanted) {
    const auto free = base::availableMemory();
    if (!free || video.width <= 0)
        return wanted;
    const double frame =
        1.5 * video.width * static_cast<double>(video.height) * (video.depth > 8 ? 2 : 1);
    const double worker = kFramesHeld * frame + kWorkerBytes;
    const auto room =
        static_cast<int>(std::min(1e6, kShareToUse * static_cast<double>(*free) / worker));
    if (room < wanted)
        base::log::info("export", "Memory for {} of {} workers.", std::max(1, room), wanted);
    return std::clamp(room, 1, std::max(1, wanted));
}

std::vector<Piece> SegmentWork::pieces(const std::vector<Segment>& missing) {
    std::vector<compose::Span> spans;
    for (const Segment& segment : missing)
        spans.push_back(segment.span);
    std::vector<Piece> pieces;
    for (const Run& run : runsOf(spans, m_workers)) {
        std::vector<Segment> segments;
        for (const compose::Span& span : run)
            segments.push_back(*std::ranges::find(missing, span, &Segment::span));
        pieces.push_back(pieceOf(std::move(segments)));
    }
    return pieces;
}

// One worker goes through a run with one renderer, so that its clips are decoded on and not looked
// up again for each segment.
Piece SegmentWork::pieceOf(std::vector<Segment> run) {
    base::Hasher key;
    double frames = 0;
    for (const Segment& segment : run) {
        key.add(segment.name);
        frames += static_cast<double>(segment.span.frames.length());
    }
    const std::size_t first = run.front().span.scene + 1;
    const compose::Span& end = run.back().span;
    const std::size_t last = end.into.value_or(end.scene) + 1;
    return {"segment", "segments:" + key.name(),
            first == last ? fmt::format("scene {}", first)
                          : fmt::format("scenes {} to {}", first, last),
            frames,
            [this, run = std::move(run), frames](const auto& progress, const auto& stopping) {
                return drawRun(run, frames, progress, stopping);
            }};
}

Result<void> SegmentWork::drawRun(const std::vector<Segment>& run, double frames,
                                  const base::ProgressSink& progress, const std::stop_token& stop) {
    std::optional<compose::FrameRenderer> renderer;
    double done = 0;
    for (const Segment& segment : run) {
        const auto length = static_cast<double>(segment.span.frames.length());
        const auto tell = [&, before = done](double share) {
            progress((before + share * length) / frames);
        };
        done += length;
        // There already when the run is taken up again.
        if (m_workspace.project.derived().find(kFolder, segment.name, kExtension))
            continue;
        if (!renderer)
            renderer.emplace(m_composition);
        const auto drawn =
            compose::renderSegment(*renderer, segment.span, m_video, segment.file,
                                   progress ? base::ProgressSink(tell) : nullptr, stop);
        if (drawn)
            continue;
        if (isFinal(drawn.error()))
            return drawn;
        base::log::info("export", "Segment {} failed: {} {}", segment.name, drawn.error().message,
                        drawn.error().detail);
        noteFailed(segment);
        renderer.reset();
    }
    return {};
}

void SegmentWork::noteFailed(const Segment& segment) {
    const std::lock_guard lock(m_mutex);
    m_failed.push_back(segment.name);
}

Result<void> SegmentWork::drawAlone(const Segment& segment, const std::stop_token& stop) const {
    compose::FrameRenderer renderer(m_composition);
    return compose::renderSegment(renderer, segment.span, m_video, segment.file, {}, stop);
}

// Equal failures give equal pictures; they are not taken for the planned ones.
Result<Shortcoming> SegmentWork::drawPlainly(Segment& segment, const std::stop_token& stop) const {
    base::Hasher hasher;
    segment.name = hasher.add("plain").add(segment.name).name();
    TRY_ASSIGN(segment.file,
               m_workspace.project.derived().place(kFolder, segment.name, kExtension));
    compose::FrameRenderer renderer(m_composition, {.effort = compose::Effort::Plain});
    TRY(compose::renderSegment(renderer, segment.span, m_video, segment.file, {}, stop));
    const base::FrameRate rate = m_composition->film().rate;
    Shortcoming lack{.span = segment.span};
    lack.sentence =
        fmt::format("Scene {} could not be drawn as planned from {} to {}", segment.span.scene + 1,
                    timeText(rate.secondsAt(segment.span.frames.begin)),
                    timeText(rate.secondsAt(segment.span.frames.end)));
    lack.onScene = "Rendered plainly";
    if (segment.span.into) {
        lack.sentence +=
            fmt::format(", the transition into scene {} is a cut", *segment.span.into + 1);
        lack.onScene += ", the transition into the next scene is a cut";
    }
    const std::string why =
        renderer.failures().empty()
            ? std::string(segment.span.into ? "." : ": it could not be drawn as planned.")
            : fmt::format(": {}", fmt::join(renderer.failures(), " "));
    lack.sentence += renderer.failures().empty() ? std::string(".")
                                                 : ", its last good picture stands still" + why;
    lack.onScene += why;
    return lack;
}

Result<std::vector<Shortcoming>> SegmentWork::mend(std::vector<Segment>& all,
                                                   const Listener& listener,
                                                   const std::stop_token& stop) {
    std::vector<Shortcoming> lacks;
    for (Segment& segment : all) { // in the film's order, whichever failed first
        if (std::ranges::find(m_failed, segment.name) == m_failed.end())
            continue;
        if (listener)
            listener(
                {"render", fmt::format("Drawing scene {} once more", segment.span.scene + 1), 1});
        const auto again = drawAlone(segment, stop);
        if (again)
            continue;
        if (isFinal(again.error()))
            return again.error();
        TRY_ASSIGN(Shortcoming lack, drawPlainly(segment, stop));
        lacks.push_back(std::move(lack));
    }
    return lacks;
}

} // namespace reelwright::pipeline
