#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 8> kPlaces = {"in a wet neon alley",
                                                     "under a buzzing neon sign",
                                                     "at a steaming street food stall",
                                                     "on a bridge above neon traffic",
                                                     "in a narrow street of glowing signs",
                                                     "beside a rain-streaked shop window",
                                                     "under giant holograms",
                                                     "in front of a wall of screens"};

constexpr std::array<std::string_view, 8> kViews = {
    "neon skyline of a megacity in the rain",
    "empty neon alley with steam and puddles",
    "rows of glowing signs above a wet street",
    "drone traffic streaming between dark neon towers",
    "giant hologram flickering over the city skyline",
    "elevated train sliding past neon windows",
    "neon reflections trembling on a flooded street",
    "tower blocks with a thousand lit windows in mist"};

constexpr std::array<std::string_view, 6> kActs = {
    "{who} walking a wet neon alley with an umbrella",
    "{who} pushing through a crowd under neon signs",
    "{who} stopping in front of a flickering hologram",
    "{who} waiting under a red lantern in the rain",
    "{who} running through steam between neon signs",
    "{who} crossing a flooded street full of reflections"};

constexpr std::array<std::string_view, 7> kDetails = {
    "raindrops sliding down a window, neon blurred behind",
    "puddle shattering the reflection of a neon sign",
    "flickering neon tube against wet brick",
    "steam rising through a grate in magenta light",
    "cables and screens glowing in the dark",
    "glass visor with scrolling neon letters",
    "red lantern swinging in the rain"};

} // namespace

extern const World neon_city;
const World neon_city = {
    .id = "neon city",
    .words = "neon, neon lights, neon sign, cyberpunk city, megacity, dystopian city, neo tokyo, "
             "hologram, holographic, shibuya, hong kong, chinatown, neonlicht, neonlichter, luces "
             "de neon, neones, neons, luci al neon, luzes de neon, неон, 霓虹, ネオン, نيون",
    .neighbours = "rooftop, road, club, lab, station",
    .palette = "#0a0a1f #1b1440 #e0218a #8ff3ff #ffb000",
    .glow = "a pink neon sign",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a lone figure in a long coat",
};

} // namespace reelwright::director::all_worlds
