#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 6> kLights = {
    "magenta and cyan neon light",      "flickering sign light from the side",
    "hard backlight through steam",     "cold screen glow from below",
    "sweeping light of passing drones", "wet reflections of red lanterns"};
constexpr std::array<std::string_view, 3> kTextures = {"wet asphalt", "rain and steam",
                                                       "glowing glass"};

} // namespace

extern const Style cyberpunk;
const Style cyberpunk = {
    .id = "cyberpunk",
    .words = "cyberpunk, cyber punk, blade runner, dystopian, dystopia, neo noir future, high tech "
             "low life, akira, netrunner, neon, 赛博朋克, サイバーパンク, киберпанк, 霓虹",
    .medium = "neon-drenched cyberpunk cinematography",
    .palette = "#0a0a1f #1b1440 #e0218a #8ff3ff #ffb000",
    .look = "neon_night",
    .worlds = "neon city, rooftop, club, station, lab, street",
    .subject = "a lone figure in a long coat",
    .mood = "energetic",
    .time = "night",
    .weather = "rain",
    .font = "Bebas Neue",
    .calm = "crossfade, dip_black",
    .driving = "zoom_in, slide_left, slide_right",
    .section = "dip_black, zoom_in",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
