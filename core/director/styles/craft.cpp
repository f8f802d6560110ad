#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "warm window light with drifting dust", "glow of an oven", "early sun on a wooden table",
    "soft lamp light", "light through linen curtains"};
constexpr std::array<std::string_view, 3> kTextures = {"flour and wood grain", "linen and copper",
                                                       "rising steam"};

} // namespace

extern const Style craft;
const Style craft = {
    .id = "handmade",
    .words = "handmade, homemade, craft, crafted, artisan, artisanal, rustic, homely, family "
             "business, family run, cosy, cozy, farm to table, small business, bakery, pottery, "
             "handwerk, handgemacht, traditionell, artesanal, artesano, casero, fait main, "
             "artigianale, fatto a mano, ремесл, 手工, 手作り",
    .medium = "warm natural-light craft photography, close and tactile",
    .palette = "#2a1a12 #6e4426 #c77b3f #fbe8c8 #8aa06a",
    .look = "warm_film",
    .worlds = "kitchen, street, market, interior, garden, field",
    .subject = "a maker in an apron",
    .mood = "cosy",
    .time = "dawn",
    .weather = "clear",
    .font = "Lato",
    .calm = "crossfade, dip_white",
    .driving = "crossfade, wipe_right",
    .section = "crossfade, dip_white",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
