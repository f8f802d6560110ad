#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "on a stage in beams of light", "at a microphone in a spotlight",
    "in front of a roaring crowd",  "behind a drum kit in smoke",
    "at the edge of the stage",     "in the wings before the show"};

constexpr std::array<std::string_view, 5> kViews = {
    "concert stage bursting with light beams", "crowd with raised hands before a bright stage",
    "empty stage with one microphone in a spotlight", "smoke and lasers over a sea of hands",
    "theatre rows in the dark, curtain glowing red"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} at the microphone in a hard spotlight", "{who} leaping on stage against a wall of light",
    "{who} singing to a sea of raised hands", "{who} with head down, waiting for the drop",
    "{who} walking out into the stage lights"};

constexpr std::array<std::string_view, 6> kDetails = {
    "fingers sliding over guitar strings",  "drum stick hitting, dust jumping from the skin",
    "microphone in a halo of light",        "cable snaking over the stage floor",
    "hands of the crowd against the beams", "sweat and light on a cymbal"};

} // namespace

extern const World stage;
const World stage = {
    .id = "stage",
    .words = "stage, concert, live show, band, festival stage, theatre, theater, opera, "
             "microphone, guitar, orchestra, spotlight, performance, gig, buhne, konzert, "
             "escenario, concierto, scene de concert, concert, palco, concerto, сцен, "
             "концерт, 舞台, 演唱会, ステージ, ライブ, مسرح",
    .neighbours = "club, backstage, festival",
    .palette = "#0a0716 #2a1650 #b02a8f #ffe0f0 #ff9d2e",
    .glow = "a single spotlight",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a singer in black",
};

} // namespace reelwright::director::all_worlds
