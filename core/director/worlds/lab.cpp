#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "in a lab of glowing screens",       "between rows of blinking servers",
    "in front of a floating interface",  "at a clean white workbench",
    "inside a ring of holographic data", "in a corridor of blue light"};

constexpr std::array<std::string_view, 6> kViews = {
    "lab with floating interface rings in the dark",
    "endless rows of servers blinking in blue light",
    "data streams flowing through a dark space",
    "holographic globe turning above a table",
    "clean white laboratory with glass walls",
    "city map made of points of light"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} moving holograms with both hands", "{who} walking between rows of servers",
    "{who} studying a glowing model on a table", "{who} in front of a wall of data",
    "{who} putting on a glowing headset"};

constexpr std::array<std::string_view, 6> kDetails = {"circuit board lit like a city from above",
                                                      "fingers touching a ring of light",
                                                      "code scrolling over a dark glass",
                                                      "drop falling into a test tube",
                                                      "robot arm placing a tiny chip",
                                                      "graph line climbing through the dark"};

} // namespace

extern const World lab;
const World lab = {
    .id = "lab",
    .words = "lab, laboratory, technology, tech, data, digital, code, coding, hacker, artificial "
             "intelligence, ai, server, computer, science, machine learning, blockchain, "
             "quantum, circuit, interface, engineering, microchip, labor, technik, wissenschaft, "
             "daten, laboratorio, tecnologia, ciencia, datos, laboratoire, technologie, donnees, "
             "scienza, dati, технолог, 科技, 实验室, 技術, مختبر",
    .neighbours = "office, space, abstract, city",
    .palette = "#06141c #0f3a4c #1f9ab0 #d6fbff #ffb347",
    .glow = "a floating interface",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a young scientist",
};

} // namespace reelwright::director::all_worlds
