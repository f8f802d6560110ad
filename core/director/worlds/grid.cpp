#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {"on a glowing grid road to the horizon",
                                                     "in front of a striped neon sun",
                                                     "under purple palm trees",
                                                     "at the wheel of a chrome car",
                                                     "between wireframe mountains",
                                                     "in an arcade of blinking screens",
                                                     "on a pier of pink light"};
constexpr std::array<std::string_view, 7> kViews = {
    "glowing grid road running towards a striped neon sun",
    "wireframe mountains rising behind a purple grid",
    "palm tree silhouettes along a neon highway",
    "chrome car racing over a grid road to the horizon",
    "pink lightning over an endless digital plain",
    "arcade hall with rows of blinking screens",
    "neon skyline mirrored in a violet sea"};
constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking a glowing grid road towards the sun",
    "{who} at the wheel of a chrome car, neon sliding past",
    "{who} dancing in front of a striped neon sun", "{who} playing at a blinking arcade machine",
    "{who} silhouetted between purple palm trees"};
constexpr std::array<std::string_view, 7> kDetails = {
    "cassette turning in a car stereo, pink light", "grid lines racing away under chrome wheels",
    "synthesizer keys lit by magenta neon",         "sunglasses mirroring a striped neon sun",
    "scan lines rolling over a glowing screen",     "speed needle glowing on a digital dashboard",
    "palm leaf cutting through violet haze"};

} // namespace

extern const World grid;
const World grid = {
    .id = "grid",
    .words =
        "grid, outrun, retrowave, synthwave road, vaporwave, arcade, retro future, neon sun, 80s",
    .neighbours = "road, neon city, sea, club",
    .palette = "#140b2b #36175e #e0218a #ffd9a0 #1fd6f0",
    .glow = "a striped neon sun",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a driver in sunglasses",
};

} // namespace reelwright::director::all_worlds
