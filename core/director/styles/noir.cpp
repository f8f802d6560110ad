#include "director/styles/style.h"

#include <array>

namespace reelwright::director::styles {

namespace {

constexpr std::array<std::string_view, 6> kLights = {
    "hard light through window blinds",
    "a single street lamp in fog",
    "long shadow on a brick wall",
    "half-lit face, half in the dark",
    "cigarette-thin rim light",
    "headlights sweeping through smoke"};
constexpr std::array<std::string_view, 3> kTextures = {
    "venetian blind shadows",
    "wet cobblestones",
    "drifting smoke"};

} // namespace

extern const Style noir;
const Style noir = {
    .id = "film noir",
    .words =
        "noir, film noir, neo noir, black and white, monochrome, b w, black white, hard "
        "boiled, detective film, schwarzweiss, schwarz weiss, blanco y negro, noir et blanc, "
        "bianco e nero, preto e branco, 黑白, 白黒, черно бел",
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
};

} // namespace reelwright::director::styles
