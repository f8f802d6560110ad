#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "in deep fresh snow",      "on a frozen lake",       "at the edge of a snowy wood",
    "in a village under snow", "in drifting snowflakes", "on a white slope",
    "beside a lit cabin"};

constexpr std::array<std::string_view, 6> kViews = {"snow village with glowing windows at dusk",
                                                    "white plain under a pale sun",
                                                    "snowy pines in falling flakes",
                                                    "frozen lake with blue cracks in the ice",
                                                    "smoke rising from a cabin in the snow",
                                                    "glacier wall shining blue"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking through deep snow", "{who} skating across a frozen lake",
    "{who} catching snowflakes with open hands", "{who} carrying a lantern through the snow",
    "{who} pulling a sledge towards a lit cabin"};

constexpr std::array<std::string_view, 5> kDetails = {
    "snowflake melting on a dark sleeve", "icicle dripping in the sun",
    "breath freezing in the cold air", "footprints leading to a lit window",
    "lantern swinging in falling snow"};

} // namespace

extern const World snow;
const World snow = {
    .id = "snow",
    .words = "snow, snowy, winter, arctic, antarctica, ice, icy, frozen, skiing, christmas, igloo, "
             "iceland, siberia, polar, schnee, winterlich, weihnachten, arktis, nieve, invierno, "
             "navidad, neige, hiver, noel, neve, inverno, natale, natal, снег, зим, 雪, 冬天, ثلج",
    .neighbours = "village, mountains, forest, interior",
    .palette = "#15202e #3e5a78 #9db9d0 #f6f8fb #f0a35a",
    .glow = "a warm cabin window",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a child with a red scarf",
};

} // namespace reelwright::director::all_worlds
