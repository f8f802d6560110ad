#include "director/worlds/world.h"

#include <array>

namespace reelwright::director::all_worlds {

namespace {

constexpr std::array<std::string_view, 6> kPlaces = {"between market stalls",
                                                     "under striped awnings",
                                                     "at a stall of coloured fruit",
                                                     "in a lane of lanterns",
                                                     "in front of a bright shop window",
                                                     "at a steaming food stand"};

constexpr std::array<std::string_view, 5> kViews = {
    "market lane full of lanterns and steam", "stalls of fruit glowing under awnings",
    "spice piles in rows of bright colour", "shop window shining into the evening street",
    "market square waking up, canvas unfolding"};

constexpr std::array<std::string_view, 4> kActs = {
    "{who} moving through the market crowd", "{who} choosing fruit at a colourful stall",
    "{who} stopping at a bright shop window", "{who} sharing food under a lantern"};

constexpr std::array<std::string_view, 5> kDetails = {
    "oranges rolling over a wooden table", "spices running through fingers",
    "coins dropping into a hand", "fish on ice glittering", "paper lantern turning in the wind"};

} // namespace

extern const World market;
const World market = {
    .id = "market",
    .words = "market, bazaar, souk, shop, store, shopping, mall, supermarket, street food, fair, "
             "markt, laden, geschaft, mercado, tienda, marche, magasin, boutique, mercato, "
             "negozio, loja, feira, рынок, магазин, 市场, 市場, سوق",
    .neighbours = "street, kitchen, festival",
    .palette = "#2b1a10 #7a4a22 #d98a3a #fbe9c4 #3f9a8a",
    .glow = "the market lamps",
    .places = kPlaces,
    .views = kViews,
    .acts = kActs,
    .details = kDetails,
};

} // namespace reelwright::director::all_worlds
