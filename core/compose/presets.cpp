#include "compose/presets/preset.h"

#include <algorithm>
#include <array>

namespace reelwright::compose {

#define PRESET(name) extern const ExportPreset preset_##name;
#include "compose/presets/presets.def"
#undef PRESET

std::span<const ExportPreset* const> presets() {
    static constexpr std::array kAll = {
#define PRESET(name) &preset_##name,
#include "compose/presets/presets.def"
#undef PRESET
    };
    return kAll;
}

const ExportPreset* findPreset(std::string_view id) {
    const auto at = std::ranges::find(presets(), id, &ExportPreset::id);
    return at == presets().end() ? nullptr : *at;
}

const ExportPreset* presetForExtension(std::string_view extension) {
    const auto at = std::ranges::find(presets(), extension, &ExportPreset::extension);
    return at == presets().end() ? nullptr : *at;
}

} // namespace reelwright::compose
