#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "in a warm bakery before dawn", "behind an old wooden counter", "at a table dusted with flour",
    "beside a glowing oven",        "at the window table",          "in a small busy kitchen",
    "under hanging copper pans"};

constexpr std::array<std::string_view, 6> kViews = {
    "bakery window glowing in the dark street",
    "warm kitchen with light shafts and drifting flour",
    "shelves of fresh bread behind the counter",
    "oven glowing at the back of the room",
    "small tables waiting by the window in morning light",
    "chairs on tables, sun falling over the floor"};

constexpr std::array<std::string_view, 6> kActs = {
    "{who} kneading dough in a cloud of flour", "{who} pulling bread from the glowing oven",
    "{who} tying an apron in the first light",  "{who} setting a plate on the counter",
    "{who} smiling behind the counter",         "{who} opening the shop door to the street"};

constexpr std::array<std::string_view, 7> kDetails = {
    "hands dusting flour over a wooden table", "crust cracking, steam rising from the bread",
    "coffee pouring into a small cup",         "dough folding under strong hands",
    "sugar falling like snow through a sieve", "oven flames flickering behind glass",
    "old recipe card stained with butter"};

} // namespace

extern const World kitchen;
const World kitchen = {
    .id = "kitchen",
    .words = "bakery, cafe, coffee shop, restaurant, kitchen, bar, bistro, diner, pizzeria, "
             "pastry, cooking, baking, coffeehouse, backerei, kuche, cafe, restaurant, panaderia, "
             "cocina, cafeteria, boulangerie, cuisine, patisserie, panetteria, cucina, forno, "
             "trattoria, padaria, cozinha, пекарн, кух, кафе, 面包店, 厨房, 咖啡馆, 餐厅, パン屋, "
             "カフェ, مخبز, "
             "مطبخ, مقهى",
    .neighbours = "street, market, interior",
    .palette = "#231510 #6b4226 #c98a4b #fbe7c6 #7f9a6a",
    .glow = "the open oven",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a baker in a white apron",
};

} // namespace reelwright::director::all_worlds
