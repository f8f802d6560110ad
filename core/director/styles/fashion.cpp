#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "hard flash on a bare wall", "large soft beauty light", "coloured gel from the side",
    "sharp sun and hard shadow", "silver rim light"};
constexpr std::array<std::string_view, 3> kTextures = {"flowing silk", "sharp silhouettes",
                                                       "gloss and skin"};

} // namespace

extern const Style fashion;
const Style fashion = {
    .id = "fashion",
    .words = "fashion, haute couture, couture, vogue, editorial, runway, catwalk, supermodel, "
             "lookbook, streetwear, mode, modeschau, moda, pasarela, defile, sfilata, мода, 时尚, "
             "ファッション",
    .medium = "high fashion editorial photography",
    .palette = "#141214 #3a3034 #b04a5a #f5ece6 #d9a441",
    .look = "bleach",
    .worlds = "studio, city, rooftop, street, abstract",
    .subject = "a model in a flowing coat",
    .mood = "luxurious",
    .time = "day",
    .weather = "wind",
    .font = "Inter",
    .calm = "crossfade, dip_white",
    .driving = "slide_left, slide_right, dip_white, wipe_left",
    .section = "dip_white, slide_up",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
