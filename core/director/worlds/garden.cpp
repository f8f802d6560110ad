#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "in a garden of flowers", "under cherry blossom", "in an old greenhouse",
    "on a bench in the park", "beside a lily pond",   "under an arch of roses",
    "between high hedges"};

constexpr std::array<std::string_view, 5> kViews = {
    "garden in full bloom under soft light", "avenue of cherry trees shedding petals",
    "greenhouse full of leaves and light", "park with long shadows and a quiet pond",
    "hill covered in flowers down to the path"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking under falling petals", "{who} bending down to a single flower",
    "{who} dancing among the flowers", "{who} reading on a bench under blossom",
    "{who} opening the door of a greenhouse"};

constexpr std::array<std::string_view, 6> kDetails = {
    "petal falling onto still water",   "bud opening in time with the light",
    "dew rolling down a leaf",          "butterfly resting on a flower",
    "hands holding a handful of earth", "water drops from a can catching the sun"};

} // namespace

extern const World garden;
const World garden = {
    .id = "garden",
    .words = "garden, flower, flowers, park, roses, blossom, cherry blossom, greenhouse, "
             "botanical, tulips, bloom, orchard, garten, blumen, bluten, jardin, flores, fleurs, "
             "giardino, fiori, jardim, сад, цвет, 花园, 花, 公园, 庭, 桜, حديقة, زهور",
    .neighbours = "field, village, interior",
    .palette = "#1f3a33 #4d7351 #7fb0a6 #fdf1e4 #f2a24e",
    .glow = "the bright petals",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a girl in a white dress",
};

} // namespace reelwright::director::all_worlds
