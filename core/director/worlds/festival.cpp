#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "under a sky of fireworks",      "among floating lanterns", "at a fairground at night",
    "under strings of fairy lights", "in a rain of confetti",   "beside a turning carousel"};

constexpr std::array<std::string_view, 5> kViews = {
    "fireworks opening over dark water", "hundreds of lanterns rising into the night",
    "fairground wheel turning in coloured light", "strings of fairy lights over a crowded square",
    "bokeh lights drifting like slow rain"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} with a sparkler under the fireworks", "{who} letting go of a glowing lantern",
    "{who} laughing in a rain of confetti", "{who} on a turning carousel of lights"};

constexpr std::array<std::string_view, 5> kDetails = {
    "sparkler spraying gold into the dark", "confetti landing on a shoulder",
    "lantern paper trembling over its flame", "coloured bulbs blinking in a row",
    "fireworks mirrored in wide eyes"};

} // namespace

extern const World festival;
const World festival = {
    .id = "festival",
    .words = "fireworks, bokeh, festival, fairy lights, lanterns, carnival, celebration, birthday, "
             "new year, christmas lights, fairground, funfair, confetti, sparkler, feuerwerk, "
             "lichter, fest, karneval, jahrmarkt, fuegos artificiales, luces, feria, carnaval, feu "
             "d artifice, lumieres, luci, fuochi d artificio, luzes, festa junina, фейерверк, "
             "праздник, 烟花, 灯笼, 花火, 祭り, ألعاب نارية",
    .neighbours = "street, stage, city",
    .palette = "#0e0a1e #34204f #c2407a #ffe9c2 #ffb02e",
    .glow = "a sparkler",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
