#include "compose/looks/look.h"

#include <algorithm>
#include <array>

namespace reelwright::compose {

#define LOOK(name) extern const LookPreset look_##name;
#include "compose/looks/looks.def"
#undef LOOK

std::span<const LookPreset* const> looks() {
    static constexpr std::array kAll = {
#define LOOK(name) &look_##name,
#include "compose/looks/looks.def"
#undef LOOK
    };
    return kAll;
}

const LookPreset* findLook(std::string_view id) {
    const auto at = std::ranges::find(looks(), id, &LookPreset::id);
    return at == looks().end() ? nullptr : *at;
}

} // namespace reelwright::compose
