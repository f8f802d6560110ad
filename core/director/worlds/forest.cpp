#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {"among tall trees",
                                                     "on a mossy path",
                                                     "in a clearing of light",
                                                     "under giant roots",
                                                     "beside a forest stream",
                                                     "in a curtain of ferns",
                                                     "in morning mist between the trunks"};

constexpr std::array<std::string_view, 6> kViews = {"tall forest with sun rays between the trunks",
                                                    "mist drifting through dark pine trees",
                                                    "clearing with a single old tree",
                                                    "sea of treetops in the wind",
                                                    "stream winding through mossy stones",
                                                    "path disappearing into the forest"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking among tall trees", "{who} running through ferns and light",
    "{who} touching the bark of an old tree", "{who} stepping into a bright clearing",
    "{who} crossing a stream on stones"};

constexpr std::array<std::string_view, 6> kDetails = {
    "dew on a spider web",   "light flickering through leaves",     "hand brushing over moss",
    "fern slowly unrolling", "small mushroom glowing in the shade", "leaf falling onto dark water"};

} // namespace

extern const World forest;
const World forest = {
    .id = "forest",
    .words = "forest, wood, woods, jungle, rainforest, trees, pines, redwood, bamboo, wald, "
             "dschungel, baume, bosque, selva, arboles, foret, arbres, jungle, foresta, bosco, "
             "alberi, giungla, floresta, лес, 森林, 树林, 森, غابة",
    .neighbours = "river, mountains, field, village",
    .palette = "#0d1a14 #264334 #5d8a5f #e9e8c4 #e0a04a",
    .glow = "the shining leaves",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
