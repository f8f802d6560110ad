#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 6> kLights = {"low warm backlight",
                                                     "soft side light with deep shadow",
                                                     "golden rim light",
                                                     "cool blue ambient light",
                                                     "shafts of light through haze",
                                                     "silhouette against a bright sky"};
constexpr std::array<std::string_view, 3> kTextures = {"shallow focus", "anamorphic flare",
                                                       "fine grain"};

} // namespace

extern const Style cinematic;
const Style cinematic = {
    .id = "cinematic",
    .words = "cinematic, cinema, film look, movie look, hollywood, anamorphic, blockbuster, kino, "
             "cine, kinofilm, cinematografico, cinematographique, 电影感, 映画",
    .medium = "anamorphic cinema photography, fine film grain",
    .palette = "#0e1a22 #27414d #5f8f99 #f2e3c6 #e2883f",
    .look = "teal_orange",
    .worlds = "city, road, sea, mountains, interior",
    .subject = "a lone traveller",
    .mood = "neutral",
    .time = "dusk",
    .weather = "clear",
    .font = "Lato",
    .calm = "crossfade, dip_black",
    .driving = "zoom_in, dip_white",
    .section = "dip_black, crossfade",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
