#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "on the crest of a dune", "in a sea of sand",   "under a lone dry tree",    "among red rocks",
    "at a small oasis",       "in shimmering heat", "beside a rusted car wreck"};

constexpr std::array<std::string_view, 6> kViews = {
    "endless dunes with knife-sharp shadows", "red mesas under a burning sky",
    "heat shimmering over cracked earth",     "lone tree in an ocean of sand",
    "sandstorm rising like a wall",           "caravan of shadows along a dune"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking along the crest of a dune", "{who} leaving footprints in untouched sand",
    "{who} shielding the eyes from the sun", "{who} kneeling on cracked earth",
    "{who} running down a dune in a cloud of sand"};

constexpr std::array<std::string_view, 6> kDetails = {
    "sand running through fingers", "wind wiping out footprints",
    "cracked earth in hard light",  "water bottle held against the sun",
    "snake track across a dune",    "scarf whipping in the wind"};

} // namespace

extern const World desert;
const World desert = {
    .id = "desert",
    .words = "desert, dune, dunes, sahara, mojave, sand, canyon land, mesa, oasis, wuste, dune, "
             "desierto, desert, deserto, dunas, пустын, 沙漠, 砂漠, صحراء",
    .neighbours = "road, mountains, sky, ruins",
    .palette = "#2a1610 #7a4326 #cf8a4a #f8e3b8 #3f8f9c",
    .glow = "the shimmering horizon",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
