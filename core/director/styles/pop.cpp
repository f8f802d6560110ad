#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "flat bright even light", "pink and yellow bounce light", "ring light with no shadow",
    "candy-coloured gel light", "sunny light on a painted wall"};
constexpr std::array<std::string_view, 3> kTextures = {"flat colour walls", "balloons and paper",
                                                       "glossy plastic"};

} // namespace

extern const Style pop;
const Style pop = {
    .id = "pastel pop",
    .words = "pop, pastel, colorful, colourful, candy, bubblegum, kawaii, k pop, kpop, j pop, "
             "bright colours, bright colors, rainbow, wes anderson, bunt, poppig, farbenfroh, "
             "colorido, colorida, colore, pastello, coloratissimo, яркий, 彩色, ポップ, カラフル",
    .medium = "bright pastel pop art direction, flat colour sets",
    .palette = "#3b2a5a #7a6fd0 #ff8fb8 #fff4e3 #ffd84a",
    .look = "pastel",
    .worlds = "studio, street, festival, market, garden",
    .subject = "a girl in bright colours",
    .mood = "joyful",
    .time = "day",
    .weather = "clear",
    .font = "Bebas Neue",
    .calm = "crossfade, slide_up",
    .driving = "slide_left, slide_right, slide_up, wipe_left, zoom_in",
    .section = "slide_left, zoom_in, wipe_right",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
