#include "director/grammar/grammar.h"

namespace reelwright::director::all_grammars {

namespace {

constexpr std::array<Idea, 5> kHook = {
    Idea{Frame::Close, "{it} flashing out of the dark in the glow of {glow}"},
    Idea{Frame::Close, "one drop falling towards {it}"},
    Idea{Frame::Mid, "{it} bursting through coloured powder"},
    Idea{Frame::Mid, "{it} sliding into a hard beam of light"},
    Idea{Frame::Wide, "{it} alone in a wide pool of light"}};
constexpr std::array<Idea, 9> kProblem = {
    Idea{Frame::Wide, "grey morning over a tired city, slow traffic"},
    Idea{Frame::Mid, "a weary face behind a rain-streaked window"},
    Idea{Frame::Mid, "a person alone at a cluttered table in dull light"},
    Idea{Frame::Close, "clock hand crawling over a pale dial"},
    Idea{Frame::Close, "an empty cup on a cold table"},
    Idea{Frame::Mid, "stacks of paper on a dull grey desk"},
    Idea{Frame::Mid, "an unmade room in flat grey window light"},
    Idea{Frame::Close, "a phone ringing unheard on a grey blanket"},
    Idea{Frame::Wide, "a crowd in grey coats waiting without a word"}};
constexpr std::array<Idea, 7> kProduct = {
    Idea{Frame::Wide, "{it} on a plinth in a beam of light"},
    Idea{Frame::Mid, "{it} turning slowly on a reflecting floor"},
    Idea{Frame::Mid, "{it} {place}, colour flooding back"},
    Idea{Frame::Mid, "hands lifting {it} into the light"},
    Idea{Frame::Close, "edge of {it} catching {glow}"},
    Idea{Frame::Close, "texture of {it} in extreme detail"},
    Idea{Frame::Close, "light gliding slowly over {it}"}};
constexpr std::array<Idea, 6> kProof = {
    Idea{Frame::Wide, "friends gathered around {it} {place}"},
    Idea{Frame::Mid, "a person smiling with {it} {place}"},
    Idea{Frame::Mid, "two friends sharing {it} {place}"},
    Idea{Frame::Close, "a delighted face near {it} in the glow of {glow}"},
    Idea{Frame::Close, "hands passing {it} on to a friend"},
    Idea{Frame::Wide, "life and colour returning {place}"}};
constexpr std::array<Idea, 4> kCall = {
    Idea{Frame::Mid, "{it} centred before a clean coloured backdrop"},
    Idea{Frame::Wide, "{it} on a plinth, empty space for the name"},
    Idea{Frame::Mid, "{it} shining in front of {glow}"},
    Idea{Frame::Close, "last glint of light running over {it}"}};

constexpr std::array<Part, 5> kParts = {
    Part{"hook", 0.12, 0.8, "", {0, 1, 1, 3, 4, 4}, 0, false, true, kHook},
    Part{"problem", 0.2, 0.35, "", {2, 3, 2, 4, 3, 1}, 3, false, false, kProblem},
    Part{"product", 0.28, 0.7, "", {1, 3, 2, 4, 4, 2}, 1, true, true, kProduct},
    Part{"proof", 0.24, 0.75, "", {1, 3, 4, 4, 3, 1}, 4, false, true, kProof},
    Part{"call to action", 0.16, 0.6, "", {0.5, 3, 2, 4, 1, 0.5}, 2, false, true, kCall}};

} // namespace

extern const Grammar ad;
const Grammar ad = {.category = model::Category::Ad,
                    .pacing = {4.0, 1.3, 0.8, 6.0, 2.0},
                    .bySections = false,
                    .opensWide = false,
                    .loops = false,
                    .openingTitle = false,
                    .endCard = true,
                    .lowerThird = LowerThird::Brand,
                    .parts = kParts};

} // namespace reelwright::director::all_grammars
