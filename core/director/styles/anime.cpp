#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "bright cel light with blue shadow", "huge summer sky light", "sunset glow with lens flare",
    "cool moonlit blue", "sparkling light through leaves"};
constexpr std::array<std::string_view, 3> kTextures = {"painted clouds", "clean ink lines",
                                                       "flying petals"};

} // namespace

extern const Style anime;
const Style anime = {
    .id = "anime",
    .words = "anime, manga, ghibli, japanese animation, cel shaded, cartoon, animated, animation "
             "film, shonen, zeichentrick, dibujos animados, dessin anime, cartone animato, desenho "
             "animado, аниме, 动漫, 动画, アニメ",
    .medium = "hand-drawn anime with detailed painted backgrounds",
    .palette = "#1f2a52 #3f6fb0 #6fc3e6 #fff4d9 #ff7a8a",
    .look = "vivid",
    .worlds = "sky, city, field, rooftop, station, sea",
    .subject = "a girl in a school coat",
    .mood = "inspiring",
    .time = "dusk",
    .weather = "wind",
    .font = "Bebas Neue",
    .calm = "crossfade, dip_white",
    .driving = "slide_left, slide_right, zoom_in",
    .section = "dip_white, wipe_left",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
