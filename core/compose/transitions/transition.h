// Transitions between two pictures. A new one: add NAME.cpp here and TRANSITION(NAME) to
// transitions.def. Constants; thread-safe.
#pragma once

#include "media/yuv_frame.h"

#include <span>
#include <string_view>

namespace reelwright::compose {

struct TransitionPreset {
    std::string_view id; // stored in projects: never changes
    std::string_view label;
    // Mixes `from` and `to` into `out`; all of one even size, `out` being neither of the two.
    // `share` is in [0, 1]: 0 gives `from` and 1 gives `to`, byte for byte.
    void (*mix)(const media::YuvFrame& from, const media::YuvFrame& to, double share,
                media::YuvFrame& out);
};

std::span<const TransitionPreset* const> transitions();

// nullptr for an unknown id.
const TransitionPreset* findTransition(std::string_view id);

} // namespace reelwright::compose
