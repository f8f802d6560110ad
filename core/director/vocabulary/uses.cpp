#include "director/prompt_text.h"
#include "director/vocabulary/vocabulary.h"

#include <array>
#include <string>

namespace reelwright::director {

namespace {

struct Use {
    std::string_view words; // last words of a product's name
    std::span<const std::string_view> lines;
};

constexpr std::array<std::string_view, 7> kWorn = {
    "a young woman with {it} on a train by a rainy window",
    "a man with {it} crossing a busy street",
    "a runner with {it} on a bridge at the river",
    "a student with {it} in a quiet library",
    "two friends trying on {it} in front of a mirror",
    "a traveller with {it} in a bright station hall",
    "a woman with {it} on a park bench under trees"};
constexpr std::array<std::string_view, 7> kHeard = {
    "a person with {it} on a train by a rainy window",
    "a runner with {it} on a bridge at the river",
    "a student with {it} asleep over books in a library",
    "a woman with {it} dancing alone in her kitchen",
    "a man with {it} calm in a crowded street",
    "a child with {it} on the back seat of a car",
    "a dancer with {it} in a sunlit studio"};
constexpr std::array<std::string_view, 6> kHeld = {
    "a woman with {it} at a small cafe table",        "hands holding {it} in a crowded tram",
    "a man with {it} at a desk beside a tall window", "two friends bent over {it} on a park bench",
    "a family around {it} on a living room sofa",     "a traveller with {it} on a mountain path"};
constexpr std::array<std::string_view, 6> kTasted = {
    "hands lifting {it} at a sunny breakfast table",
    "friends sharing {it} around a long garden table",
    "a woman tasting {it} at a kitchen window",
    "a man with {it} on the steps of an old house",
    "{it} between two friends on a picnic blanket",
    "a family with {it} at a table full of dishes"};
constexpr std::array<std::string_view, 6> kAtHome = {
    "a woman reading beside {it} in a quiet room", "a family around {it} in a warm living room",
    "a child with {it} on a wooden floor",         "an old man with {it} at a kitchen table",
    "hands placing {it} beside a tall window",     "friends talking near {it} on a small terrace"};
constexpr std::array<std::string_view, 6> kLit = {"a child reading in a hut beside {it}",
                                                  "a family eating supper in the light of {it}",
                                                  "a woman carrying {it} along a dark village path",
                                                  "a fisherman with {it} in a boat at nightfall",
                                                  "children doing homework around {it}",
                                                  "hands hanging {it} over a market stall"};
constexpr std::array<std::string_view, 6> kRidden = {
    "a woman with {it} on a road along the coast",  "a man and {it} in front of a small cafe",
    "friends around {it} at the edge of a forest",  "hands on the bars of {it} in a city street",
    "a commuter with {it} on a bridge in the wind", "a traveller with {it} below snowy mountains"};
constexpr std::array<std::string_view, 6> kAny = {
    "a woman with {it} in a sunny room", "hands holding {it} at a wooden table",
    "a man with {it} on a quiet street", "two friends with {it} in a park",
    "a family with {it} in a garden",    "a traveller with {it} at a station"};

constexpr std::array<std::string_view, 6> kGroomed = {
    "a woman with {it} in front of a round mirror",
    "hands with {it} at a sunny bathroom window",
    "a woman with {it} getting ready for the evening",
    "a man with {it} before a steamy mirror",
    "two friends with {it} laughing at a dressing table",
    "{it} in the hand of a woman on a balcony"};

constexpr std::array kUses = {
    Use{"perfume, lipstick, makeup, serum, cream, shampoo, soap, cosmetics, skincare, razor",
        kGroomed},
    Use{"headphones, earphones, earbuds, headset, speaker, hearing aid, earplugs", kHeard},
    Use{"watch, wristwatch, sneaker, shoe, boot, trainer, ring, necklace, bracelet, jacket, coat, "
        "dress, shirt, hoodie, jeans, glasses, sunglasses, bag, handbag, backpack, scarf, hat, "
        "cap, "
        "perfume, lipstick",
        kWorn},
    Use{"phone, smartphone, laptop, tablet, camera, app, book, notebook, e reader, console, game, "
        "computer, software, platform, website, pen, guitar",
        kHeld},
    Use{"coffee, espresso, tea, matcha, wine, beer, gin, whisky, juice, lemonade, soda, kombucha, "
        "smoothie, drink, water, chocolate, ice cream, cookie, cake, burger, pizza, sushi, ramen, "
        "pasta, bread, sourdough, honey, cheese, granola, sauce, oil, snack",
        kTasted},
    Use{"lantern, torch, flashlight, light bulb, bulb", kLit},
    Use{"lamp, chair, sofa, table, desk, bed, mattress, candle, vase, mug, cup, bottle, toy, "
        "shelf, "
        "blanket, pillow, kettle, pan, knife, machine, plant, rug, heater, fan",
        kAtHome},
    Use{"bicycle, bike, e bike, scooter, motorcycle, motorbike, skateboard", kRidden}};

} // namespace

std::span<const std::string_view> usesOf(std::string_view product) {
    std::string padded(" ");
    padded += product;
    padded += ' ';
    std::size_t last = 0;
    std::span<const std::string_view> best = kAny;
    for (const Use& use : kUses) {
        forEachPhrase(use.words, [&](std::string_view word) {
            for (const std::string_view ending : {" ", "s ", "es "}) {
                const std::size_t at = padded.rfind(" " + std::string(word) + std::string(ending));
                if (at != std::string::npos && at + word.size() > last) {
                    last = at + word.size();
                    best = use.lines;
                }
            }
        });
    }
    return best;
}

} // namespace reelwright::director
