#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "in a workshop full of tools",     "in a huge empty hall",
    "at an anvil in a rain of sparks", "beside slow turning gears",
    "under a crane of rusted steel",   "at a workbench with one lamp"};

constexpr std::array<std::string_view, 5> kViews = {
    "huge factory hall with shafts of dusty light", "workshop wall of tools in warm lamp light",
    "chimneys and pipes against a hazy sky", "rows of machines turning in rhythm",
    "sparks raining from a steel beam"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} working in a rain of sparks", "{who} walking through an empty factory hall",
    "{who} bending over a workbench under one lamp", "{who} pulling a heavy chain"};

constexpr std::array<std::string_view, 5> kDetails = {
    "gears biting into each other", "wood shavings curling from a plane",
    "hammer falling on glowing steel", "oil drop sliding down a bolt",
    "hands drawing a line on raw wood"};

} // namespace

extern const World factory;
const World factory = {
    .id = "factory",
    .words = "factory, industrial, warehouse, workshop, garage, machine, machines, steel, "
             "construction, forge, craft, woodwork, carpenter, fabrik, werkstatt, industrie, "
             "maschine, fabrica, taller, almacen, usine, atelier, entrepot, fabbrica, officina, "
             "oficina mecanica, фабрик, завод, мастерск, 工厂, 工場, مصنع",
    .neighbours = "street, city, office, station",
    .palette = "#0f1113 #33383c #76706a #e9dcc6 #f07a26",
    .glow = "flying sparks",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a worker in blue overalls",
};

} // namespace reelwright::director::all_worlds
