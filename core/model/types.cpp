#include "model/types.h"

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
    switch (aspect) {
    case Aspect::Wide16x9:
        return "16:9";
    case Aspect::Tall9x16:
        return "9:16";
    case Aspect::Square1x1:
        return "1:1";
    }
    return "16:9";
}

std::optional<Aspect> aspectFromName(std::string_view name) {
    for (const Aspect aspect : {Aspect::Wide16x9, Aspect::Tall9x16, Aspect::Square1x1})
        if (nameOf(aspect) == name)
            return aspect;
    return std::nullopt;
}

Size canvasOf(Aspect aspect, int shortSide) {
    const int longSide = (shortSide * 16 / 9 + 1) / 2 * 2;
    switch (aspect) {
    case Aspect::Wide16x9:
        return {longSide, shortSide};
    case Aspect::Tall9x16:
        return {shortSide, longSide};
    case Aspect::Square1x1:
        return {shortSide, shortSide};
    }
    return {longSide, shortSide};
}

} // namespace reelwright::model
