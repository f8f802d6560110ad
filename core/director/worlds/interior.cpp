#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 8> kPlaces = {"in a quiet room with window light",
                                                     "at a tall window",
                                                     "at the kitchen table",
                                                     "on the edge of a bed",
                                                     "in a long dim corridor",
                                                     "in front of a mirror",
                                                     "on the stairs",
                                                     "beside a reading lamp"};

constexpr std::array<std::string_view, 6> kViews = {
    "quiet room with light shafts from a tall window",
    "long corridor ending in a bright door",
    "curtains breathing in front of an open window",
    "staircase in stripes of light and shadow",
    "empty chair beside a window in the rain",
    "lamp-lit living room seen through the window"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} standing at a tall window", "{who} sitting on the edge of a bed in grey light",
    "{who} opening the curtains, light floods the room", "{who} dancing alone in the living room",
    "{who} looking into a mirror"};

constexpr std::array<std::string_view, 6> kDetails = {
    "dust dancing in a shaft of light",   "hand on a cold window pane",
    "record spinning on an old player",   "steam curling from a cup",
    "photograph lying on a wooden table", "light switch clicking, shadow jumping"};

} // namespace

extern const World interior;
const World interior = {
    .id = "interior",
    .words = "home, house, room, bedroom, apartment, flat, living room, window, hotel, indoor, "
             "indoors, attic, kitchen table, wohnung, zimmer, haus, zuhause, fenster, casa, "
             "habitacion, apartamento, ventana, maison, chambre, appartement, fenetre, stanza, "
             "finestra, appartamento, quarto, janela, дом, комнат, 房间, 家, 部屋, بيت",
    .neighbours = "street, garden, rooftop",
    .palette = "#1a1512 #4b3a2e #a97f5a #f5e4c6 #6f94a6",
    .glow = "a tall window",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
