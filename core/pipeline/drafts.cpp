#include "pipeline/drafts.h"

#include "base/file.h"
#include "media/scaler.h"
#include "media/video_writer.h"
#include "pipeline/job_batch.h"

#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::FrameIndex;
using base::Result;
using generate::draft::DraftRenderer;
using generate::draft::DraftScene;

namespace {

constexpr int kDraftShortSide = 720; // pixels
constexpr int kDraftQuality = 17;    // CRF
constexpr double kPulseMargin = 1;   // seconds of beats kept around a scene

std::string styleWords(const model::Film& film) {
    const model::Intent& intent = film.intent;
    return fmt::format("{} {} {} {} {}", intent.style, intent.mood, fmt::join(intent.settings, " "),
                       intent.subject, fmt::join(intent.keywords, " "));
}

std::vector<generate::draft::Pulse> pulsesIn(const model::Film& film, FrameIndex begin,
                                             FrameIndex length) {
    std::vector<generate::draft::Pulse> pulses;
    if (!film.grid.isTrusted())
        return pulses;
    const FrameIndex margin = film.rate.nearestFrame(kPulseMargin);
    for (const model::Beat& beat : film.grid.beats) {
        const FrameIndex frame = film.rate.nearestFrame(beat.time) - begin;
        if (frame >= -margin && frame < length + margin)
            pulses.push_back(
                {frame, 0.35 + 0.65 * beat.energy * (0.5 + 0.5 * beat.strength), beat.inBar == 1});
    }
    return pulses;
}

media::VideoSettings draftSettings(const DraftScene& draft) {
    return {.preset = "ultrafast",
            .quality = kDraftQuality,
            .width = draft.size.width,
            .height = draft.size.height,
            .rate = draft.rate,
            .gop = 15,
            .threads = 1};
}

Result<void> renderDraft(const DraftScene& draft, const std::filesystem::path& place,
                         const base::ProgressSink& progress, const std::stop_token& stop) {
    TRY_ASSIGN(const DraftRenderer renderer, DraftRenderer::create(draft));
    base::PartFile part(place);
    {
        TRY_ASSIGN(media::VideoWriter writer,
                   media::VideoWriter::create(part.path(), draftSettings(draft)));
        media::Image image(draft.size.width, draft.size.height);
        media::YuvFrame frame(draft.size.width, draft.size.height);
        media::Scaler scaler(media::ScaleQuality::Fast);
        for (FrameIndex n = 0; n < draft.frames; ++n) {
            TRY(base::checkStop(stop));
            renderer.draw(n, image);
            TRY(scaler.convert(image, frame));
            TRY(writer.write(frame));
            progress(static_cast<double>(n + 1) / static_cast<double>(draft.frames));
        }
        TRY(writer.finish());
    }
    return part.commit();
}

} // namespace

FrameIndex handleBefore(const model::Film& film, std::size_t scene) {
    if (scene == 0 || scene >= film.scenes.size() || film.scenes[scene].transition.length <= 0)
        return 0;
    // Half of the transition lies on either side; whole steps keep the draft when its length
    // changes.
    const FrameIndex step = film.rate.nearestFrame(kHandleSeconds);
    const FrameIndex half = (film.scenes[scene].transition.length + 1) / 2;
    return (half + step - 1) / step * step;
}

DraftScene draftOf(const model::Film& film, std::size_t index, model::Aspect aspect) {
    const model::Scene& scene = film.scenes[index];
    const base::FrameSpan span = film.spanOf(index);
    const FrameIndex before = handleBefore(film, index);
    const FrameIndex behind = handleBefore(film, index + 1);
    DraftScene draft;
    draft.words = scene.description;
    draft.style = styleWords(film);
    draft.palette = scene.palette;
    draft.timeOfDay = scene.timeOfDay;
    draft.weather = scene.weather;
    draft.shot = scene.shot;
    draft.energy = scene.energy;
    draft.seed = scene.seed;
    draft.rate = film.rate;
    draft.frames = before + span.length() + behind;
    draft.size = model::canvasOf(aspect, kDraftShortSide);
    draft.pulses = pulsesIn(film, span.begin - before, draft.frames);
    return draft;
}

Result<std::vector<DraftFile>> draftFiles(Workspace& workspace, const model::Film& film,
                                          model::Aspect aspect) {
    std::vector<DraftFile> files(film.scenes.size());
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        if (film.scenes[i].chosenTake() != nullptr)
            continue;
        files[i].name = draftOf(film, i, aspect).name();
        TRY_ASSIGN(files[i].file,
                   workspace.project.derived().place("drafts", files[i].name, ".mp4"));
    }
    return files;
}

FrameIndex missingDraftFrames(Workspace& workspace, const model::Film& film, model::Aspect aspect,
                              const std::set<std::size_t>& scenes) {
    FrameIndex frames = 0;
    for (const std::size_t i : scenes) {
        if (film.scenes[i].chosenTake() != nullptr)
            continue;
        const DraftScene draft = draftOf(film, i, aspect);
        if (!workspace.project.derived().find("drafts", draft.name(), ".mp4"))
            frames += draft.frames;
    }
    return frames;
}

Result<void> drawDrafts(Workspace& workspace, const model::Film& film, model::Aspect aspect,
                        const std::set<std::size_t>& scenes, const Listener& listener,
                        const std::stop_token& stop) {
    std::vector<Piece> pieces;
    for (const std::size_t i : scenes) {
        if (film.scenes[i].chosenTake() != nullptr)
            continue;
        DraftScene draft = draftOf(film, i, aspect);
        const std::string name = draft.name();
        if (workspace.project.derived().find("drafts", name, ".mp4"))
            continue;
        TRY_ASSIGN(auto place, workspace.project.derived().place("drafts", name, ".mp4"));
        const auto weight = static_cast<double>(draft.frames);
        pieces.push_back({"draft", "draft:" + name,
                          fmt::format("scene {} of {}", i + 1, film.scenes.size()), weight,
                          [draft = std::move(draft),
                           place = std::move(place)](const auto& progress, const auto& stopping) {
                              return renderDraft(draft, place, progress, stopping);
                          }});
    }
    return runPieces(workspace, "draft", "Drafting", pieces, listener, stop);
}

} // namespace reelwright::pipeline
