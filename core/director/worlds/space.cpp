#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "in front of a huge planet",      "inside a quiet space station", "on a grey moon plain",
    "under a sky of a million stars", "at a round window into space", "in the glow of a nebula",
    "on the ramp of a spaceship"};

constexpr std::array<std::string_view, 6> kViews = {
    "planet rising over a field of stars", "spaceship crossing the rings of a giant planet",
    "nebula glowing in violet and gold",   "lonely space station above a blue planet",
    "milky way over a silent moon plain",  "sun flaring behind a dark planet"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} floating weightless among the stars", "{who} walking on a grey moon plain",
    "{who} at a round window, planet outside", "{who} drifting along the hull of a space station",
    "{who} reaching out for a floating light"};

constexpr std::array<std::string_view, 6> kDetails = {
    "stars mirrored in a curved visor",          "control lamps blinking in the dark",
    "dust floating through a beam of starlight", "glove touching cold metal",
    "planet edge glowing thin and blue",         "warning light pulsing red"};

} // namespace

extern const World space;
const World space = {
    .id = "space",
    .words =
        "space, galaxy, stars, planet, planets, moon, mars, astronaut, cosmos, cosmic, "
        "universe, orbit, spaceship, rocket, nebula, interstellar, alien, weltraum, weltall, "
        "sterne, planeten, espacio, galaxia, universo, estrellas, espace, galaxie, etoiles, "
        "univers, spazio, stelle, pianeta, espaco, estrelas, космос, звезд, 太空, 宇宙, 星, فضاء",
    .neighbours = "lab, abstract, sky, desert",
    .palette = "#05060f #151a3a #4a4fa8 #dfe6ff #ff8a4c",
    .glow = "a rising planet",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "an astronaut in a white suit",
};

} // namespace reelwright::director::all_worlds
