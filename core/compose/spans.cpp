#include "compose/spans.h"

namespace reelwright::compose {

using base::FrameIndex;

namespace {

// Frames [begin, end) in which scene i takes over from the one before; empty for a cut.
base::FrameSpan takeover(const model::Film& film, std::size_t i) {
    const model::Scene& scene = film.scenes[i];
    const FrameIndex length =
        i == 0 || scene.transition.kind == "cut" ? 0 : scene.transition.length;
    const FrameIndex begin = scene.start - length / 2;
    return {begin, begin + length};
}

void addSolo(std::vector<Span>& spans, std::size_t scene, base::FrameSpan frames,
             FrameIndex longest) {
    const FrameIndex length = frames.length();
    const FrameIndex parts = (length + longest - 1) / longest;
    for (FrameIndex i = 0; i < parts; ++i)
        spans.push_back(
            {{frames.begin + length * i / parts, frames.begin + length * (i + 1) / parts},
             scene,
             std::nullopt});
}

} // namespace

std::vector<Span> spansOf(const model::Film& film) {
    const auto longest = std::max<FrameIndex>(
        1, static_cast<FrameIndex>(kLongestSpanSeconds * film.rate.perSecond()));
    std::vector<Span> spans;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        const base::FrameSpan in = takeover(film, i);
        const bool last = i + 1 == film.scenes.size();
        const FrameIndex end = last ? film.length : takeover(film, i + 1).begin;
        if (in.length() > 0)
            spans.push_back({in, i - 1, i});
        addSolo(spans, i, {i == 0 ? 0 : in.end, end}, longest);
    }
    return spans;
}

std::set<std::size_t> scenesIn(const std::vector<Span>& spans) {
    std::set<std::size_t> scenes;
    for (const Span& span : spans) {
        scenes.insert(span.scene);
        if (span.into)
            scenes.insert(*span.into);
    }
    return scenes;
}

} // namespace reelwright::compose
