#include "director/grammar/grammar.h"

namespace reelwright::director::all_grammars {

namespace {

constexpr std::array<Idea, 5> kHook = {
    Idea{Frame::Close, "{who} bursting into the frame in the glow of {glow}"},
    Idea{Frame::Close, "eyes of {who} snapping open in the glow of {glow}"},
    Idea{Frame::Mid, "{who} leaping out of the dark {place}"},
    Idea{Frame::Mid, "{who} frozen in mid-air {place}"},
    Idea{Frame::Wide, "flash of light revealing {who} {place}"}};
constexpr std::array<Idea, 4> kTwist = {
    Idea{Frame::Wide, "everything stopping still around {who} {place}"},
    Idea{Frame::Mid, "{who} suddenly upside down {place}"},
    Idea{Frame::Mid, "{who} doubled in a mirror {place}"},
    Idea{Frame::Close, "{who} winking in the glow of {glow}"}};
constexpr std::array<Idea, 3> kLoop = {
    Idea{Frame::Close, "{who} leaning back into the first pose in the glow of {glow}"},
    Idea{Frame::Mid, "{who} back where it began {place}"},
    Idea{Frame::Wide, "{who} back in the light of the first moment {place}"}};

constexpr std::array<Part, 5> kParts = {
    Part{"hook", 0.1, 0.95, "", {0, 1, 2, 3, 5, 3}, 0, false, true, kHook},
    Part{"beat", 0.4, 0.75, "", {1, 3, 4, 4, 4, 2}, 1, false, true, {}},
    Part{"twist", 0.15, 0.6, "", {2, 3, 3, 3, 3, 2}, 3, true, true, kTwist},
    Part{"payoff", 0.2, 0.95, "", {2, 4, 4, 3, 3, 1}, 4, true, true, {}},
    Part{"loop", 0.15, 0.85, "", {0.5, 1, 2, 3, 5, 2}, 2, false, true, kLoop}};

} // namespace

extern const Grammar social_short;
const Grammar social_short = {.category = model::Category::SocialShort,
                              .pacing = {2.6, 0.95, 0.6, 5.0, 1.5},
                              .bySections = false,
                              .opensWide = false,
                              .loops = true,
                              .openingTitle = true,
                              .endCard = false,
                              .lowerThird = LowerThird::None,
                              .parts = kParts};

} // namespace reelwright::director::all_grammars
