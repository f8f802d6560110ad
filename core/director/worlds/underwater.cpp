#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "in deep blue water",           "over a coral reef",
    "in a forest of kelp",          "inside a sunken ship",
    "below the glittering surface", "in a cloud of bubbles"};

constexpr std::array<std::string_view, 6> kViews = {
    "light rays falling through deep blue water", "coral reef glowing with colour",
    "school of fish turning like one body",       "sunken ship in green twilight",
    "surface of the sea seen from below",         "kelp forest swaying in the current"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} floating weightless in blue water", "{who} diving through rays of light",
    "{who} swimming over a coral reef", "{who} sinking slowly among bubbles"};

constexpr std::array<std::string_view, 5> kDetails = {
    "bubbles rising past the light", "hair drifting in slow blue water",
    "jellyfish pulsing in the dark", "hand reaching up to the surface",
    "fish scales flashing like coins"};

} // namespace

extern const World underwater;
const World underwater = {
    .id = "underwater",
    .words = "underwater, under water, deep sea, reef, coral reef, diving, submarine, aquarium, "
             "unterwasser, submarino, bajo el agua, sous l eau, sous marin, sott acqua, "
             "subaquatico, подвод, 水下, 海底, 水中",
    .neighbours = "sea, abstract",
    .palette = "#04141f #0b3b52 #1f8aa3 #bfeee8 #ff9a6b",
    .glow = "the bright surface above",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a diver with a lamp",
};

} // namespace reelwright::director::all_worlds
