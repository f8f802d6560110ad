#include "ui/timeline/snapping.h"

#include "ui/timeline/content.h"
#include "ui/timeline/names.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

enum Rank { kPlayhead, kInOut, kMark, kCut, kSection, kDownbeat, kBeat, kTitle, kEnds };

void addBeats(const Content& content, std::vector<SnapPoint>& points) {
    const model::BeatGrid& grid = content.film->grid;
    if (!grid.isTrusted())
        return;
    int bar = 0;
    for (std::size_t i = 0; i < grid.beats.size(); ++i) {
        const bool first = grid.beats[i].inBar == 1;
        bar += first ? 1 : 0;
        points.push_back({content.rate().nearestFrame(grid.beats[i].time),
                          first ? kDownbeat : kBeat,
                          first ? Words::tr("beat %1, bar %2").arg(i + 1).arg(bar)
                                : Words::tr("beat %1").arg(i + 1)});
    }
}

void addScenes(const Content& content, int without, std::vector<SnapPoint>& points) {
    for (std::size_t i = 1; i < content.film->scenes.size(); ++i)
        if (static_cast<int>(i) != without)
            points.push_back(
                {content.film->scenes[i].start, kCut, Words::tr("scene %1 end").arg(i)});
}

} // namespace

std::vector<SnapPoint> snapPoints(const Content& content, const SnapSources& sources) {
    std::vector<SnapPoint> points;
    if (!content.film)
        return points;
    if (sources.beats)
        addBeats(content, points);
    addScenes(content, sources.withoutCut, points);
    for (const TimelineMark& mark : content.marks) {
        if (mark.id == sources.withoutMark)
            continue;
        const QString what =
            mark.kind == TimelineMark::Note ? Words::tr("note") : Words::tr("marker");
        points.push_back({mark.frame, kMark,
                          mark.text.isEmpty()
                              ? what
                              : QStringLiteral("%1 \"%2\"").arg(what, mark.text.left(24))});
        if (mark.end > mark.frame)
            points.push_back({mark.end, kMark, Words::tr("%1 end").arg(what)});
    }
    if (sources.playhead)
        points.push_back({content.playhead, kPlayhead, Words::tr("playhead")});
    if (content.in)
        points.push_back({*content.in, kInOut, Words::tr("in")});
    if (content.out)
        points.push_back({*content.out, kInOut, Words::tr("out")});
    for (const model::Section& section : content.sections)
        points.push_back({content.rate().nearestFrame(section.begin), kSection,
                          QString::fromStdString(section.label)});
    if (sources.titles)
        for (std::size_t i = 0; i < content.film->titles.size(); ++i) {
            if (static_cast<int>(i) == sources.withoutTitle)
                continue;
            points.push_back(
                {content.film->titles[i].span.begin, kTitle, Words::tr("title %1").arg(i + 1)});
            points.push_back(
                {content.film->titles[i].span.end, kTitle, Words::tr("title %1 end").arg(i + 1)});
        }
    points.push_back({0, kEnds, Words::tr("film start")});
    points.push_back({content.length(), kEnds, Words::tr("film end")});
    const base::FrameSpan inside =
        sources.inside.length() > 0 ? sources.inside : base::FrameSpan{0, content.length()};
    std::erase_if(points, [&](const SnapPoint& point) {
        return point.frame < inside.begin || point.frame > inside.end;
    });
    std::ranges::sort(points, [](const SnapPoint& a, const SnapPoint& b) {
        return a.frame != b.frame ? a.frame < b.frame : a.rank < b.rank;
    });
    const auto same = std::ranges::unique(points, {}, &SnapPoint::frame);
    points.erase(same.begin(), same.end());
    return points;
}

std::optional<SnapPoint> nearestPoint(const std::vector<SnapPoint>& points, double place,
                                      double tolerance) {
    const auto after = std::ranges::lower_bound(
        points, place, {}, [](const SnapPoint& point) { return static_cast<double>(point.frame); });
    const SnapPoint* best = nullptr;
    double least = tolerance;
    const auto consider = [&](const SnapPoint& point) {
        const double away = std::abs(static_cast<double>(point.frame) - place);
        if (away < least || (away == least && (best == nullptr || point.rank < best->rank))) {
            best = &point;
            least = away;
        }
    };
    if (after != points.end())
        consider(*after);
    if (after != points.begin())
        consider(*(after - 1));
    return best != nullptr ? std::optional(*best) : std::nullopt;
}

} // namespace reelwright::ui::timeline
