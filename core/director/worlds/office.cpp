#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {
    "in a bright open office",           "at a tidy desk",
    "in front of a glass wall of notes", "in a meeting room above the city",
    "beside a tall office window",       "in a quiet corner with a laptop"};

constexpr std::array<std::string_view, 5> kViews = {
    "bright office with tall windows over the city", "rows of desks in clean morning light",
    "glass wall covered with coloured notes", "meeting table with city skyline behind",
    "late office, one lamp still on"};

constexpr std::array<std::string_view, 5> kActs = {
    "{who} sketching an idea on a glass wall", "{who} working late in the light of a screen",
    "{who} pointing at a large screen", "{who} walking through a bright office",
    "{who} shaking hands across a table"};

constexpr std::array<std::string_view, 5> kDetails = {
    "fingers typing on a keyboard", "pen drawing a bold line on paper", "chart rising on a screen",
    "coffee cup next to a glowing laptop", "notes moving on a glass wall"};

} // namespace

extern const World office;
const World office = {
    .id = "office",
    .words = "office, startup, business, company, meeting, workplace, desk, coworking, corporate, "
             "bank, finance, computer screen, buro, firma, unternehmen, arbeitsplatz, oficina, "
             "empresa, negocio, bureau, entreprise, ufficio, azienda, escritorio, офис, 办公室, "
             "オフィス, "
             "مكتب",
    .neighbours = "city, lab, street",
    .palette = "#14202e #34506b #6fa0c4 #f4f6f4 #f2a33c",
    .glow = "a bright screen",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a young founder",
};

} // namespace reelwright::director::all_worlds
