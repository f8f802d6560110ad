#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "pink and violet gradient light", "backlight of a striped sun", "cyan dashboard light",
    "magenta rim light", "laser lines through haze"};
constexpr std::array<std::string_view, 3> kTextures = {"chrome reflections", "scan lines",
                                                       "glowing grid"};

} // namespace

extern const Style synthwave;
const Style synthwave = {
    .id = "synthwave",
    .words = "synthwave, retrowave, vaporwave, outrun, eighties, 80s, 1980s, miami vice, retro "
             "futuristic, retrofuturism, arcade, vhs neon",
    .medium = "eighties synthwave artwork in motion",
    .palette = "#140b2b #36175e #e0218a #ffd9a0 #1fd6f0",
    .look = "neon_night",
    .worlds = "grid, road, neon city, sea, club",
    .subject = "a driver in mirrored sunglasses",
    .mood = "energetic",
    .time = "dusk",
    .weather = "clear",
    .font = "Bebas Neue",
    .calm = "crossfade, dip_black",
    .driving = "wipe_right, slide_left, zoom_in",
    .section = "zoom_in, wipe_up",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
