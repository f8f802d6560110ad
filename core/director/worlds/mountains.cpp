#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {
    "on a mountain ridge",     "at the foot of huge peaks",
    "on a rocky path",         "beside a mountain lake",
    "on the summit",           "in a wide green valley",
    "on a swaying rope bridge"};

constexpr std::array<std::string_view, 7> kViews = {
    "mountain range in layers of blue haze", "sun breaking over a snowy ridge",
    "valley filled with a sea of clouds",    "lake mirroring the peaks",
    "path winding up towards the summit",    "storm clouds piling up behind the mountains",
    "waterfall dropping from a dark cliff"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} climbing a rocky ridge", "{who} standing on the summit above the clouds",
    "{who} hiking a narrow path through the valley", "{who} resting by a mountain lake",
    "{who} walking into the wind on a bare slope"};

constexpr std::array<std::string_view, 6> kDetails = {"boots on loose stone",
                                                      "hand gripping cold rock",
                                                      "ice melting drop by drop",
                                                      "grass bending in mountain wind",
                                                      "breath turning to mist in thin air",
                                                      "map and compass on a flat stone"};

} // namespace

extern const World mountains;
const World mountains = {
    .id = "mountains",
    .words = "mountain, mountains, alps, peak, summit, hill, hills, valley, canyon, glacier, "
             "himalaya, rocky, ridge, highlands, berg, berge, alpen, gipfel, tal, montana, "
             "montanas, sierra, valle, montagne, montagnes, sommet, vallee, montagna, montagne, "
             "vetta, montanha, montanhas, serra, гор, 山, 山脉, جبل",
    .neighbours = "forest, sky, river, snow",
    .palette = "#101b26 #33506a #7d94a6 #f3e3c8 #e58a4a",
    .glow = "the bright ridge",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a lone hiker",
};

} // namespace reelwright::director::all_worlds
