#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "cold starlight with hard edge", "pulsing instrument light", "white light from a round window",
    "orange glow of a distant sun", "blue holographic light"};
constexpr std::array<std::string_view, 3> kTextures = {"brushed metal", "floating dust",
                                                       "curved glass"};

} // namespace

extern const Style scifi;
const Style scifi = {
    .id = "sci-fi",
    .words = "sci fi, scifi, science fiction, futuristic, space opera, alien, spaceship, "
             "interstellar, spacecraft, astronaut, mars, future tech, robots, weltraum, zukunft, "
             "ciencia ficcion, futurista, futuriste, fantascienza, futuristico, ficcao cientifica, "
             "научная фантастика, фантастик, 科幻, SF映画",
    .medium = "large-format science fiction cinematography",
    .palette = "#05070f #16243f #3f78b0 #e3f1ff #ff8a3c",
    .look = "cold_steel",
    .worlds = "space, lab, desert, neon city, sky",
    .subject = "an astronaut in a white suit",
    .mood = "mysterious",
    .time = "night",
    .weather = "clear",
    .font = "Inter",
    .calm = "crossfade, dip_black",
    .driving = "zoom_in, dip_white",
    .section = "dip_black, dip_white",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
