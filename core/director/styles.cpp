#include "director/styles/style.h"

#include <algorithm>
#include <array>

namespace reelwright::director {

namespace all_styles {
#define STYLE(name) extern const Style name;
#include "director/styles/styles.def"
#undef STYLE
} // namespace all_styles

namespace {

constexpr std::array kStyles = {
#define STYLE(name) &all_styles::name,
#include "director/styles/styles.def"
#undef STYLE
};

} // namespace

std::span<const Style* const> styles() {
    return kStyles;
}

const Style& styleNamed(std::string_view id) {
    const auto at = std::ranges::find(kStyles, id, &Style::id);
    return at == kStyles.end() ? *kStyles.front() : **at;
}

} // namespace reelwright::director
