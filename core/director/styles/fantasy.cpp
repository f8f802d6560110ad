#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "golden shafts through ancient columns", "torchlight and deep shadow",
    "glowing runes in blue dusk", "moonlit mist", "fire glow from below"};
constexpr std::array<std::string_view, 3> kTextures = {"ancient stone", "floating embers",
                                                       "woven cloth"};

} // namespace

extern const Style fantasy;
const Style fantasy = {
    .id = "fantasy",
    .words = "fantasy, medieval, fairy tale, fairytale, dragon, magic kingdom, lord of the rings, "
             "elves, wizard, knight, sorcery, mythical, legend, mythology, marchen, drachen, "
             "fantasia, fantastico, cuento de hadas, fantastique, fiaba, фэнтези, 奇幻, 魔法, "
             "ファンタジー",
    .medium = "epic fantasy cinematography, rich detail",
    .palette = "#141326 #3a3560 #7f6fae #f4e6c4 #e0a83f",
    .look = "golden_hour",
    .worlds = "castle, forest, mountains, ruins, sky",
    .subject = "a hooded wanderer",
    .mood = "epic",
    .time = "dusk",
    .weather = "fog",
    .font = "Lato",
    .calm = "crossfade, dip_black",
    .driving = "dip_white, zoom_in",
    .section = "dip_black, crossfade",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
