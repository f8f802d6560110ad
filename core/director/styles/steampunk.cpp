#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "gas lamp glow through steam", "furnace light from below", "sun through a glass roof",
    "sparks in brown dusk", "lantern light on brass"};
constexpr std::array<std::string_view, 3> kTextures = {"brass and leather", "steam and soot",
                                                       "turning gears"};

} // namespace

extern const Style steampunk;
const Style steampunk = {
    .id = "steampunk",
    .words = "steampunk, victorian, clockwork, brass, gears, airship, jules verne, dieselpunk, "
             "industrial revolution, viktorianisch, victoriano, victorien, vittoriano, стимпанк, "
             "蒸汽朋克, スチームパンク",
    .medium = "brass and steam Victorian science fiction",
    .palette = "#1a120c #4a3422 #9a6f3a #f0dcb0 #4f8f86",
    .look = "warm_film",
    .worlds = "factory, city, sky, station, castle",
    .subject = "an inventor with brass goggles",
    .mood = "mysterious",
    .time = "dusk",
    .weather = "fog",
    .font = "Lato",
    .calm = "crossfade, dip_black",
    .driving = "wipe_right, zoom_in",
    .section = "dip_black, wipe_down",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
