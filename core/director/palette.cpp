#include "director/palette.h"

#include "director/vocabulary/vocabulary.h"

#include <algorithm>
#include <cmath>

namespace reelwright::director {

using model::Colour;

namespace {

constexpr std::size_t kMaxAsked = 4;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

int saturationOf(Colour colour) {
    const auto [low, high] = std::minmax({colour.red, colour.green, colour.blue});
    return high - low;
}

} // namespace

std::vector<Colour> paletteFrom(std::string_view hexes) {
    std::vector<Colour> palette;
    while (!hexes.empty()) {
        const std::size_t space = hexes.find(' ');
        palette.push_back(
            model::colourFromHex(hexes.substr(0, space)).value_or(Colour{128, 128, 128}));
        hexes = space == std::string_view::npos ? std::string_view() : hexes.substr(space + 1);
    }
    palette.resize(kPaletteSize, Colour{128, 128, 128});
    return palette;
}

std::vector<Colour> coloursIn(const PromptText& text) {
    struct Named {
        WordRange range;
        Colour colour;
    };
    std::vector<Named> found;
    for (std::size_t i = 0; i < text.words().size(); ++i) {
        const std::string& word = text.words()[i].folded;
        if (word.starts_with('#') && !text.isHidden(i))
            if (const auto colour = model::colourFromHex(word))
                found.push_back({{i, 1}, *colour});
    }
    for (const ColourName& name : colourNames()) {
        forEachPhrase(name.words, [&](std::string_view phrase) {
            if (const auto range = text.find(phrase))
                found.push_back({*range, *model::colourFromHex(name.hex)});
        });
    }
    std::ranges::sort(found, [](const Named& a, const Named& b) {
        return std::pair(a.range.begin, b.range.count) < std::pair(b.range.begin, a.range.count);
    });
    std::vector<Colour> colours;
    std::size_t next = 0; // a longer name ("dark blue") covers the shorter one inside it
    for (const Named& named : found) {
        if (named.range.begin < next || std::ranges::find(colours, named.colour) != colours.end())
            continue;
        const bool insideLonger = std::ranges::any_of(found, [&](const Named& other) {
            return other.range.count > named.range.count &&
                   other.range.begin <= named.range.begin &&
                   named.range.begin < other.range.begin + other.range.count;
        });
        if (insideLonger)
            continue;
        next = named.range.begin + named.range.count;
        colours.push_back(named.colour);
        if (colours.size() == kMaxAsked)
            break;
    }
    return colours;
}

void applyColours(std::vector<Colour>& palette, const std::vector<Colour>& asked) {
    bool mainTaken = false;
    for (const Colour colour : asked) {
        const double luminance = luminanceOf(colour);
        if (luminance < 0.03 && saturationOf(colour) < 80) {
            palette[kShadow] = mixed(colour, {0, 0, 0}, 0.3);
            palette[kGround] = mixed(palette[kGround], colour, 0.5);
        } else if (luminance > 0.75 && saturationOf(colour) < 60) {
            palette[kLight] = colour;
        } else if (!mainTaken) {
            palette[kMain] = colour;
            palette[kGround] = mixed(palette[kShadow], colour, 0.35);
            mainTaken = true;
        } else {
            palette[kAccent] = colour;
        }
    }
    if (mainTaken)
        palette[kShadow] = mixed(palette[kShadow], mixed(palette[kMain], {0, 0, 0}, 0.85), 0.5);
}

Colour mixed(Colour colour, Colour other, double share) {
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround((1 - share) * a + share * b));
    };
    return {channel(colour.red, other.red), channel(colour.green, other.green),
            channel(colour.blue, other.blue)};
}

Colour greyOf(Colour colour) {
    const auto grey =
        static_cast<std::uint8_t>((3 * colour.red + 6 * colour.green + colour.blue) / 10);
    return {grey, grey, grey};
}

double luminanceOf(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

std::string_view nearestName(Colour colour) {
    std::string_view best;
    double bestDistance = 1e9;
    for (const ColourName& name : colourNames()) {
        const Colour other = *model::colourFromHex(name.hex);
        const double red = colour.red - other.red;
        const double green = colour.green - other.green;
        const double blue = colour.blue - other.blue;
        const double distance = 2 * red * red + 4 * green * green + 3 * blue * blue;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = name.words.substr(0, name.words.find(','));
        }
    }
    return best;
}

} // namespace reelwright::director
