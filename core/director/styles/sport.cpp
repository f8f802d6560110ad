#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "floodlight from behind", "hard top light in a dark gym", "low sun along the track",
    "cold morning light", "strobing flash light"};
constexpr std::array<std::string_view, 3> kTextures = {"sweat and chalk", "flying dust",
                                                       "motion blur"};

} // namespace

extern const Style sport;
const Style sport = {
    .id = "sport",
    .words =
        "sport, sports, sporty, athletic, fitness, workout, training, football, soccer, "
        "basketball, boxing, running shoes, marathon, extreme sports, gym, sportlich, "
        "deportivo, deporte, sportif, sportivo, esportivo, esporte, спорт, 运动, 体育, スポーツ",
    .medium = "high-speed sports cinematography, crisp slow motion",
    .palette = "#0c1117 #2a3946 #4f87a5 #f2f4ee #ff5a2b",
    .look = "cold_steel",
    .worlds = "stadium, street, mountains, rooftop, road",
    .subject = "an athlete in training",
    .mood = "energetic",
    .time = "dawn",
    .weather = "clear",
    .font = "Bebas Neue",
    .calm = "crossfade, dip_black",
    .driving = "slide_left, zoom_in, wipe_right, dip_white",
    .section = "zoom_in, dip_white",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
