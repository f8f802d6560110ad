#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "on a plinth in an empty studio", "in front of a seamless coloured backdrop",
    "in a circle of soft light",      "on a reflecting black floor",
    "on a stage of pale blocks",      "between floating sheets of silk"};

constexpr std::array<std::string_view, 5> kViews = {
    "empty studio with a plinth in a beam of light",
    "coloured backdrop with long geometric shadows", "black reflecting floor with a line of light",
    "pale blocks and arches in soft shadow", "silk sheets floating through a bright studio"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} posing in front of a coloured backdrop", "{who} walking a runway of light",
    "{who} turning in a circle of soft light", "{who} behind drifting silk in a studio"};

constexpr std::array<std::string_view, 5> kDetails = {
    "silk sliding over polished stone", "light ring mirrored in black glass",
    "powder bursting against a coloured backdrop", "water drop landing on a smooth surface",
    "shadow of a hand crossing a bright wall"};

} // namespace

extern const World studio;
const World studio = {
    .id = "studio",
    .words = "studio, white background, plinth, pedestal, product shot, packshot, backdrop, "
             "catwalk, runway, fashion show, fotostudio, pasarela, podium, passerella, estudio, "
             "студи, 摄影棚, スタジオ, استوديو",
    .neighbours = "abstract, interior, festival",
    .palette = "#121214 #34343c #8f8a86 #f4efe6 #d4af5f",
    .glow = "the studio lamps",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
