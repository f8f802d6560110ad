#include "pipeline/rendered_frames.h"

#include "base/log.h"
#include "compose/preset.h"
#include "compose/segment.h"
#include "pipeline/compose_film.h"
#include "pipeline/film_texts.h"
#include "pipeline/segment_work.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

Result<RenderedFrames> RenderedFrames::create(Workspace& workspace, const model::FilmPtr& film,
                                              const std::string& preset, model::Size canvas,
                                              const std::stop_token& stop) {
    const compose::ExportPreset* const found = compose::findPreset(preset);
    if (found == nullptr)
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no preset \"{}\": see reel list presets.", preset),
                     {}};
    if (!found->video)
        return Error{
            ErrorKind::InvalidInput, fmt::format("The preset {} writes sound alone.", preset), {}};
    const model::FilmPtr drawn = withCaptions(film, CaptionDelivery::AsMarked);
    const media::VideoSettings video =
        segmentSettings(*found->video, model::canvasOf(film->aspect, found->shortSide), film->rate);
    TRY_ASSIGN(const auto composition,
               composeFilm(workspace, drawn, {film->aspect, found->shortSide, video.depth}, stop));
    RenderedFrames frames(film->rate, canvas);
    for (const compose::Span& span : compose::spansOf(*drawn)) {
        const auto file = workspace.project.derived().find(
            SegmentWork::kFolder, compose::segmentName(*composition, span, video),
            SegmentWork::kExtension);
        frames.m_segments.push_back({span, file.value_or(std::filesystem::path())});
    }
    return frames;
}

std::vector<base::FrameSpan> RenderedFrames::spans() const {
    std::vector<base::FrameSpan> spans;
    for (const Stored& stored : m_segments) {
        if (stored.file.empty())
            continue;
        if (!spans.empty() && spans.back().end == stored.span.frames.begin)
            spans.back().end = stored.span.frames.end;
        else
            spans.push_back(stored.span.frames);
    }
    return spans;
}

std::shared_ptr<const media::YuvFrame> RenderedFrames::frame(FrameIndex n) {
    const auto behind = std::ranges::upper_bound(
        m_segments, n, {}, [](const Stored& stored) { return stored.span.frames.begin; });
    if (behind == m_segments.begin())
        return nullptr;
    const Stored& stored = *std::prev(behind);
    if (stored.file.empty() || !stored.span.frames.contains(n))
        return nullptr;
    const auto number = static_cast<std::size_t>(std::prev(behind) - m_segments.begin());
    const auto shown = [&]() -> Result<std::shared_ptr<const media::YuvFrame>> {
        if (!m_open || m_open->segment != number) {
            TRY_ASSIGN(media::VideoReader reader,
                       media::VideoReader::create(stored.file, m_rate, 1));
            m_open.emplace(Open{number, std::move(reader)});
        }
        TRY_ASSIGN(const media::YuvView view, m_open->reader.frame(n - stored.span.frames.begin));
        auto frame = std::make_shared<media::YuvFrame>(m_canvas.width, m_canvas.height);
        TRY(m_scaler.scale(view, {0, 0, view.width(), view.height()}, *frame));
        return std::shared_ptr<const media::YuvFrame>(std::move(frame));
    }();
    if (!shown) {
        base::log::info("preview", "A rendered segment cannot be shown: {}", shown.error().message);
        return nullptr;
    }
    return *shown;
}

} // namespace reelwright::pipeline
