#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "in a field of tall grass", "between rows of vines", "on a dirt track through the fields",
    "under a lone oak tree",    "at a wooden gate",      "in a meadow of wild flowers",
    "beside a stack of hay"};

constexpr std::array<std::string_view, 6> kViews = {
    "golden field waving in the wind",     "rows of vines running down a hill",
    "lone tree on a green hill",           "meadow of wild flowers under drifting clouds",
    "farmhouse far away among the fields", "dirt track leading through tall wheat"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking through tall grass, hands on the ears", "{who} running across a meadow",
    "{who} lying in the grass under moving clouds", "{who} carrying a basket between the vines",
    "{who} opening an old wooden gate"};

constexpr std::array<std::string_view, 6> kDetails = {"grass seeds glowing against the sun",
                                                      "hand gliding over ears of wheat",
                                                      "bee landing on a wild flower",
                                                      "earth crumbling between fingers",
                                                      "grapes heavy with dew",
                                                      "ladybird climbing a blade of grass"};

} // namespace

extern const World field;
const World field = {
    .id = "field",
    .words = "field, fields, meadow, countryside, farm, prairie, wheat, vineyard, grass, hay, "
             "savanna, savannah, rural, feld, wiese, bauernhof, weinberg, weizen, campo, prado, "
             "granja, vinedo, champ de ble, prairie, ferme, vignoble, campagna, prato, vigneto, "
             "fazenda, vinha, пол, 田野, 草原, حقل",
    .neighbours = "village, forest, river, sky",
    .palette = "#26301c #5f7338 #b9a24f #fbf0cc #d9683a",
    .glow = "the shining grass",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
