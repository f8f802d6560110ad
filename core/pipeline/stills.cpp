#include "pipeline/stills.h"

#include "base/progress.h"
#include "compose/frame_renderer.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "pipeline/compose_film.h"
#include "pipeline/drafts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelwright::pipeline {

using base::Result;

namespace {

constexpr int kGap = 12;            // pixels between pictures
constexpr int kSheetWidth = 1920;   // pixels
constexpr std::uint8_t kPaper = 24; // grey of the sheet

int columnsFor(std::size_t count, double shape) {
    const double wished = std::sqrt(static_cast<double>(count) * 1.6 / shape);
    return std::clamp(static_cast<int>(std::lround(wished)), 1, static_cast<int>(count));
}

void paste(const media::Image& picture, int x, int y, media::Image& sheet) {
    for (int row = 0; row < picture.height; ++row)
        std::memcpy(sheet.row(y + row) + x * 4, picture.row(row),
                    static_cast<std::size_t>(picture.width) * 4);
}

Result<void> save(const media::YuvFrame& frame, const std::filesystem::path& path) {
    media::Scaler scaler;
    media::Image image;
    TRY(scaler.convert(frame.view(), image));
    return media::writePicture(path, image);
}

} // namespace

Result<void> writeFirstFrame(Workspace& workspace, const model::FilmPtr& film,
                             const std::filesystem::path& path, const std::stop_token& stop) {
    const generate::draft::DraftScene draft = draftOf(*film, 0, film->aspect);
    if (film->scenes.front().chosenTake() == nullptr) {
        TRY_ASSIGN(const auto renderer, generate::draft::DraftRenderer::create(draft));
        media::Image image(draft.size.width, draft.size.height);
        renderer.draw(0, image);
        return media::writePicture(path, image);
    }
    const int shortSide = std::min(draft.size.width, draft.size.height);
    TRY_ASSIGN(const auto composition, composeFilm(workspace, film, film->aspect, shortSide, stop));
    compose::FrameRenderer renderer(composition);
    TRY_ASSIGN(const auto picture, renderer.frame(0));
    return save(*picture, path);
}

Result<void> writeFrame(Workspace& workspace, const model::FilmPtr& film, base::FrameIndex frame,
                        model::Aspect aspect, int shortSide, const std::filesystem::path& path,
                        const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const auto composition, composeFilm(workspace, film, aspect, shortSide, stop));
    std::vector<compose::Span> shown = compose::spansOf(*film);
    std::erase_if(shown, [&](const auto& span) { return !span.frames.contains(frame); });
    TRY(drawDrafts(workspace, *film, aspect, compose::scenesIn(shown), listener, stop));
    compose::FrameRenderer renderer(composition);
    TRY_ASSIGN(const auto picture, renderer.frame(frame));
    return save(*picture, path);
}

Result<void> writeStoryboard(Workspace& workspace, const model::FilmPtr& shown,
                             model::Aspect aspect, int shortSide, const std::filesystem::path& path,
                             const Listener& listener, const std::stop_token& stop) {
    const model::Film& film = *shown;
    TRY_ASSIGN(const auto composition, composeFilm(workspace, shown, aspect, shortSide, stop));
    TRY(drawDrafts(workspace, film, aspect, compose::scenesIn(compose::spansOf(film)), listener,
                   stop));
    const model::Size canvas = composition->canvas();
    const double shape = static_cast<double>(canvas.width) / canvas.height;
    const int columns = columnsFor(film.scenes.size(), shape);
    const int rows = (static_cast<int>(film.scenes.size()) + columns - 1) / columns;
    const int width = (kSheetWidth - kGap * (columns + 1)) / columns;
    const int height = static_cast<int>(std::lround(width / shape));
    media::Image sheet(kSheetWidth, rows * (height + kGap) + kGap);
    std::ranges::fill(sheet.pixels, kPaper);
    for (std::size_t alpha = 3; alpha < sheet.pixels.size(); alpha += 4)
        sheet.pixels[alpha] = 255;
    compose::FrameRenderer renderer(composition);
    media::Scaler toImage;
    media::Scaler toCell;
    media::Image whole;
    media::Image cell(width, height);
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        TRY(base::checkStop(stop));
        const base::FrameSpan span = film.spanOf(i);
        TRY_ASSIGN(const auto frame, renderer.frame((span.begin + span.end) / 2));
        TRY(toImage.convert(frame->view(), whole));
        TRY(toCell.scale(whole, cell));
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        paste(cell, kGap + column * (width + kGap), kGap + row * (height + kGap), sheet);
    }
    return media::writePicture(path, sheet);
}

} // namespace reelwright::pipeline
