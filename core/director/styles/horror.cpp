#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "a single lamp in the dark", "flickering corridor light", "moonlight through broken glass",
    "light from under a door", "red glow at the end of the hall"};
constexpr std::array<std::string_view, 3> kTextures = {"peeling walls", "crawling fog",
                                                       "black doorways"};

} // namespace

extern const Style horror;
const Style horror = {
    .id = "horror",
    .words = "horror, scary, creepy, terror, nightmare, haunted, zombie, vampire, slasher, "
             "demonic, halloween, ghost story, grusel, gruselig, terrorifico, miedo, horreur, "
             "effrayant, orrore, spaventoso, ужас, 恐怖, ホラー, رعب",
    .medium = "bleak horror cinematography, crushed shadows",
    .palette = "#050607 #15191b #39443f #bac2b4 #8f1f1f",
    .look = "bleach",
    .worlds = "ruins, forest, interior, street",
    .subject = "a woman with a lamp",
    .mood = "dark",
    .time = "night",
    .weather = "fog",
    .font = "Lato",
    .calm = "dip_black, crossfade",
    .driving = "dip_black, zoom_in",
    .section = "dip_black",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
