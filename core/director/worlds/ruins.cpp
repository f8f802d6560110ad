#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "in an abandoned house",     "in a ruined church",          "at the end of a rotten corridor",
    "among crooked gravestones", "in front of a black doorway", "under broken windows"};

constexpr std::array<std::string_view, 6> kViews = {
    "abandoned house on a hill in the fog",        "ruined church with moonlight through the roof",
    "corridor of peeling walls and open doors",    "graveyard in drifting mist",
    "wasteland with broken towers on the horizon", "dead trees around a black pond"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} holding a lamp in a dark corridor", "{who} frozen in front of a half-open door",
    "{who} walking between crooked gravestones", "{who} running through fog and dead trees",
    "{who} staring at a shape in the window"};

constexpr std::array<std::string_view, 6> kDetails = {
    "door handle turning by itself",    "candle flame going out",
    "cracked mirror with a dark shape", "curtain moving without wind",
    "old doll on a dusty chair",        "fingers sliding around a door frame"};

} // namespace

extern const World ruins;
const World ruins = {
    .id = "ruins",
    .words = "ruins, haunted, haunted house, abandoned, graveyard, cemetery, church, asylum, post "
             "apocalyptic, apocalypse, wasteland, cathedral, crypt, ruine, friedhof, verlassen, "
             "ruinas, cementerio, abandonado, abandonnee, cimetiere, rovine, cimitero, "
             "abbandonato, развалин, кладбищ, 废墟, 廃墟, أطلال",
    .neighbours = "forest, castle, factory, village",
    .palette = "#07090a #1c2326 #46545a #c3ccc6 #9c2b24",
    .glow = "a dying candle",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
