#include "ui/timeline/hit.h"

#include "ui/theme/theme.h"
#include "ui/timeline/levels.h"
#include "ui/timeline/metrics.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace reelwright::ui::timeline {

namespace {

// The cut nearest to x, when it is near enough. Of a narrow clip a third on each side is for edges.
int cutAt(const Content& content, const View& view, int x) {
    const auto& scenes = content.film->scenes;
    const double frame = view.frameOf(x);
    const auto after = std::ranges::lower_bound(scenes, frame, {}, [](const model::Scene& scene) {
        return static_cast<double>(scene.start);
    });
    int best = -1;
    double least = grabWidth() + 0.5;
    for (auto scene = after == scenes.begin() ? after : after - 1;
         scene != scenes.end() && scene <= after; ++scene) {
        const auto index = static_cast<int>(scene - scenes.begin());
        if (index == 0)
            continue;
        const double away = std::abs(view.xOf(static_cast<double>(scene->start)) - x);
        const base::FrameSpan left = content.film->spanOf(static_cast<std::size_t>(index) - 1);
        const base::FrameSpan right = content.film->spanOf(static_cast<std::size_t>(index));
        const base::FrameSpan side = view.xOf(static_cast<double>(scene->start)) > x ? left : right;
        if (away < least && away <= static_cast<double>(side.length()) * view.scale() / 3) {
            best = index;
            least = away;
        }
    }
    return best;
}

Hit hitScenes(const Content& content, const View& view, const Row& row, QPoint at, Hit hit) {
    const base::FrameIndex frame = view.frameUnder(at.x());
    if (view.frameOf(at.x()) < 0 || view.frameOf(at.x()) >= static_cast<double>(content.length()))
        return hit;
    const std::size_t scene = content.film->sceneAt(frame);
    hit.place.clip = static_cast<int>(scene);
    hit.part = Part::Bar;
    // The ends of a transition reach further than its cut.
    for (const std::size_t cut : {scene, scene + 1}) {
        if (cut == 0 || cut >= content.film->scenes.size())
            continue;
        const model::Scene& into = content.film->scenes[cut];
        if (into.transition.length == 0)
            continue;
        const QRect rect = transitionRect(content, view, row, static_cast<int>(cut));
        if (rect.adjusted(-grabWidth(), 0, grabWidth(), 0).contains(at) &&
            std::min(std::abs(at.x() - rect.left()), std::abs(at.x() - rect.right())) <=
                grabWidth()) {
            hit.part = Part::Transition;
            hit.cut = static_cast<int>(cut);
            return hit;
        }
    }
    hit.cut = cutAt(content, view, at.x());
    if (hit.cut < 0) {
        const base::FrameSpan span = content.film->spanOf(scene);
        const int left = view.pixelOf(span.begin);
        const LockPlaces locks = lockPlaces(
            {left, row.top + em(0.5), view.pixelOf(span.end) - left - 1, metrics::sceneHeader()});
        if (locks.content.contains(at))
            hit.part = Part::LockContent;
        else if (locks.timing.contains(at))
            hit.part = Part::LockTiming;
        return hit;
    }
    hit.part = Part::Cut;
    if (content.film->scenes[static_cast<std::size_t>(hit.cut)].transition.length == 0) {
        const QRect rect = transitionRect(content, view, row, hit.cut);
        if (rect.contains(at))
            hit.part = Part::Transition;
    }
    return hit;
}

Hit hitBars(const Content& content, const View& view, const Row& row, QPoint at, Hit hit) {
    const auto [first, last] = row.touching(view.framesIn(at.x() - em(2), at.x() + em(2)));
    for (std::size_t i = last; i-- > first;) {
        const Clip& clip = row.clips[i];
        int left = view.pixelOf(clip.span.begin);
        int right = view.pixelOf(clip.span.end);
        if (right - left < metrics::leastHit()) {
            const int middle = (left + right) / 2;
            left = middle - metrics::leastHit() / 2;
            right = left + metrics::leastHit();
        }
        const int top = row.clipTop(clip);
        if (at.x() < left || at.x() >= right || at.y() < top || at.y() >= top + row.clipHeight())
            continue;
        hit.place.clip = static_cast<int>(i);
        hit.part = Part::Bar;
        const int grab = std::min(grabWidth(), (right - left) / 3);
        if (row.kind == RowKind::Logo)
            return hit;
        const Part level = row.kind == RowKind::Sounds
                               ? levelPart(levelOf(content, view, row, &clip), at)
                               : Part::Nothing;
        if (level == Part::FadeIn || level == Part::FadeOut)
            hit.part = level;
        else if (at.x() < left + grab)
            hit.part = Part::Begin;
        else if (at.x() >= right - grab)
            hit.part = Part::End;
        else if (level != Part::Nothing)
            hit.part = level;
        return hit;
    }
    return hit;
}

Hit hitMusic(const Content& content, const View& view, QPoint at, Hit hit) {
    hit.part = Part::Music;
    if (content.film->music && !content.beatMode && !content.readOnly) {
        const Row& row = content.rows[static_cast<std::size_t>(hit.place.row)];
        const Part level = levelPart(levelOf(content, view, row, nullptr), at);
        if (level != Part::Nothing) {
            hit.part = level;
            return hit;
        }
    }
    const double seconds = view.frameOf(at.x()) / content.rate().perSecond();
    const int beat = content.film->grid.nearest(seconds);
    if (beat < 0)
        return hit;
    const double place =
        content.film->grid.beats[static_cast<std::size_t>(beat)].time * content.rate().perSecond();
    if (std::abs(view.xOf(place) - at.x()) <= grabWidth()) {
        hit.beat = beat;
        if (content.beatMode)
            hit.part = Part::Beat;
    }
    return hit;
}

} // namespace

LockPlaces lockPlaces(const QRect& head) {
    const int size = em(3);
    const int step = size + em(0.5);
    const int right = head.right() - em(1);
    if (head.width() < em(18))
        return {};
    const int y = head.top() + (head.height() - size) / 2;
    return {.content = {right - step - size, y, size, size},
            .timing = {right - size, y, size, size}};
}

int grabWidth() {
    return em(1.5);
}

base::FrameSpan transitionSpan(const model::Scene& scene) {
    const base::FrameIndex begin = scene.start - scene.transition.length / 2;
    return {begin, begin + scene.transition.length};
}

QRect transitionRect(const Content& content, const View& view, const Row& row, int cut) {
    const model::Scene& scene = content.film->scenes[static_cast<std::size_t>(cut)];
    const base::FrameSpan span = transitionSpan(scene);
    const int top = row.top + metrics::sceneHeader();
    const int height = std::min(em(5), row.height - metrics::sceneHeader());
    const int y = top + (row.height - metrics::sceneHeader() - height) / 3;
    int left = view.pixelOf(span.begin);
    int right = view.pixelOf(span.end);
    const int least = scene.transition.length > 0 ? em(3) : em(2.5);
    if (right - left < least) {
        left = view.pixelOf(scene.start) - least / 2;
        right = left + least;
    }
    return {left, y, right - left, height};
}

Hit hitTest(const Content& content, const View& view, QPoint at) {
    Hit hit;
    if (!content.film)
        return hit;
    hit.place.row = content.rowAt(at.y());
    if (hit.place.row < 0)
        return hit;
    const Row& row = content.rows[static_cast<std::size_t>(hit.place.row)];
    if (row.kind == RowKind::Scenes)
        return hitScenes(content, view, row, at, hit);
    if (row.kind == RowKind::Music)
        return hitMusic(content, view, at, hit);
    return hitBars(content, view, row, at, hit);
}

} // namespace reelwright::ui::timeline
