#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {"on a river bank",
                                                     "in a small wooden boat",
                                                     "on stepping stones",
                                                     "under a willow by the lake",
                                                     "at the foot of a waterfall",
                                                     "on an old stone bridge"};

constexpr std::array<std::string_view, 5> kViews = {
    "still lake mirroring sky and trees", "river bending through a wide green land",
    "waterfall in a cloud of spray", "mist lifting from the water at first light",
    "old stone bridge over slow water"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} rowing across a still lake", "{who} crossing an old stone bridge",
    "{who} kneeling at the edge of the water", "{who} walking through mist on the river bank"};

constexpr std::array<std::string_view, 5> kDetails = {
    "rings spreading on still water", "oar dipping into a mirror of sky",
    "reeds trembling in the breeze", "dragonfly resting on a leaf",
    "wet stones shining in the sun"};

} // namespace

extern const World river;
const World river = {
    .id = "river",
    .words = "river, lake, waterfall, stream, pond, canal, boat trip, fluss, see, bach, "
             "wasserfall, rio, lago, riviere, fleuve, lac, cascade, fiume, cascata, cachoeira, "
             "рек, озер, 河, 湖, 川, نهر",
    .neighbours = "forest, field, mountains",
    .palette = "#0f2328 #2d5a5e #6fa8a0 #eee9cf #d98f4e",
    .glow = "the bright water",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
