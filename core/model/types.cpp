#include "model/types.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

namespace {

std::optional<int> hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

struct Shape {
    std::string_view name;
    int width;
    int height;
};

// In the order of kAspects.
constexpr std::array kShapes = {Shape{"16:9", 16, 9}, Shape{"9:16", 9, 16}, Shape{"1:1", 1, 1},
                                Shape{"4:5", 4, 5}, Shape{"21:9", 21, 9}};
static_assert(kShapes.size() == kAspects.size());

constexpr const Shape& shapeOf(Aspect aspect) {
    return kShapes[static_cast<std::size_t>(aspect)];
}

} // namespace

std::optional<Colour> colourFromHex(std::string_view text) {
    if (text.starts_with('#'))
        text.remove_prefix(1);
    if (text.size() != 3 && text.size() != 6)
        return std::nullopt;
    std::array<int, 6> digits{};
    for (std::size_t i = 0; i < 6; ++i) {
        const auto digit = hexDigit(text[text.size() == 3 ? i / 2 : i]);
        if (!digit)
            return std::nullopt;
        digits[i] = *digit;
    }
    const auto channel = [&](std::size_t i) {
        return static_cast<std::uint8_t>(digits[2 * i] * 16 + digits[2 * i + 1]);
    };
    return Colour{channel(0), channel(1), channel(2)};
}

std::string hexOf(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string_view nameOf(Aspect aspect) {
    return shapeOf(aspect).name;
}

std::optional<Aspect> aspectFromName(std::string_view name) {
    const auto* const at = std::ranges::find(kShapes, name, &Shape::name);
    return at == kShapes.end() ? std::nullopt : std::optional(kAspects[at - kShapes.begin()]);
}

Size canvasOf(Aspect aspect, int shortSide) {
    const auto [name, wide, high] = shapeOf(aspect);
    const int longParts = std::max(wide, high);
    const int shortParts = std::min(wide, high);
    if (longParts == shortParts)
        return {shortSide, shortSide};
    const int longSide = (shortSide * longParts / shortParts + 1) / 2 * 2;
    return wide > high ? Size{longSide, shortSide} : Size{shortSide, longSide};
}

Aspect aspectNearest(Size size) {
    const double shape = std::log(static_cast<double>(size.width) / size.height);
    return *std::ranges::min_element(kAspects, {}, [&](Aspect aspect) {
        const auto [name, wide, high] = shapeOf(aspect);
        return std::abs(shape - std::log(static_cast<double>(wide) / high));
    });
}

} // namespace reelwright::model
