#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "on a rooftop above the skyline",         "at the edge of a flat roof",
    "between antennas and water tanks",       "under a rooftop billboard",
    "on a fire escape high above the street", "on a terrace over the city"};

constexpr std::array<std::string_view, 5> kViews = {
    "rooftop with antennas against the glowing skyline", "rooftops in rows down to the horizon",
    "water tanks and wires before a burning sky", "billboard light washing over an empty roof",
    "skyline in layers of haze, a roof edge in front"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} silhouetted on a rooftop against the skyline", "{who} walking along the edge of a roof",
    "{who} dancing alone on a rooftop", "{who} climbing an iron ladder to the roof",
    "{who} with spread arms above the city lights"};

constexpr std::array<std::string_view, 5> kDetails = {
    "wind in a coat, skyline lights behind", "shoes at the very edge of the roof",
    "antenna light blinking red in the haze", "hand tracing the skyline in the air",
    "bird taking off from a wire"};

} // namespace

extern const World rooftop;
const World rooftop = {
    .id = "rooftop",
    .words = "rooftop, roof, roofs, terrace, balcony, dach, dachterrasse, azotea, tejado, toit, "
             "tetto, terraza, telhado, крыш, 屋顶, 屋上",
    .neighbours = "city, sky, street",
    .palette = "#0d1420 #2b3350 #6f6aa8 #f2d9d0 #ff8f5a",
    .glow = "the city lights",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
