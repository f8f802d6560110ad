#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "first sun through mist", "soft overcast light", "golden light through leaves",
    "silver light on water", "storm light under dark clouds"};
constexpr std::array<std::string_view, 3> kTextures = {"dew and moss", "rising mist",
                                                       "fine natural detail"};

} // namespace

extern const Style nature;
const Style nature = {
    .id = "nature",
    .words = "nature, wildlife, natural, landscape, landscapes, earth, planet earth, wilderness, "
             "outdoor, outdoors, ecology, organic, national geographic, natur, landschaft, "
             "tierwelt, naturaleza, paisaje, natura, paesaggio, paysage, natureza, paisagem, "
             "природ, 自然, 风景, طبيعة",
    .medium = "natural history cinematography, crisp detail",
    .palette = "#14241f #3a5f4a #7fa870 #f5edcf #e0913f",
    .look = "golden_hour",
    .worlds = "forest, mountains, river, field, sea, sky",
    .subject = "a wild deer",
    .mood = "calm",
    .time = "dawn",
    .weather = "fog",
    .font = "Lato",
    .calm = "crossfade, dip_white",
    .driving = "crossfade",
    .section = "crossfade, dip_black",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
