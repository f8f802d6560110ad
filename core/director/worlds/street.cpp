#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 8> kPlaces = {
    "on a cobbled street",        "in a narrow lane",         "at a street corner",
    "by a tiled house front",     "on a flight of old steps", "under a string of lamps",
    "in front of a painted wall", "beside a closed shutter"};

constexpr std::array<std::string_view, 6> kViews = {
    "cobbled street between old houses, washing lines above",
    "narrow lane dropping down towards the light",
    "tiled house fronts and small balconies",
    "tram rails curving through an old street",
    "empty square with long morning shadows",
    "street lamps coming on one by one"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking up a steep cobbled street", "{who} turning the corner of a narrow lane",
    "{who} leaning in an open doorway", "{who} cycling past coloured house fronts",
    "{who} sitting on old stone steps"};

constexpr std::array<std::string_view, 6> kDetails = {
    "sunlight creeping over cobblestones", "peeling paint on a blue door",
    "curtain moving in an open window",    "feet on worn stone steps",
    "brass door handle polished by hands", "shadow of leaves on a wall"};

} // namespace

extern const World street;
const World street = {
    .id = "street",
    .words = "street, alley, lane, neighbourhood, neighborhood, block, old town, square, "
             "cobblestone, cobblestones, quarter, fassade, strasse, gasse, altstadt, calle, "
             "barrio, casco antiguo, rue, ruelle, quartier, strada, vicolo, piazza, rua, bairro, "
             "улиц, 街道, 路地, شارع",
    .neighbours = "city, kitchen, market, rooftop",
    .palette = "#1d1a17 #4d4338 #a4845e #f4e6cc #4f8f9a",
    .glow = "a lit shop window",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
