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

// How many frames of a scene show a moment that its clip does not have.
FrameIndex framesOutside(const SceneSource& source, base::FrameSpan frames) {
    FrameIndex count = 0;
    for (FrameIndex n = frames.begin; n < frames.end; ++n) {
        const std::int64_t at = model::momentAt(source.pace, source.in, n).parts;
        if (at < 0 || (source.frames && at > model::ClipMoment::kParts * *source.frames))
            ++count;
    }
    return count;
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
    const FrameIndex before = takeoverOf(film, scene) / 2;
    missing.before = framesOutside(source, {-before, 0});
    const FrameIndex next = takeoverOf(film, scene + 1);
    const FrameIndex end = film.spanOf(scene).length();
    missing.behind = framesOutside(source, {end, end + next - next / 2});
    return missing;
}

std::vector<std::string> missingHandles(const model::Film& film,
                                        const std::vector<SceneSource>& sources) {
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const MissingHandles missing = missingHandlesOf(film, i, sources[i]);
        const base::FrameSpan own{0, film.spanOf(i).length()};
        const bool retimed =
            sources[i].kind == SourceKind::Video && sources[i].pace.speed != model::kOwnSpeed;
        if (const FrameIndex still = retimed ? framesOutside(sources[i], own) : 0; still > 0)
            sentences.push_back(fmt::format(
                "At {:g} times its speed the take of scene {} is too short for it: its last "
                "picture in that direction stands still for {}. Let it begin elsewhere "
                "(frame_take in=...), or make it slower.",
                static_cast<double>(sources[i].pace.speed) / model::kOwnSpeed, i + 1,
                framesText(still)));
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
