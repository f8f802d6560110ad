#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 8> kPlaces = {
    "on a wide empty beach",       "at the edge of the waves", "on a wooden pier",
    "on a cliff above the sea",    "in a small harbour",       "on the deck of a boat",
    "between dark rocks and foam", "in shallow water"};

constexpr std::array<std::string_view, 7> kViews = {"wide sea with glittering light to the horizon",
                                                    "waves rolling onto an empty beach",
                                                    "cliffs standing in white spray",
                                                    "small harbour with rocking boats",
                                                    "sun low over the open sea",
                                                    "gulls over a line of surf",
                                                    "lonely pier reaching into calm water"};

constexpr std::array<std::string_view, 6> kActs = {"{who} walking along the edge of the waves",
                                                   "{who} standing on a cliff in the wind",
                                                   "{who} running into the surf",
                                                   "{who} sitting at the end of a pier",
                                                   "{who} pulling a rope on a wet deck",
                                                   "{who} looking out over the sea"};

constexpr std::array<std::string_view, 6> kDetails = {
    "foam drawing lines on wet sand",    "rope tightening around a post",
    "footprints filling with water",     "sunlight flickering through a breaking wave",
    "salt and drops on weathered hands", "shell turning in clear water"};

} // namespace

extern const World sea;
const World sea = {
    .id = "sea",
    .words = "sea, ocean, beach, coast, shore, waves, wave, surf, island, harbour, harbor, "
             "sailing, seaside, cliff, cliffs, tide, meer, strand, ozean, kuste, hafen, insel, "
             "mar, playa, costa, oceano, isla, mer, plage, cote, ile, mare, spiaggia, isola, "
             "praia, ilha, мор, океан, пляж, 海, 海滩, 沙滩, بحر",
    .neighbours = "sky, village, street, underwater",
    .palette = "#0c2233 #1f5673 #4fa3b8 #f4ead2 #f2955a",
    .glow = "the glittering water",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
    .subject = "a lone walker by the sea",
};

} // namespace reelwright::director::all_worlds
