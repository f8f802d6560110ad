#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 5> kPlaces = {
    "in a dressing room with a lit mirror", "in a recording studio at a microphone",
    "on a flight case in the corridor", "beside a mixing desk", "in a bare rehearsal room"};

constexpr std::array<std::string_view, 4> kViews = {
    "dressing room with bulbs around an empty mirror", "recording studio in dim warm light",
    "corridor of flight cases towards the stage light",
    "rehearsal room with cables and one window"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} breathing out in front of a lit mirror", "{who} singing into a studio microphone",
    "{who} walking down the corridor to the stage", "{who} tuning a guitar on a flight case"};

constexpr std::array<std::string_view, 5> kDetails = {
    "faders moving on a mixing desk", "hands tying laces before the show",
    "lipstick lying by a lit mirror", "tape reels turning slowly",
    "level lights jumping to the beat"};

} // namespace

extern const World backstage;
const World backstage = {
    .id = "backstage",
    .words = "backstage, dressing room, rehearsal, recording studio, studio session, soundcheck, "
             "garderobe, camerino, coulisses, proberaum, loge, ensayo",
    .neighbours = "stage, club, street",
    .palette = "#15100f #45322b #a5754a #f6e1bd #c23b4e",
    .glow = "the mirror bulbs",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a singer in black",
};

} // namespace reelwright::director::all_worlds
