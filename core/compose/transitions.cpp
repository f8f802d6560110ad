#include "compose/transitions/transition.h"

#include <algorithm>
#include <array>

namespace reelwright::compose {

#define TRANSITION(name) extern const TransitionPreset transition_##name;
#include "compose/transitions/transitions.def"
#undef TRANSITION

std::span<const TransitionPreset* const> transitions() {
    static constexpr std::array kAll = {
#define TRANSITION(name) &transition_##name,
#include "compose/transitions/transitions.def"
#undef TRANSITION
    };
    return kAll;
}

const TransitionPreset* findTransition(std::string_view id) {
    const auto at = std::ranges::find(transitions(), id, &TransitionPreset::id);
    return at == transitions().end() ? nullptr : *at;
}

} // namespace reelwright::compose
