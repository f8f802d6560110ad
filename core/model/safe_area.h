// Where texts may stand so that neither a screen's edge nor a platform's own buttons cover them.
// Constants and pure functions; thread-safe.
#pragma once

#include "model/types.h"

#include <optional>
#include <span>
#include <string_view>

namespace reelwright::model {

// Margins as shares of the canvas' width (left, right) and height (top, bottom).
struct SafeArea {
    std::string_view id;
    std::string_view label;
    std::optional<Aspect> aspect; // made for this shape; nothing: for any
    double left;
    double top;
    double right;
    double bottom;
};

std::span<const SafeArea> safeAreas();

// nullptr for an unknown id.
const SafeArea* findSafeArea(std::string_view id);

// The area chosen by id when it is made for this shape, else the shape's own: vertical for
// 9:16 films, title_safe for all others.
const SafeArea& safeAreaFor(std::string_view id, Aspect aspect);

} // namespace reelwright::model
