// Small value types of the model: identities, sizes, colours, points. Thread-safe: plain values.
#pragma once

#include "base/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reelwright::model {

using FilmId = base::Id<struct FilmTag>;
using SceneId = base::Id<struct SceneTag>;
using TakeId = base::Id<struct TakeTag>;
using AssetId = base::Id<struct AssetTag>;
using TitleId = base::Id<struct TitleTag>;
using SoundId = base::Id<struct SoundTag>;

// Pixels.
struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

// A share of a picture: (0,0) is the top left corner, (1,1) the bottom right one.
struct Point {
    double x = 0.5;
    double y = 0.5;
    bool operator==(const Point&) const = default;
};

// sRGB, 8 bit a channel.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Colour&) const = default;
};

// "#rrggbb" or "#rgb", with or without the sign; nothing for other text.
std::optional<Colour> colourFromHex(std::string_view text);
std::string hexOf(Colour colour);

enum class Aspect { Wide16x9, Tall9x16, Square1x1 };

// "16:9", "9:16", "1:1"; the short side of a film of this shape in pixels gives its canvas.
std::string_view nameOf(Aspect aspect);
std::optional<Aspect> aspectFromName(std::string_view name);
Size canvasOf(Aspect aspect, int shortSide);

} // namespace reelwright::model
