#include "ui/timeline/painting.h"

#include "ui/theme/theme.h"
#include "ui/timeline/levels.h"
#include "ui/timeline/metrics.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

constexpr double kSmall = 0.86;

// Clips too narrow to tell apart become one block.
class Run {
public:
    Run(const Brushes& b, int top, int height, const QColor& colour)
        : m_b(b)
        , m_top(top)
        , m_height(height)
        , m_colour(colour) {}
    void add(int left, int right) {
        if (m_right >= m_left && left <= m_right + 1) {
            m_right = std::max(m_right, right);
            return;
        }
        flush();
        m_left = left;
        m_right = right;
    }
    void flush() {
        if (m_right >= m_left)
            m_b.painter.fillRect(m_left, m_top, std::max(1, m_right - m_left), m_height, m_colour);
        m_left = 0;
        m_right = -1;
    }

private:
    const Brushes& m_b;
    int m_top;
    int m_height;
    QColor m_colour;
    int m_left = 0;
    int m_right = -1;
};

void paintBar(const Brushes& b, const Row& row, const QRect& bar, const Clip& clip, bool focused) {
    const QColor ground = b.colours.of(row.kind, row.source);
    const bool thin = row.kind == RowKind::Captions || row.kind == RowKind::Logo;
    b.painter.fillRect(bar, ground);
    if (!thin) // a lit upper edge tells bars from the ground
        b.painter.fillRect(bar.left(), bar.top(), bar.width(), std::max(1, b.unit / 2),
                           mixed(ground, b.colours.tokens.text, 0.35));
    b.frame(bar, mixed(ground, b.colours.tokens.text, 0.22), 1);
    if (focused)
        b.frame(bar, b.colours.tokens.accent, std::max(1, b.unit / 3));
    const int pad = b.unit;
    QRect inside = bar.adjusted(pad, 0, -pad, 0);
    inside.setLeft(std::max(inside.left(), b.unit * 2)); // stays readable where its begin is hidden
    if (inside.width() < b.unit * 4)
        return;
    if (!thin && inside.width() > b.unit * 12 && row.kind == RowKind::Titles) {
        const int size = b.unit * 3;
        b.icon({inside.left(), bar.center().y() - size / 2, size, size}, row.icon,
               b.colours.tokens.text);
        inside.setLeft(inside.left() + size + b.unit);
    }
    b.text(inside, clip.text, b.colours.tokens.text, b.small, b.smallMetrics);
}

// Over what is not heard.
void paintSilence(const Brushes& b, const Row& row) {
    const bool isAllSilent = b.content.isSilent(row);
    const QColor veil = withAlpha(b.colours.outside, 0.6);
    const auto cover = [&](const base::FrameSpan& span, int top, int height) {
        const int left = b.view.pixelOf(span.begin);
        b.painter.fillRect(left, top, b.view.pixelOf(span.end) - left, height, veil);
    };
    if (row.kind == RowKind::Music && isAllSilent)
        cover({0, b.content.length()}, row.top, row.height);
    if (row.kind != RowKind::Sounds)
        return;
    const auto [first, last] = row.touching(b.frames);
    for (std::size_t i = first; i < last; ++i)
        if (const Clip& clip = row.clips[i]; isAllSilent || b.content.isMuted(clip))
            cover(clip.span, row.clipTop(clip), row.clipHeight());
}

} // namespace

Brushes::Brushes(QPainter& painterToUse, const Content& shown, const View& seen, Tiles& kept)
    : painter(painterToUse)
    , content(shown)
    , view(seen)
    , tiles(kept)
    , colours(timeline::colours())
    , ratio(painterToUse.device()->devicePixelRatioF())
    , font(sizedFont(1))
    , bold(sizedFont(kSmall, true))
    , small(sizedFont(kSmall))
    , metrics(font)
    , boldMetrics(bold)
    , smallMetrics(small)
    , unit(em(1)) {}

void Brushes::aim(const QRect& target) {
    rect = target;
    frames = view.framesIn(target.left(), target.left() + target.width());
}

void Brushes::text(const QRect& place, const QString& words, const QColor& colour,
                   const QFont& withFont, const QFontMetrics& measured, Qt::Alignment align) const {
    if (place.width() <= 0 || words.isEmpty())
        return;
    if (painter.font() != withFont)
        painter.setFont(withFont);
    painter.setPen(colour);
    const bool fits = measured.horizontalAdvance(words) <= place.width();
    painter.drawText(place, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fits ? words : measured.elidedText(words, Qt::ElideRight, place.width()));
}

void Brushes::icon(const QRect& place, const QString& name, const QColor& colour) const {
    painter.drawPixmap(place.topLeft(), tiles.icon(name, colour, place.width(), ratio));
}

void Brushes::frame(const QRect& place, const QColor& colour, int width) const {
    painter.fillRect(place.left(), place.top(), place.width(), width, colour);
    painter.fillRect(place.left(), place.bottom() - width + 1, place.width(), width, colour);
    painter.fillRect(place.left(), place.top(), width, place.height(), colour);
    painter.fillRect(place.right() - width + 1, place.top(), width, place.height(), colour);
}

void paintGround(const Brushes& b) {
    b.painter.fillRect(b.rect, b.colours.outside);
    const int end = std::min(b.view.pixelOf(b.content.length()), b.rect.left() + b.rect.width());
    const int begin = std::max(b.view.pixelOf(0), b.rect.left());
    for (const Row& row : b.content.rows) {
        if (row.top > b.rect.bottom() || row.top + row.height < b.rect.top())
            continue;
        if (end > begin)
            b.painter.fillRect(begin, row.top, end - begin, row.height,
                               row.kind == RowKind::Scenes ? b.colours.scenes : b.colours.ground);
        b.painter.fillRect(b.rect.left(), row.top + row.height, b.rect.width(), 1,
                           b.colours.tokens.line);
    }
    for (const TimelineMark& mark : b.content.marks)
        b.painter.fillRect(b.view.pixelOf(mark.frame), 0, 1, b.content.height(),
                           mixed(b.colours.ground,
                                 mark.colour.isValid() ? mark.colour : b.colours.tokens.warn, 0.6));
    // Bar lines behind everything, so that the eye finds a cut's beat.
    const model::BeatGrid& grid = b.content.film->grid;
    const double perSecond = b.content.rate().perSecond();
    const auto [beats, bars] = gridSteps(grid, b.view, perSecond);
    if (bars == 0)
        return;
    // Opaque: Qt would hand each tall transparent line to its threads.
    const QColor line =
        mixed(b.colours.ground, b.colours.tokens.downbeat, grid.isTrusted() ? 0.34 : 0.15);
    const double from = b.content.rate().secondsAt(b.frames.begin);
    const double to = b.content.rate().secondsAt(b.frames.end);
    auto beat = std::ranges::lower_bound(grid.beats, from, {}, &model::Beat::time);
    const auto height = b.content.height();
    for (; beat != grid.beats.end() && beat->time <= to; ++beat) {
        if (beat->inBar != 1)
            continue;
        const auto index = static_cast<int>(beat - grid.beats.begin());
        if (index / std::max(1, grid.beatsPerBar) % bars != 0)
            continue;
        const int x = static_cast<int>(std::lround(b.view.xOf(beat->time * perSecond)));
        b.painter.fillRect(x, 0, 1, height, line);
    }
}

void paintBars(const Brushes& b, const Row& row, std::size_t rowIndex) {
    const auto [first, last] = row.touching(b.frames);
    const int least = b.unit;
    const QColor ground = b.colours.of(row.kind, row.source);
    const int height = row.clipHeight();
    std::vector<Run> runs;
    for (int lane = 0; lane < row.lanes; ++lane)
        runs.emplace_back(b, row.clipTop({.lane = lane}), height, ground);
    std::vector<int> tops;
    for (int lane = 0; lane < row.lanes; ++lane)
        tops.push_back(row.clipTop({.lane = lane}));
    for (std::size_t i = first; i < last; ++i) {
        const Clip& clip = row.clips[i];
        const int left = b.view.pixelOf(clip.span.begin);
        const int right = b.view.pixelOf(clip.span.end);
        if (right < b.rect.left() || left > b.rect.right())
            continue;
        const auto lane = static_cast<std::size_t>(clip.lane);
        if (right - left < least) {
            runs[lane].add(left, right);
            continue;
        }
        const bool focused =
            b.content.focus == Place{static_cast<int>(rowIndex), static_cast<int>(i)};
        paintBar(b, row, {left, tops[lane], std::max(1, right - left - 1), height}, clip, focused);
        if (row.kind == RowKind::Sounds)
            paintLevel(b, levelOf(b.content, b.view, row, &clip),
                       b.content.film->sounds[static_cast<std::size_t>(clip.source)].gain,
                       b.content.hoveredLevel ==
                           Place{static_cast<int>(rowIndex), static_cast<int>(i)},
                       std::max(left + b.unit, b.unit * 2) +
                           b.smallMetrics.horizontalAdvance(clip.text) + b.unit);
    }
    for (Run& run : runs)
        run.flush();
}

void paintRows(const Brushes& b) {
    paintGround(b);
    for (std::size_t i = 0; i < b.content.rows.size(); ++i) {
        const Row& row = b.content.rows[i];
        if (row.top > b.rect.bottom() || row.top + row.height < b.rect.top())
            continue;
        switch (row.kind) {
        case RowKind::Scenes:
            paintScenes(b, row);
            break;
        case RowKind::Music:
            paintMusic(b, row);
            break;
        default:
            paintBars(b, row, i);
        }
        paintSilence(b, row);
    }
}

} // namespace reelwright::ui::timeline
