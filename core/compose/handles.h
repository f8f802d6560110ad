// Handles: the frames of a take outside of its scene, which a transition shows. Pure functions;
// thread-safe.
//
// The rule: a transition keeps its place and its length, centred on the cut, whatever the takes
// have. Where a take has no such frame its first or last one stands still, and the person is told.
#pragma once

#include "compose/composition.h"

#include <string>
#include <vector>

namespace reelwright::compose {

// How many frames of a scene's transitions its take does not have. Pictures always have all of
// them.
struct MissingHandles {
    base::FrameIndex before = 0; // its start
    base::FrameIndex behind = 0; // its end; 0 when the take's length is not known
    bool operator==(const MissingHandles&) const = default;
};

MissingHandles missingHandlesOf(const model::Film& film, std::size_t scene,
                                const SceneSource& source);

// A sentence for each scene whose take is too short for a transition, or is retimed so that it is
// over before its scene is.
std::vector<std::string> missingHandles(const model::Film& film,
                                        const std::vector<SceneSource>& sources);

} // namespace reelwright::compose
