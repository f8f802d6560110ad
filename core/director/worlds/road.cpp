#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {"on an endless road",
                                                     "on a dusty road between fields",
                                                     "at a lonely petrol station",
                                                     "in a tunnel of lights",
                                                     "on a coast road",
                                                     "at the roadside beside a guard rail",
                                                     "on a long bridge"};

constexpr std::array<std::string_view, 6> kViews = {
    "straight road running to the horizon under a huge sky",
    "road dropping towards the sea at sunset",
    "tunnel lights rushing towards us",
    "road winding through empty hills",
    "headlights alone on a dark highway",
    "petrol station glowing in the dark"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} walking along an empty road", "{who} at the wheel, lights sliding over the windscreen",
    "{who} leaning on a car beside the road", "{who} running down the middle line of a highway",
    "{who} watching the road from an open window"};

constexpr std::array<std::string_view, 6> kDetails = {
    "white road lines flashing past",       "hand out of a car window in the wind",
    "rear mirror with a shrinking horizon", "speed needle trembling in dashboard light",
    "tyre kicking up dust and spray",       "headlights bursting into flare"};

} // namespace

extern const World road;
const World road = {
    .id = "road",
    .words = "road, highway, motorway, freeway, drive, driving, road trip, route, "
             "autobahn, landstrasse, carretera, autopista, autoroute, strada statale, estrada, "
             "дорог, 公路, 道路, طريق",
    .neighbours = "city, desert, mountains",
    .palette = "#140b2b #36175e #e0218a #ffd9a0 #1fd6f0",
    .glow = "the dashboard",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a driver in sunglasses",
};

} // namespace reelwright::director::all_worlds
