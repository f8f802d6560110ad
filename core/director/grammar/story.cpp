#include "director/grammar/grammar.h"

namespace reelwright::director::all_grammars {

namespace {

constexpr std::array<Idea, 5> kSetup = {
    Idea{Frame::Wide, "{who} on an ordinary day {place}"},
    Idea{Frame::Mid, "{who} busy with a daily habit {place}"},
    Idea{Frame::Mid, "{who} alone {place}, lost in thought"},
    Idea{Frame::Close, "face of {who}, waiting for something to change"},
    Idea{Frame::Close, "a keepsake of {who} in soft light"}};
constexpr std::array<Idea, 4> kCall = {
    Idea{Frame::Mid, "{who} stopping short {place}, something has changed"},
    Idea{Frame::Close, "eyes of {who} widening in the glow of {glow}"},
    Idea{Frame::Wide, "a distant light appearing, {who} turning towards it"},
    Idea{Frame::Mid, "{who} finding a sign {place}"}};
constexpr std::array<Idea, 6> kJourney = {
    Idea{Frame::Wide, "{who} setting out, a long way ahead {place}"},
    Idea{Frame::Wide, "{who} tiny on the way {place}"},
    Idea{Frame::Mid, "{who} going on against the wind {place}"},
    Idea{Frame::Mid, "{who} meeting a stranger {place}"},
    Idea{Frame::Mid, "{who} resting for a moment {place}"},
    Idea{Frame::Close, "determined face of {who} in the glow of {glow}"}};
constexpr std::array<Idea, 5> kCrisis = {
    Idea{Frame::Wide, "{who} lost {place}, darkness closing in"},
    Idea{Frame::Mid, "{who} falling to the ground {place}"},
    Idea{Frame::Mid, "{who} with lowered head in the shadow"},
    Idea{Frame::Close, "a single tear of {who} in the glow of {glow}"},
    Idea{Frame::Wide, "the way blocked, {who} in front of a dark wall"}};
constexpr std::array<Idea, 4> kClimax = {
    Idea{Frame::Wide, "{who} facing a wall of light {place}"},
    Idea{Frame::Mid, "{who} rising again {place}, light breaking in"},
    Idea{Frame::Mid, "{who} taking the decisive step {place}"},
    Idea{Frame::Close, "fearless eyes of {who} in blazing light"}};
constexpr std::array<Idea, 5> kResolution = {
    Idea{Frame::Wide, "{who} coming home {place}, calm light"},
    Idea{Frame::Wide, "{who} looking out into the distance {place}"},
    Idea{Frame::Mid, "{who} at peace {place}"},
    Idea{Frame::Mid, "{who} sharing a quiet moment {place}"},
    Idea{Frame::Close, "a small smile of {who} in the glow of {glow}"}};

constexpr std::array<Part, 6> kParts = {
    Part{"setup", 0.2, 0.3, "", {4, 4, 2, 3, 2, 1}, 0, false, true, kSetup},
    Part{"call", 0.12, 0.5, "", {1, 2, 2, 4, 4, 2}, 3, false, true, kCall},
    Part{"journey", 0.26, 0.55, "", {4, 4, 3, 3, 2, 1}, 4, false, true, kJourney},
    Part{"crisis", 0.14, 0.45, "", {2, 2, 2, 4, 4, 2}, 5, false, true, kCrisis},
    Part{"climax", 0.14, 0.95, "", {2, 3, 3, 4, 4, 1.5}, 1, true, true, kClimax},
    Part{"resolution", 0.14, 0.3, "", {4, 4, 2, 3, 2, 0.5}, 2, false, true, kResolution}};

} // namespace

extern const Grammar story;
const Grammar story = {.category = model::Category::Story,
                       .pacing = {7.5, 2.6, 1.5, 12.0, 6.5},
                       .bySections = false,
                       .opensWide = true,
                       .loops = false,
                       .openingTitle = true,
                       .endCard = false,
                       .lowerThird = LowerThird::None,
                       .parts = kParts};

} // namespace reelwright::director::all_grammars
