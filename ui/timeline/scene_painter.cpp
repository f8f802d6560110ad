#include "ui/theme/theme.h"
#include "ui/timeline/hit.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"
#include "ui/timeline/painting.h"

#include <algorithm>

namespace reelwright::ui::timeline {

namespace {

// Takes and locks at the right end of the head; returns where they begin.
int paintBadges(const Brushes& b, const model::Scene& scene, const SceneFace& face,
                const QRect& head, const QColor& ink, const QColor& faint, bool hovered) {
    int right = head.right() - b.unit;
    const int size = b.unit * 3;
    const int y = head.top() + (head.height() - size) / 2;
    const int least = head.left() + b.unit * 10;
    // A lock matters more than the words beside it.
    const int numberEnd = head.left() + b.unit * 7;
    const auto badge = [&](const QString& name) {
        if (right - size < numberEnd)
            return;
        b.icon({right - size, y, size, size}, name, ink);
        right -= size + b.unit / 2;
    };
    const LockPlaces places = hovered ? lockPlaces(head) : LockPlaces{};
    if (!places.content.isEmpty()) { // both can be clicked
        b.icon(places.timing, QStringLiteral("lock_time"), scene.locks.timing ? ink : faint);
        b.icon(places.content,
               scene.locks.content ? QStringLiteral("lock") : QStringLiteral("unlock"),
               scene.locks.content ? ink : faint);
        right = places.content.left() - b.unit / 2;
    } else {
        if (scene.locks.timing)
            badge(QStringLiteral("lock_time"));
        if (scene.locks.content)
            badge(QStringLiteral("lock"));
    }
    if (!face.takes.isEmpty()) {
        const int width = b.smallMetrics.horizontalAdvance(face.takes);
        if (right - width - size >= least + b.unit * 6) {
            b.text({right - width, head.top(), width + 1, head.height()}, face.takes, ink, b.small,
                   b.smallMetrics);
            right -= width + b.unit / 2;
            badge(QStringLiteral("takes"));
        }
    }
    return right;
}

void paintHead(const Brushes& b, std::size_t index, const QRect& head, int seenLeft,
               const QColor& ink, const QColor& ground) {
    const SceneFace& face = b.content.faces[index];
    const model::Scene& scene = b.content.film->scenes[index];
    const int left = std::max(head.left() + b.unit, seenLeft);
    const int numberWidth = b.boldMetrics.horizontalAdvance(face.number);
    if (left + numberWidth > head.right())
        return;
    const int right = paintBadges(b, scene, face, head, ink, mixed(ground, ink, 0.55),
                                  b.content.hoveredHead == static_cast<int>(index));
    b.text({left, head.top(), numberWidth + 1, head.height()}, face.number, ink, b.bold,
           b.boldMetrics);
    const int begin = left + numberWidth + b.unit;
    if (right - begin >= b.unit * 4)
        b.text({begin, head.top(), right - begin, head.height()},
               b.content.rows[static_cast<std::size_t>(b.content.rowOf(RowKind::Scenes))]
                   .clips[index]
                   .text,
               ink, b.small, b.smallMetrics);
}

// A still picture repeated, as on a strip of film.
void paintStrip(const Brushes& b, const SceneFace& face, const QRect& strip, const QColor& ground) {
    const QPixmap picture = b.tiles.picture(face.picture, strip.height(), b.ratio);
    if (picture.isNull()) {
        b.painter.fillRect(strip, mixed(ground, b.colours.gap, 0.55));
        return;
    }
    const int width = std::max(1, qRound(picture.width() / picture.devicePixelRatio()));
    if (strip.width() < width) { // the middle says more than the left edge
        const int cut = (width - strip.width()) / 2;
        const qreal ratio = picture.devicePixelRatio();
        b.painter.drawPixmap(
            strip.topLeft(), picture,
            QRect(qRound(cut * ratio), 0, qRound(strip.width() * ratio), picture.height()));
        return;
    }
    const int first = std::max(0, (b.rect.left() - strip.left()) / width);
    const int end = std::min(strip.right(), b.rect.right());
    for (int x = strip.left() + first * width; x <= end; x += width) {
        const int shown = std::min(width, strip.right() - x + 1);
        b.painter.drawPixmap(
            QPoint(x, strip.top()), picture,
            QRect(0, 0, qRound(shown * picture.devicePixelRatio()), picture.height()));
        if (shown == width)
            b.painter.fillRect(x + width - 1, strip.top(), 1, strip.height(),
                               mixed(ground, Qt::black, 0.7));
    }
}

QColor inkOf(const Brushes& b, SceneState state) {
    switch (state) {
    case SceneState::Failed:
        return b.colours.tokens.bad;
    case SceneState::Stale:
        return b.colours.tokens.warn;
    case SceneState::Generating:
        return b.colours.tokens.accent;
    default:
        return b.colours.tokens.text;
    }
}

void paintState(const Brushes& b, const SceneMark& mark, const QRect& strip, int seenLeft) {
    const int height = b.unit * 4 + b.unit / 2;
    const int icon = b.unit * 3;
    const int left = std::max(strip.left(), seenLeft - b.unit);
    const int room = strip.right() - left;
    if (room < icon + b.unit || strip.height() < height)
        return;
    const QString label = labelOf(mark);
    const int words = b.smallMetrics.horizontalAdvance(label) + b.unit + b.unit / 2;
    const bool withWords = room >= icon + b.unit + words;
    const QRect chip(left, strip.bottom() - height + 1, icon + b.unit + (withWords ? words : 0),
                     height);
    b.painter.fillRect(chip, b.colours.chip);
    const QColor ink = inkOf(b, mark.state);
    b.icon({chip.left() + b.unit / 2, chip.top() + (height - icon) / 2, icon, icon},
           iconOf(mark.state), ink);
    if (withWords)
        b.text(chip.adjusted(icon + b.unit, 0, 0, 0), label, ink, b.small, b.smallMetrics);
    if (mark.state != SceneState::Generating)
        return;
    const int bar = std::max(2, b.unit / 2);
    const QRect rail(strip.left(), strip.bottom() - bar + 1, strip.width(), bar);
    b.painter.fillRect(rail, b.colours.chip);
    b.painter.fillRect(rail.left(), rail.top(),
                       static_cast<int>(rail.width() * std::clamp(mark.progress, 0.0, 1.0)), bar,
                       b.colours.tokens.accent);
}

void paintScene(const Brushes& b, std::size_t index, const QRect& place) {
    const SceneFace& face = b.content.faces[index];
    const bool selected = b.content.isSelected(index);
    const QColor ground = b.colours.of(face.mark.state);
    const QColor ink = selected ? b.colours.tokens.onAccent : b.colours.tokens.text;
    const int headHeight = std::min(place.height(), metrics::sceneHeader());
    const QRect head(place.left(), place.top(), place.width(), headHeight);
    const QRect strip(place.left(), place.top() + headHeight, place.width(),
                      place.height() - headHeight);
    paintStrip(b, face, strip, ground);
    b.painter.fillRect(head, selected ? b.colours.selected : ground);
    const int seenLeft = b.unit * 2;
    if (place.width() >= b.unit * 3)
        paintHead(b, index, head, seenLeft, ink, selected ? b.colours.selected : ground);
    paintState(b, face.mark, strip, seenLeft);
    if (selected)
        b.frame(place, b.colours.selected, std::max(1, b.unit / 2));
}

void paintTransition(const Brushes& b, const Row& row, int cut) {
    const model::Scene& scene = b.content.film->scenes[static_cast<std::size_t>(cut)];
    const QRect place = transitionRect(b.content, b.view, row, cut);
    if (!place.intersects(b.rect))
        return;
    const int middle = b.view.pixelOf(scene.start);
    b.painter.fillRect(place, b.colours.chip);
    b.frame(place, b.colours.tokens.muted, 1);
    const int icon = b.unit * 3;
    if (place.width() < icon + b.unit) {
        b.icon({place.center().x() - icon / 2, place.center().y() - icon / 2, icon, icon},
               QStringLiteral("transition"), b.colours.tokens.text);
        return;
    }
    b.painter.fillRect(middle, place.top(), 1, place.height(), b.colours.tokens.muted);
    const QString words = spokenKind(scene.transition.kind);
    const int width = b.smallMetrics.horizontalAdvance(words);
    if (place.width() > width + icon + b.unit * 3) {
        const int left = place.center().x() - (width + icon + b.unit) / 2;
        b.painter.fillRect(left - b.unit / 2, place.top() + 1, width + icon + b.unit * 2,
                           place.height() - 2, b.colours.chip);
        b.icon({left, place.center().y() - icon / 2, icon, icon}, QStringLiteral("transition"),
               b.colours.tokens.text);
        b.text({left + icon + b.unit, place.top(), width + 1, place.height()}, words,
               b.colours.tokens.text, b.small, b.smallMetrics);
        return;
    }
    b.icon({place.center().x() - icon / 2, place.center().y() - icon / 2, icon, icon},
           QStringLiteral("transition"), b.colours.tokens.text);
}

} // namespace

void paintScenes(const Brushes& b, const Row& row) {
    const auto [first, last] = row.touching(b.frames);
    const int top = row.top + b.unit / 2;
    const int height = row.height - b.unit;
    int runLeft = 0;
    int runRight = -1;
    const QColor run = b.colours.of(SceneState::Draft);
    const QColor lit = mixed(run, b.colours.tokens.text, 0.25);
    const auto flush = [&] {
        if (runRight > runLeft) {
            b.painter.fillRect(runLeft, top, runRight - runLeft, height, run);
            b.painter.fillRect(runLeft, top, runRight - runLeft, b.unit, lit);
        }
        runRight = -1;
    };
    for (std::size_t i = first; i < last; ++i) {
        const int left = b.view.pixelOf(row.clips[i].span.begin);
        const int right = b.view.pixelOf(row.clips[i].span.end);
        if (right < b.rect.left() || left > b.rect.right())
            continue;
        if (right - left < b.unit) {
            if (b.content.isSelected(i)) { // is seen however small it is
                flush();
                b.painter.fillRect(left, top, std::max(2, right - left), height,
                                   b.colours.selected);
                continue;
            }
            if (runRight < 0)
                runLeft = left;
            runRight = right;
            continue;
        }
        flush();
        paintScene(b, i, {left, top, right - left - 1, height});
    }
    flush();
    if (b.view.scale() * static_cast<double>(model::kShortestScene) < 0.05)
        return;
    for (std::size_t i = first > 0 ? first - 1 : 0; i <= last && i < row.clips.size(); ++i) {
        const model::Scene& scene = b.content.film->scenes[i];
        if (i == 0 || scene.transition.length == 0)
            continue;
        const base::FrameSpan around{b.content.film->scenes[i - 1].start,
                                     b.content.film->spanOf(i).end};
        if (static_cast<double>(around.length()) * b.view.scale() > b.unit * 8)
            paintTransition(b, row, static_cast<int>(i));
    }
}

} // namespace reelwright::ui::timeline
