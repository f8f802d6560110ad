#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 8> kPlaces = {"at a busy crossing",
                                                     "on a wide avenue",
                                                     "under an iron railway bridge",
                                                     "in a narrow side street",
                                                     "in front of a glass facade",
                                                     "on a stair between tall houses",
                                                     "at a kerb with passing traffic",
                                                     "in a courtyard of brick walls"};

constexpr std::array<std::string_view, 7> kViews = {
    "city skyline with lit windows across the river",
    "long avenue between skyscrapers, traffic far below",
    "glass towers mirroring the clouds",
    "bridge into the city with streams of headlights",
    "sea of roofs and chimneys under a wide sky",
    "crossing seen from above, stripes and shadows",
    "city waking up, first windows lit"};

constexpr std::array<std::string_view, 6> kActs = {
    "{who} walking against the stream of a crowd",
    "{who} crossing a wide avenue between headlights",
    "{who} looking up between the skyscrapers",
    "{who} running down a stair into the street",
    "{who} standing still while the crowd rushes by",
    "{who} reflected in a row of shop windows"};

constexpr std::array<std::string_view, 6> kDetails = {
    "tail lights smeared into red lines",          "steam from a manhole in the headlights",
    "hands on a cold bridge railing, city behind", "traffic light jumping from red to green",
    "windows lighting up one after another",       "footsteps crossing a puddle on the asphalt"};

} // namespace

extern const World city;
const World city = {
    .id = "city",
    .words = "city, downtown, urban, metropolis, skyline, skyscraper, new york, manhattan, london, "
             "tokyo, berlin, paris, chicago, los angeles, shanghai, traffic, stadt, grossstadt, "
             "ciudad, ville, citta, cidade, rascacielos, gratte ciel, город, 城市, 都市, 街, مدينة",
    .neighbours = "rooftop, street, station, office",
    .palette = "#10161f #2d3b4d #5f7f9b #e8e2d2 #e0913f",
    .glow = "passing headlights",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
