#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "above a sea of clouds",     "under a towering sky",        "in a beam between the clouds",
    "on a hill against the sky", "beneath the northern lights", "in the basket of a balloon"};

constexpr std::array<std::string_view, 6> kViews = {
    "sea of clouds glowing from below",      "towering clouds lit by the low sun",
    "flock of birds turning across the sky", "aurora rippling over a dark horizon",
    "balloon drifting over morning mist",    "rain curtain sweeping a bright horizon"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} standing on a hill under racing clouds", "{who} looking up into the open sky",
    "{who} with arms spread like wings in the wind", "{who} watching a balloon rise"};

constexpr std::array<std::string_view, 5> kDetails = {
    "feather spinning in a sunbeam", "cloud edge burning gold", "kite string pulling tight",
    "sun flare between two clouds", "birds scattering like ink drops"};

} // namespace

extern const World sky;
const World sky = {
    .id = "sky",
    .words = "sky, clouds, cloud, heaven, flying, flight, balloon, hot air balloon, aurora, "
             "northern lights, rainbow, airplane, himmel, wolken, fliegen, cielo, nubes, ciel, "
             "nuages, voler, nuvole, ceu, nuvens, неб, облак, 天空, 云, 空, سماء",
    .neighbours = "mountains, sea, field",
    .palette = "#1c2f4d #4d7fb0 #9cc6e0 #fff1dc #f6a65c",
    .glow = "the bright clouds",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
