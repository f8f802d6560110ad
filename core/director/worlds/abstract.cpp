#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "in a space of flowing ribbons", "inside a tunnel of light",   "among floating glass spheres",
    "in a cloud of coloured ink",    "on an endless mirror floor", "between slowly turning shapes"};

constexpr std::array<std::string_view, 6> kViews = {
    "ribbons of light flowing through a dark space", "coloured ink blooming in clear water",
    "field of glass spheres catching the light",     "tunnel of rings pulsing towards us",
    "waves of particles rising and falling",         "mirror floor with a single glowing circle"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} walking through ribbons of light", "{who} dissolving into particles",
    "{who} dancing on an endless mirror floor", "{who} among floating glass spheres"};

constexpr std::array<std::string_view, 5> kDetails = {
    "single drop of ink unfolding", "glass sphere bending the light",
    "thread of light tying itself into a knot", "particles bursting on the beat",
    "ripple crossing a liquid mirror"};

} // namespace

extern const World abstract;
const World abstract = {
    .id = "abstract",
    .words = "abstract, shapes, geometric, geometry, particles, visualizer, visualiser, "
             "psychedelic, kaleidoscope, fractal, ribbons, ink, liquid, patterns, abstrakt, "
             "formen, abstracto, abstracta, formas, abstrait, formes, astratto, forme, абстракт, "
             "抽象, 抽象的, تجريدي",
    .neighbours = "space, festival, underwater",
    .palette = "#0d0b1e #32206a #8a3fd0 #ffe6f4 #18c7c0",
    .glow = "a ribbon of light",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
