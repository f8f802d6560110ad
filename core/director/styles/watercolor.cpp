#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "pale wash of morning light", "colours bleeding into white paper",
    "soft violet shadow and warm glow", "diluted blue evening light", "light left as white paper"};
constexpr std::array<std::string_view, 3> kTextures = {"visible paper grain", "bleeding edges",
                                                       "loose brush strokes"};

} // namespace

extern const Style watercolor;
const Style watercolor = {
    .id = "watercolor",
    .words = "watercolor, watercolour, painted, painterly, hand painted, painting, impressionist, "
             "oil painting, van gogh, monet, sketch, illustration, illustrated, storybook, "
             "aquarell, gemalt, acuarela, pintura, aquarelle, peinture, acquerello, dipinto, "
             "aquarela, акварел, 水彩, 水墨",
    .medium = "hand-painted watercolour animation on rough paper",
    .palette = "#3a4a63 #7d9bb0 #b9d0c8 #fbf4e6 #e59a7a",
    .look = "pastel",
    .worlds = "garden, field, river, village, sky, sea",
    .subject = "a child with a red scarf",
    .mood = "dreamy",
    .time = "day",
    .weather = "clear",
    .font = "Lato",
    .calm = "crossfade, dip_white",
    .driving = "crossfade, wipe_right",
    .section = "dip_white, crossfade",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
