#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "before the gates of a castle", "in a hall of tall columns", "on a bridge over the abyss",
    "in an enchanted forest glade", "on the castle wall",        "at a stone circle",
    "in a tower room of old books"};

constexpr std::array<std::string_view, 6> kViews = {
    "castle on a cliff above drifting clouds",  "great hall with banners and shafts of light",
    "stone bridge over a bottomless valley",    "enchanted glade full of floating lights",
    "dragon shadow gliding over the mountains", "ancient gate opening, light pouring out"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} riding towards a castle in the clouds", "{who} lifting a glowing sword",
    "{who} walking through a hall of columns", "{who} opening an ancient book of light",
    "{who} facing a dragon across the bridge"};

constexpr std::array<std::string_view, 6> kDetails = {
    "sword sliding out of its sheath", "torch flame bending in the draught",
    "old map unrolling on stone",      "crystal glowing from within",
    "crown lying on dark velvet",      "sparks circling an open hand"};

} // namespace

extern const World castle;
const World castle = {
    .id = "castle",
    .words = "castle, kingdom, fantasy, medieval, dragon, magic, palace, tower, throne, fairy "
             "tale, fairytale, elves, wizard, knight, temple, burg, schloss, marchen, konigreich, "
             "castillo, reino, cuento de hadas, chateau, royaume, conte de fees, castello, regno, "
             "fiaba, castelo, замок, сказк, 城堡, 王国, 城, قلعة",
    .neighbours = "forest, mountains, ruins, village",
    .palette = "#141326 #3a3560 #7f6fae #f4e6c4 #e0a83f",
    .glow = "a burning torch",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a hooded wanderer",
};

} // namespace reelwright::director::all_worlds
