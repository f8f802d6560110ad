#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 6> kLights = {
    "hard light through window blinds", "a single street lamp in fog",
    "long shadow on a brick wall",      "half-lit face, half in the dark",
    "cigarette-thin rim light",         "headlights sweeping through smoke"};
constexpr std::array<std::string_view, 3> kTextures = {"venetian blind shadows", "wet cobblestones",
                                                       "drifting smoke"};

} // namespace

extern const Style noir;
const Style noir = {
    .id = "film noir",
    .words = "noir, film noir, neo noir, hard boiled, detective film, cine negro, film policier, "
             "film nero, "
             "黑色电影, フィルムノワール, нуар",
    .medium = "high-contrast black and white film noir",
    .palette = "#050506 #1b1c1f #6b6d72 #e9e7e1 #b8a98a",
    .look = "noir",
    .worlds = "street, interior, city, station, rooftop",
    .subject = "a detective in a trench coat",
    .mood = "mysterious",
    .time = "night",
    .weather = "fog",
    .font = "Lato",
    .calm = "crossfade, dip_black",
    .driving = "wipe_right, dip_black",
    .section = "dip_black",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
