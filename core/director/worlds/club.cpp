#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "on a packed dance floor", "under a mirror ball",       "in a tunnel of lasers",
    "at the turntables",       "in smoke and strobe light", "in a corridor of red light"};

constexpr std::array<std::string_view, 5> kViews = {
    "crowd under sweeping laser light", "mirror ball scattering light over a dark hall",
    "dance floor pulsing in coloured light", "warehouse full of smoke and beams",
    "silhouettes raving in front of a wall of light"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} dancing under laser light", "{who} lost in the strobe on a packed dance floor",
    "{who} moving through smoke and silhouettes", "{who} with hands in the air under a mirror ball",
    "{who} spinning slowly while the crowd jumps"};

constexpr std::array<std::string_view, 6> kDetails = {"hands in the air cutting through lasers",
                                                      "mirror ball fragments sliding over a wall",
                                                      "glass trembling on a speaker",
                                                      "record spinning under a fingertip",
                                                      "shoes hitting the floor on the beat",
                                                      "smoke curling in violet light"};

} // namespace

extern const World club;
const World club = {
    .id = "club",
    .words = "club, nightclub, rave, disco, dance floor, dancefloor, party, techno, dj, warehouse "
             "party, strobe, laser, lasers, klub, party, fiesta, discoteca, boite de nuit, fete, "
             "festa, balada, вечеринк, клуб, 派对, 夜店, クラブ, حفلة",
    .neighbours = "stage, street, rooftop, city",
    .palette = "#08040f #2a0f4f #9a1fe0 #ffd9ff #1fe0d0",
    .glow = "a sweeping laser",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a dancer in a silver jacket",
};

} // namespace reelwright::director::all_worlds
