#include "model/title.h"

#include <algorithm>
#include <array>

namespace reelwright::model {

namespace {

constexpr std::array<std::string_view, 3> kStyles = {"title", "lower_third", "end_card"};
constexpr std::array<std::string_view, 5> kMotions = {"none", "fade", "rise", "type",
                                                      "word_by_word"};
constexpr std::array<std::string_view, 9> kAnchors = {"top_left",    "top",    "top_right",
                                                      "left",        "centre", "right",
                                                      "bottom_left", "bottom", "bottom_right"};

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto at = std::ranges::find(names, name);
    if (at == names.end())
        return std::nullopt;
    return static_cast<Value>(at - names.begin());
}

} // namespace

std::string_view nameOf(TitleStyle style) {
    return kStyles[static_cast<std::size_t>(style)];
}
std::string_view nameOf(TextMotion motion) {
    return kMotions[static_cast<std::size_t>(motion)];
}
std::string_view nameOf(Anchor anchor) {
    return kAnchors[static_cast<std::size_t>(anchor)];
}
std::optional<TitleStyle> titleStyleFromName(std::string_view name) {
    return valueOf<TitleStyle>(kStyles, name);
}
std::optional<TextMotion> textMotionFromName(std::string_view name) {
    return valueOf<TextMotion>(kMotions, name);
}
std::optional<Anchor> anchorFromName(std::string_view name) {
    return valueOf<Anchor>(kAnchors, name);
}

base::FrameIndex lengthOf(const TextMove& move, base::FrameIndex fade, base::FrameSpan span) {
    if (move.kind == TextMotion::None)
        return 0;
    const bool inParts = move.kind == TextMotion::Type || move.kind == TextMotion::WordByWord;
    const base::FrameIndex most = inParts ? span.length() : span.length() / 2;
    return std::clamp<base::FrameIndex>(move.length > 0 ? move.length : fade, 0, most);
}

Title titleIn(const Title& title, Aspect aspect) {
    Title shaped = title;
    const auto own = title.shapes.find(aspect);
    if (own == title.shapes.end())
        return shaped;
    shaped.look.size = own->second.size.value_or(title.look.size);
    if (own->second.place)
        shaped.place = own->second.place;
    return shaped;
}

} // namespace reelwright::model
