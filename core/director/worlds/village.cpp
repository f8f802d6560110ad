#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "on the village square",           "at an old well",
    "on a stone wall above the roofs", "in front of a small house",
    "in the lane behind the church",   "under a big lime tree"};

constexpr std::array<std::string_view, 6> kViews = {
    "village on a hill in first light",     "church tower above red roofs",
    "empty village square with one bench",  "smoke rising from chimneys at dusk",
    "path between stone walls and gardens", "lit windows one by one in the dark"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} crossing the village square", "{who} sitting on a stone wall above the roofs",
    "{who} knocking at a weathered door", "{who} riding a bicycle down the lane",
    "{who} lighting a lamp in the window"};

constexpr std::array<std::string_view, 5> kDetails = {
    "bell swinging in the tower", "washing moving on a line", "old hands opening a shutter",
    "key turning in an iron lock", "cat stretching on warm stone"};

} // namespace

extern const World village;
const World village = {
    .id = "village",
    .words = "village, small town, hometown, home town, countryside town, suburb, suburbs, "
             "cottage, tuscany, provence, dorf, kleinstadt, heimat, pueblo, aldea, village, "
             "campagne, borgo, paese, vila, деревн, 村庄, 小镇, 村, قرية",
    .neighbours = "street, field, interior, market",
    .palette = "#231d18 #5f4c38 #b88a58 #f7ead0 #6f9a84",
    .glow = "a lit window",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
