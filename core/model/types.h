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

enum class Aspect { Wide16x9, Tall9x16, Square1x1, Feed4x5, Cinema21x9 };

inline constexpr std::array kAspects = {Aspect::Wide16x9, Aspect::Tall9x16, Aspect::Square1x1,
                                        Aspect::Feed4x5, Aspect::Cinema21x9};
// The names of all, for help and messages.
inline constexpr std::string_view kAspectNames = "16:9, 9:16, 1:1, 4:5 or 21:9";

// "16:9", "9:16", "1:1", "4:5", "21:9".
std::string_view nameOf(Aspect aspect);
std::optional<Aspect> aspectFromName(std::string_view name);
// The canvas of a film with this short side: exact there, the long side rounded to even.
Size canvasOf(Aspect aspect, int shortSide);
// The aspect whose shape is the nearest to a picture's; both sides are positive.
Aspect aspectNearest(Size size);

} // namespace reelwright::model
