#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "sculpted rim light on black", "thin gold line of light", "soft glow through silk",
    "moving highlight on polished metal", "candle-warm key light"};
constexpr std::array<std::string_view, 3> kTextures = {"polished metal", "black glass",
                                                       "falling silk"};

} // namespace

extern const Style luxury;
const Style luxury = {
    .id = "luxury",
    .words =
        "luxury, luxurious, premium, high end, perfume, fragrance, jewellery, jewelry, watch, "
        "champagne, elegant, glamour, luxus, lujo, luxe, lusso, luxo, роскош, 奢侈, 奢华, 高級",
    .medium = "polished luxury commercial photography",
    .palette = "#0b0a0d #241f26 #6f5a45 #f1e6d2 #d4af5f",
    .look = "golden_hour",
    .worlds = "studio, abstract, interior, city, sea",
    .subject = "a woman in evening dress",
    .mood = "luxurious",
    .time = "night",
    .weather = "clear",
    .font = "Lato",
    .calm = "crossfade, dip_black",
    .driving = "dip_white, crossfade",
    .section = "dip_black, crossfade",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
