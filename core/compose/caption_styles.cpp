#include "compose/caption_styles/caption_style.h"

#include <algorithm>
#include <array>

namespace reelwright::compose {

#define CAPTION_STYLE(name) extern const CaptionStyle caption_style_##name;
#include "compose/caption_styles/caption_styles.def"
#undef CAPTION_STYLE

std::span<const CaptionStyle* const> captionStyles() {
    static constexpr std::array kAll = {
#define CAPTION_STYLE(name) &caption_style_##name,
#include "compose/caption_styles/caption_styles.def"
#undef CAPTION_STYLE
    };
    return kAll;
}

const CaptionStyle* findCaptionStyle(std::string_view id) {
    const auto at = std::ranges::find(captionStyles(), id, &CaptionStyle::id);
    return at == captionStyles().end() ? nullptr : *at;
}

} // namespace reelwright::compose
