#include "director/grammar/grammar.h"

namespace reelwright::director::all_grammars {

namespace {

constexpr std::array<Idea, 5> kTease = {
    Idea{Frame::Wide, "a dark studio, one line of light on {it}"},
    Idea{Frame::Close, "silhouette edge of {it} in a thin rim of light"},
    Idea{Frame::Close, "a shadow gliding over {it}"},
    Idea{Frame::Mid, "{it} hidden under falling silk"},
    Idea{Frame::Wide, "mist opening around {it} on a plinth"}};
constexpr std::array<Idea, 4> kReveal = {
    Idea{Frame::Wide, "{it} revealed on a plinth in a beam of light"},
    Idea{Frame::Mid, "{it} turning in the glow of {glow}"},
    Idea{Frame::Mid, "{it} rising out of a mirror of black water"},
    Idea{Frame::Wide, "doors of light opening behind {it}"}};
constexpr std::array<Idea, 7> kDetail = {
    Idea{Frame::Close, "surface of {it} in extreme detail"},
    Idea{Frame::Close, "edge of {it} catching {glow}"},
    Idea{Frame::Close, "fine drops of water on {it}"},
    Idea{Frame::Close, "a fingertip tracing the line of {it}"},
    Idea{Frame::Mid, "{it} from the side, light gliding along"},
    Idea{Frame::Mid, "{it} floating apart into layers"},
    Idea{Frame::Mid, "{it} mirrored in black glass"}};
constexpr std::array<Idea, 5> kUse = {Idea{Frame::Wide, "{it} {place}, quietly at home"},
                                      Idea{Frame::Mid, "hands picking up {it} {place}"},
                                      Idea{Frame::Mid, "a person with {it} {place}"},
                                      Idea{Frame::Close, "{it} in a hand, {glow} behind"},
                                      Idea{Frame::Wide, "{it} waiting {place} in morning light"}};
constexpr std::array<Idea, 4> kIcon = {
    Idea{Frame::Mid, "{it} centred, perfectly still, light settling"},
    Idea{Frame::Wide, "{it} small in an endless clean space"},
    Idea{Frame::Mid, "{it} on a plinth before a glowing circle"},
    Idea{Frame::Wide, "{it} in a last wide pool of light"}};

constexpr std::array<Part, 5> kParts = {
    Part{"tease", 0.14, 0.4, "", {3, 2, 1, 2, 4, 4}, 3, false, true, kTease},
    Part{"reveal", 0.16, 0.8, "", {1, 4, 3, 4, 2, 1}, 0, true, true, kReveal},
    Part{"detail", 0.28, 0.6, "", {0.5, 1, 2, 3, 5, 4}, 1, false, true, kDetail},
    Part{"in use", 0.28, 0.7, "", {1, 3, 3, 4, 3, 1}, 4, false, true, kUse},
    Part{"icon", 0.14, 0.5, "", {1, 4, 2, 4, 1, 0.5}, 2, false, true, kIcon}};

} // namespace

extern const Grammar product_showcase;
const Grammar product_showcase = {.category = model::Category::ProductShowcase,
                                  .pacing = {4.8, 1.6, 0.9, 8.0, 3.0},
                                  .bySections = false,
                                  .opensWide = false,
                                  .loops = false,
                                  .openingTitle = false,
                                  .endCard = true,
                                  .lowerThird = LowerThird::Brand,
                                  .parts = kParts};

} // namespace reelwright::director::all_grammars
