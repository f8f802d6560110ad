// Built-in looks: a colour grade each. A new one: add NAME.cpp here and LOOK(NAME) to looks.def.
// Constants; thread-safe.
#pragma once

#include "compose/rgb.h"

#include <span>
#include <string_view>

namespace reelwright::compose {

struct LookPreset {
    std::string_view id; // stored in projects: never changes
    std::string_view label;
    Rgb (*grade)(Rgb); // gamma-coded RGB in 0..1, in and out; pure
};

std::span<const LookPreset* const> looks();

// nullptr for an unknown id.
const LookPreset* findLook(std::string_view id);

} // namespace reelwright::compose
