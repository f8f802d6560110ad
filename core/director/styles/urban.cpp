#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "sodium street light from above", "hard flash in a dark alley",
    "fluorescent light of an underpass", "low sun between tower blocks", "headlights from behind"};
constexpr std::array<std::string_view, 3> kTextures = {"concrete and graffiti", "grain and grit",
                                                       "breath in cold air"};

} // namespace

extern const Style urban;
const Style urban = {
    .id = "gritty urban",
    .words = "urban, gritty, hip hop, hiphop, rap, trap, graffiti, ghetto, drill, boom "
             "bap, skate, skateboarding, underground, grime, raw street, callejero, "
             "urbano, urbana, banlieue, 街头, хип хоп, ストリート",
    .medium = "gritty street cinematography, wide lens",
    .palette = "#0f0f12 #2e2e33 #6d6a62 #e6ddca #e0a126",
    .look = "bleach",
    .worlds = "street, city, rooftop, factory, club, station",
    .subject = "a rapper in a hooded jacket",
    .mood = "rebellious",
    .time = "night",
    .weather = "clear",
    .font = "Bebas Neue",
    .calm = "crossfade, dip_black",
    .driving = "slide_left, slide_right, zoom_in, wipe_left",
    .section = "zoom_in, dip_black",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
