#include "pipeline/export_estimate.h"

#include "pipeline/drafts.h"
#include "pipeline/export_figures.h"
#include "pipeline/export_parts.h"

#include <algorithm>

namespace reelwright::pipeline {

using base::FrameIndex;
using base::Result;

namespace {

constexpr double kBegin = 0.2;      // seconds of every export
constexpr double kMixing = 40;      // seconds of sound a second
constexpr double kLeast = 0.8;      // of parts whose containers fall away, and of quiet sound
constexpr double kContainer = 0.01; // of the file, at most
constexpr int kUncompressedRate = 48000 * 2 * 24; // bits a second of 24-bit sound

double soundBytes(const ExportParts& parts, double seconds) {
    if (!parts.sound)
        return 0;
    const media::SoundSettings& sound = *parts.target.preset->sound;
    const int rate = sound.encoder.starts_with("pcm") ? kUncompressedRate : sound.bitRate;
    return seconds * rate / 8;
}

} // namespace

double ExportEstimate::shareThere() const {
    return frames > 0 ? static_cast<double>(framesThere) / static_cast<double>(frames) : 0;
}

Result<ExportEstimate> estimateExport(Workspace& workspace, const model::FilmPtr& film,
                                      const ExportRequest& request, const std::stop_token& stop) {
    TRY_ASSIGN(const ExportParts parts, exportPartsOf(workspace, film, request, stop));
    TRY_ASSIGN(const ExportFigures figures, figuresFor(workspace, parts));
    const bool hasPicture = parts.target.preset->video.has_value();
    const bool isFilm = parts.target.preset->delivery == compose::Delivery::Film;
    ExportEstimate estimate{.frames = film->length,
                            .segments = static_cast<int>(parts.segments.size())};
    estimate.isSizeMeasured = figures.isSizeMeasured;
    estimate.isSpeedMeasured = figures.isSpeedMeasured;
    const std::vector<Segment> missing = missingSegments(workspace, parts);
    estimate.segmentsThere = estimate.segments - static_cast<int>(missing.size());
    FrameIndex left = 0;
    std::vector<compose::Span> spans;
    for (const Segment& segment : missing) {
        left += segment.span.frames.length();
        spans.push_back(segment.span);
    }
    estimate.framesThere = hasPicture ? film->length - left : 0;
    if (isUpToDate(workspace, parts)) {
        estimate.isUpToDate = true;
        estimate.lowBytes = estimate.highBytes = bytesOf(parts.target.output);
        return estimate;
    }
    const double length = film->rate.secondsAt(film->length);
    // Segments become part of a film as they are; what they tell of a GIF is nothing.
    double known = 0;
    if (isFilm)
        for (const Segment& segment : parts.segments)
            known += static_cast<double>(bytesOf(segment.file));
    const auto guessed = hasPicture ? static_cast<double>(isFilm ? left : film->length) : 0.0;
    const double mixed = parts.sound ? static_cast<double>(bytesOf(parts.sound->file)) : 0;
    const double sound = mixed > 0 ? mixed : soundBytes(parts, length);
    const double fixed = known + sound;
    estimate.lowBytes =
        static_cast<std::uint64_t>(kLeast * fixed + guessed * figures.frameBytes.low);
    estimate.highBytes = static_cast<std::uint64_t>(
        (1 + kContainer) * (fixed + guessed * figures.frameBytes.high) + 16e3);
    const FrameIndex drafts =
        missingDraftFrames(workspace, *parts.drawn, parts.target.aspect, compose::scenesIn(spans));
    const double mixing = isSoundThere(workspace, parts) ? 0 : length / kMixing;
    const double rendering = static_cast<double>(left) / figures.renderSpeed;
    estimate.seconds =
        kBegin + static_cast<double>(drafts) / figures.draftSpeed + std::max(rendering, mixing);
    if (hasPicture)
        estimate.seconds += static_cast<double>(film->length) / figures.deliverSpeed;
    return estimate;
}

} // namespace reelwright::pipeline
