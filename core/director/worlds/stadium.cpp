#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 7> kPlaces = {"on a running track under floodlights",
                                                     "in an empty stadium",
                                                     "in a dark gym",
                                                     "on a basketball court",
                                                     "at the starting blocks",
                                                     "in the tunnel to the pitch",
                                                     "on a concrete skatepark"};

constexpr std::array<std::string_view, 5> kViews = {
    "empty stadium under blazing floodlights", "running track with sharp white lanes",
    "dark gym with one shaft of light", "basketball court in long evening shadows",
    "tunnel opening onto a roaring stadium"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} exploding out of the starting blocks", "{who} training alone in a dark gym",
    "{who} running the stadium steps at dawn",
    "{who} walking out of the tunnel into the floodlights",
    "{who} jumping against the floodlights"};

constexpr std::array<std::string_view, 6> kDetails = {"laces pulled tight",
                                                      "chalk bursting from clapped hands",
                                                      "sweat dropping onto the floor",
                                                      "ball spinning in hard light",
                                                      "shoes hitting the track, dust flying",
                                                      "breath steaming under a floodlight"};

} // namespace

extern const World stadium;
const World stadium = {
    .id = "stadium",
    .words =
        "stadium, sport, sports, gym, football, soccer, basketball, boxing, race track, "
        "running track, training, workout, fitness, match, tennis, skatepark, marathon, "
        "athlete, stadion, training, lauf, estadio, gimnasio, entrenamiento, stade, "
        "entrainement, stadio, palestra, allenamento, academia, treino, стадион, спорт, 体育场, "
        "健身房, スタジアム, ملعب",
    .neighbours = "street, city, rooftop, mountains",
    .palette = "#0c1117 #2a3946 #5b7f95 #f2f4ee #ff5a2b",
    .glow = "the floodlights",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "an athlete in training",
};

} // namespace reelwright::director::all_worlds
