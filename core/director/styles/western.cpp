#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "hard noon sun with black shadow", "low orange sun in dust", "campfire glow",
    "light through saloon doors", "silhouette against a burning sky"};
constexpr std::array<std::string_view, 3> kTextures = {"dust and leather", "cracked wood",
                                                       "heat shimmer"};

} // namespace

extern const Style western;
const Style western = {
    .id = "western",
    .words = "western, cowboy, cowboys, wild west, country music, saloon, desperado, frontier, "
             "americana, rodeo, gunslinger, spaghetti western, vaquero, oeste, far west, cow boy, "
             "вестерн, 西部, 西部劇",
    .medium = "sun-bleached western on warm film stock",
    .palette = "#2a1610 #6f4426 #c98a4a #f8e3b8 #3f8f9c",
    .look = "warm_film",
    .worlds = "desert, village, road, mountains, ruins",
    .subject = "a rider in a wide hat",
    .mood = "epic",
    .time = "day",
    .weather = "wind",
    .font = "Bebas Neue",
    .calm = "crossfade, dip_black",
    .driving = "wipe_left, zoom_in",
    .section = "dip_black, wipe_right",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
