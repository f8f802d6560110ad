#include "compose/handles.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::compose {

using base::FrameIndex;

namespace {

// Length of the transition into a scene; 0 for a cut.
FrameIndex takeoverOf(const model::Film& film, std::size_t scene) {
    if (scene == 0 || scene >= film.scenes.size() || film.scenes[scene].transition.kind == "cut")
        return 0;
    return film.scenes[scene].transition.length;
}

std::string framesText(FrameIndex count) {
    return fmt::format("{} frame{}", count, count == 1 ? "" : "s");
}

} // namespace

MissingHandles missingHandlesOf(const model::Film& film, std::size_t scene,
                                const SceneSource& source) {
    if (source.kind != SourceKind::Video)
        return {};
    MissingHandles missing;
    missing.before = std::max<FrameIndex>(0, takeoverOf(film, scene) / 2 - source.in);
    const FrameIndex next = takeoverOf(film, scene + 1);
    const FrameIndex behind = next - next / 2;
    const FrameIndex end = source.in + film.spanOf(scene).length();
    if (source.frames && behind > 0)
        missing.behind = std::clamp<FrameIndex>(end + behind - *source.frames, 0, behind);
    return missing;
}

std::vector<std::string> missingHandles(const model::Film& film,
                                        const std::vector<SceneSource>& sources) {
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const MissingHandles missing = missingHandlesOf(film, i, sources[i]);
        if (missing.before > 0)
            sentences.push_back(fmt::format("The take of scene {} has {} too few before its start "
                                            "for the {} into it: its first "
                                            "picture stands still there. Take it from later on, or "
                                            "make the transition shorter.",
                                            i + 1, framesText(missing.before),
                                            film.scenes[i].transition.kind));
        if (missing.behind > 0)
            sentences.push_back(fmt::format(
                "The take of scene {} has {} too few behind its end for the {} out of it: its last "
                "picture stands still there. Take it from earlier on, or make the transition "
                "shorter.",
                i + 1, framesText(missing.behind), film.scenes[i + 1].transition.kind));
    }
    return sentences;
}

} // namespace reelwright::compose
