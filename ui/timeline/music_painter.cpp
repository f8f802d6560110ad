#include "ui/theme/theme.h"
#include "ui/timeline/levels.h"
#include "ui/timeline/names.h"
#include "ui/timeline/painting.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

int bandHeight(const Brushes& b) {
    return b.unit * 4;
}

void paintWave(const Brushes& b, const QRect& field) {
    const auto from = static_cast<int>(
        std::floor(static_cast<double>(b.frames.begin) * b.view.scale() / Tiles::kWidth));
    const auto to = static_cast<int>(
        std::floor(static_cast<double>(b.frames.end) * b.view.scale() / Tiles::kWidth));
    const double zero = b.view.xOf(0);
    const double end = b.view.xOf(static_cast<double>(b.content.length()));
    for (int tile = from; tile <= to; ++tile) {
        const QPixmap& pixmap = b.tiles.waveform(b.content, b.view, tile, field.height(), b.ratio);
        const double left = zero + static_cast<double>(tile) * Tiles::kWidth;
        // The last tile goes on behind the film's end.
        const int seen =
            std::clamp(static_cast<int>(std::ceil((end - left) * b.ratio)), 0, pixmap.width());
        b.painter.drawPixmap(QPointF(std::round(left * b.ratio) / b.ratio, field.top()), pixmap,
                             QRectF(0, 0, seen, pixmap.height()));
    }
}

void paintSections(const Brushes& b, const QRect& band) {
    const base::FrameRate rate = b.content.rate();
    int number = 0;
    for (const model::Section& section : b.content.sections) {
        const int left = b.view.pixelOf(rate.nearestFrame(section.begin));
        const int right = b.view.pixelOf(rate.nearestFrame(section.end));
        ++number;
        if (right < b.rect.left() || left > b.rect.right())
            continue;
        const double strength = 0.30 + 0.45 * std::clamp(section.energy, 0.0, 1.0);
        const QColor ground =
            b.colours.readable(mixed(b.colours.ground, b.colours.tokens.music, strength));
        b.painter.fillRect(left, band.top(), right - left, band.height(), ground);
        b.painter.fillRect(left, band.top(), 1, band.height(), b.colours.tokens.downbeat);
        const int begin = std::max(left, 0) + b.unit;
        if (right - begin > b.unit * 4)
            b.text({begin, band.top(), right - begin - b.unit, band.height()},
                   QString::fromStdString(section.label), b.colours.tokens.text, b.small,
                   b.smallMetrics);
    }
}

void paintBeats(const Brushes& b, const QRect& field) {
    const model::BeatGrid& grid = b.content.film->grid;
    const double perSecond = b.content.rate().perSecond();
    const auto [beats, bars] = gridSteps(grid, b.view, perSecond);
    if (bars == 0)
        return;
    const double dim = grid.isTrusted() ? 1 : 0.35;
    const bool editing = b.content.beatMode;
    const QColor beatColour = mixed(
        b.colours.music, editing ? b.colours.tokens.snap : b.colours.tokens.downbeat, 0.85 * dim);
    const QColor barColour =
        mixed(b.colours.music, editing ? b.colours.tokens.snap : b.colours.tokens.text, 0.80 * dim);
    const double from = b.content.rate().secondsAt(b.frames.begin) - 0.1;
    const double to = b.content.rate().secondsAt(b.frames.end) + 0.1;
    const int small = field.height() / (editing ? 2 : 5);
    const int tall = editing ? field.height() : field.height() * 2 / 5;
    auto beat = std::ranges::lower_bound(grid.beats, from, {}, &model::Beat::time);
    for (; beat != grid.beats.end() && beat->time <= to; ++beat) {
        const auto index = static_cast<int>(beat - grid.beats.begin());
        const bool down = beat->inBar == 1;
        if (down ? index / std::max(1, grid.beatsPerBar) % bars != 0 : beats == 0)
            continue;
        const int x = static_cast<int>(std::lround(b.view.xOf(beat->time * perSecond)));
        const int height = down ? tall : small;
        b.painter.fillRect(x, field.bottom() - height + 1, 1, height,
                           down ? barColour : beatColour);
        if (editing && beats != 0) { // a grip to hold it by
            const int grip = b.unit + b.unit / 2;
            b.painter.fillRect(x - grip / 2, field.bottom() - grip + 1, grip, grip,
                               b.colours.tokens.snap);
        }
    }
}

} // namespace

std::pair<int, int> gridSteps(const model::BeatGrid& grid, const View& view, double perSecond) {
    if (grid.beats.size() < 2)
        return {0, 0};
    const double seconds = (grid.beats.back().time - grid.beats.front().time) /
                           static_cast<double>(grid.beats.size() - 1);
    const double beat = seconds * perSecond * view.scale(); // pixels
    const double apart = em(1.5);
    int bars = 1;
    while (beat * grid.beatsPerBar * bars < apart && bars < 1 << 16)
        bars *= 2;
    return {beat >= apart ? 1 : 0, bars};
}

void paintMusic(const Brushes& b, const Row& row) {
    const int left = std::max(b.view.pixelOf(0), b.rect.left());
    const int right = std::min(b.view.pixelOf(b.content.length()), b.rect.right() + 1);
    if (right <= left)
        return;
    const QRect all(left, row.top + b.unit / 2, right - left, row.height - b.unit);
    const QRect band(all.left(), all.top(), all.width(), bandHeight(b));
    const QRect field(all.left(), band.bottom() + 1, all.width(), all.height() - band.height());
    b.painter.fillRect(all, b.colours.music);
    if (!b.content.waveform.isEmpty()) {
        paintWave(b, field);
    } else {
        b.painter.fillRect(all.left(), field.center().y(), all.width(), 1, b.colours.wavePeak);
        const int begin = std::max(b.view.pixelOf(0), 0) + b.unit;
        if (b.content.film->music)
            b.text({begin, field.top(), b.view.width() - begin, field.height()},
                   Words::tr("Reading the song ..."), b.colours.tokens.muted, b.small,
                   b.smallMetrics);
    }
    paintSections(b, band);
    paintBeats(b, field);
    if (b.content.film->music)
        paintLevel(b, levelOf(b.content, b.view, row, nullptr), b.content.film->music->gain,
                   b.content.hoveredLevel.row >= 0 &&
                       &b.content.rows[static_cast<std::size_t>(b.content.hoveredLevel.row)] ==
                           &row,
                   b.rect.left());
}

} // namespace reelwright::ui::timeline
