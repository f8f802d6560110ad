#include "pipeline/stills.h"

#include "base/progress.h"
#include "compose/frame_renderer.h"
#include "compose/looks/look.h"
#include "compose/text_raster.h"
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

// A sheet of equal cells, filled from left to right.
class Sheet {
public:
    Sheet(std::size_t count, double shape)
        : m_columns(columnsFor(count, shape))
        , m_cell{(kSheetWidth - kGap * (m_columns + 1)) / m_columns, 0} {
        const int rows = (static_cast<int>(count) + m_columns - 1) / m_columns;
        m_cell.height = static_cast<int>(std::lround(m_cell.width / shape));
        m_image = media::Image(kSheetWidth, rows * (m_cell.height + kGap) + kGap);
        std::ranges::fill(m_image.pixels, kPaper);
        for (std::size_t alpha = 3; alpha < m_image.pixels.size(); alpha += 4)
            m_image.pixels[alpha] = 255;
    }

    [[nodiscard]] model::Size cell() const { return m_cell; }
    [[nodiscard]] const media::Image& image() const { return m_image; }

    // Picture number `index`; of the cell's size or a little smaller.
    void place(const media::Image& picture, std::size_t index) {
        const int column = static_cast<int>(index) % m_columns;
        const int row = static_cast<int>(index) / m_columns;
        paste(picture, kGap + column * (m_cell.width + kGap), kGap + row * (m_cell.height + kGap),
              m_image);
    }

private:
    int m_columns;
    model::Size m_cell;
    media::Image m_image;
};

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
    TRY_ASSIGN(const auto composition,
               composeFilm(workspace, film, {film->aspect, shortSide}, stop));
    compose::FrameRenderer renderer(composition);
    TRY_ASSIGN(const auto picture, renderer.frame(0));
    return save(*picture, path);
}

Result<void> writeFrame(Workspace& workspace, const model::FilmPtr& film, base::FrameIndex frame,
                        model::Aspect aspect, int shortSide, const std::filesystem::path& path,
                        const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const auto composition, composeFilm(workspace, film, {aspect, shortSide}, stop));
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
    TRY_ASSIGN(const auto composition, composeFilm(workspace, shown, {aspect, shortSide}, stop));
    TRY(drawDrafts(workspace, film, aspect, compose::scenesIn(compose::spansOf(film)), listener,
                   stop));
    const model::Size canvas = composition->canvas();
    const double shape = static_cast<double>(canvas.width) / canvas.height;
    Sheet sheet(film.scenes.size(), shape);
    compose::FrameRenderer renderer(composition);
    media::Scaler toImage;
    media::Scaler toCell;
    media::Image whole;
    media::Image cell(sheet.cell().width, sheet.cell().height);
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        TRY(base::checkStop(stop));
        const base::FrameSpan span = film.spanOf(i);
        TRY_ASSIGN(const auto frame, renderer.frame((span.begin + span.end) / 2));
        TRY(toImage.convert(frame->view(), whole));
        TRY(toCell.scale(whole, cell));
        sheet.place(cell, i);
    }
    return media::writePicture(path, sheet.image());
}

namespace {

// The film without all that lies on the picture or follows its look.
model::FilmPtr withoutLook(const model::Film& film) {
    auto bare = std::make_shared<model::Film>(film);
    bare->titles.clear();
    bare->logo.reset();
    bare->look = {};
    bare->grade.vignette.reset();
    bare->grade.grain.reset();
    for (model::Scene& scene : bare->scenes) {
        scene.look.reset();
        scene.grade.vignette.reset();
        scene.grade.grain.reset();
    }
    return bare;
}

Result<void> drawName(std::string_view name, media::YuvFrame& cell) {
    model::Title title;
    title.style = model::TitleStyle::LowerThird;
    title.text = name;
    TRY_ASSIGN(const compose::RasterText text,
               compose::drawTitle(title, {cell.width(), cell.height()}));
    if (text.image.width > 0)
        compose::Overlay(text.image, text.x, text.y).draw(cell, 1);
    return {};
}

} // namespace

Result<void> writeLookSheet(Workspace& workspace, const model::FilmPtr& film,
                            base::FrameIndex frame, const std::filesystem::path& path,
                            const Listener& listener, const std::stop_token& stop) {
    constexpr int kShortSide = 540; // pixels: what a large cell shows
    const model::FilmPtr bare = withoutLook(*film);
    TRY_ASSIGN(const auto composition,
               composeFilm(workspace, bare, {bare->aspect, kShortSide}, stop));
    std::vector<compose::Span> shown = compose::spansOf(*bare);
    std::erase_if(shown, [&](const auto& span) { return !span.frames.contains(frame); });
    TRY(drawDrafts(workspace, *bare, bare->aspect, compose::scenesIn(shown), listener, stop));
    compose::FrameRenderer renderer(composition);
    TRY_ASSIGN(const auto picture, renderer.frame(frame));
    const auto looks = compose::looks();
    Sheet sheet(looks.size(), static_cast<double>(picture->width()) / picture->height());
    media::YuvFrame graded(picture->width(), picture->height());
    media::YuvFrame cell(sheet.cell().width & ~1, sheet.cell().height & ~1);
    media::Scaler toCell;
    media::Scaler toImage;
    media::Image image;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        TRY(base::checkStop(stop));
        const compose::GradeTable table(std::string(looks[i]->id), looks[i]->grade);
        table.apply(picture->view(), graded);
        TRY(toCell.scale(graded.view(), {0, 0, graded.width(), graded.height()}, cell));
        TRY(drawName(looks[i]->label, cell));
        TRY(toImage.convert(cell.view(), image));
        sheet.place(image, i);
    }
    return media::writePicture(path, sheet.image());
}

} // namespace reelwright::pipeline
