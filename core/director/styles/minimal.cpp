#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "even soft studio light", "bright window light on white", "soft gradient light on a plain wall",
    "gentle top light with long soft shadow", "clean rim light on pale grey"};
constexpr std::array<std::string_view, 3> kTextures = {"matte surfaces", "generous empty space",
                                                       "precise geometry"};

} // namespace

extern const Style minimal;
const Style minimal = {
    .id = "minimal",
    .words = "minimal, minimalist, minimalistic, clean, simple, corporate, business, startup, "
             "modern, professional, tech startup, flat design, scandinavian, bauhaus, swiss "
             "design, minimalistisch, schlicht, modern, minimalista, limpio, sencillo, "
             "minimaliste, epure, pulito, semplice, 极简, 简约, ミニマル",
    .medium = "clean minimal commercial photography, much empty space",
    .palette = "#1b2733 #3f5a72 #4f9fc9 #f7f7f4 #f28a3c",
    .look = "none",
    .worlds = "studio, office, interior, lab",
    .subject = "a person in plain clothes",
    .mood = "inspiring",
    .time = "day",
    .weather = "clear",
    .font = "Inter",
    .calm = "crossfade, slide_left",
    .driving = "slide_left, slide_up, wipe_right",
    .section = "slide_left, crossfade",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
