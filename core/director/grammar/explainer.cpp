#include "director/grammar/grammar.h"

namespace reelwright::director::all_grammars {

namespace {

constexpr std::array<Idea, 4> kQuestion = {
    Idea{Frame::Wide, "{it} alone in a wide bright space"},
    Idea{Frame::Mid, "a child looking closely at {it}"},
    Idea{Frame::Close, "a pencil drawing a question mark beside {it}"},
    Idea{Frame::Mid, "{it} as a glowing outline in the dark"}};
constexpr std::array<Idea, 5> kContext = {
    Idea{Frame::Wide, "everyday life around {it} {place}"},
    Idea{Frame::Wide, "a map of lights with {it} in the middle"},
    Idea{Frame::Mid, "{it} in daily use {place}"},
    Idea{Frame::Mid, "{it} on a clean table, parts laid out in order"},
    Idea{Frame::Close, "a first detail of {it} in soft light"}};
constexpr std::array<Idea, 10> kStep = {
    Idea{Frame::Mid, "{it} opening into floating layers"},
    Idea{Frame::Mid, "arrows of light moving through {it}"},
    Idea{Frame::Mid, "a simple diagram of {it} drawing itself"},
    Idea{Frame::Mid, "hands arranging paper shapes of {it}"},
    Idea{Frame::Close, "the core of {it} beginning to glow"},
    Idea{Frame::Close, "tiny particles streaming inside {it}"},
    Idea{Frame::Close, "one part of {it} clicking into place"},
    Idea{Frame::Wide, "a chain of glowing blocks leading to {it}"},
    Idea{Frame::Wide, "{it} as a model on a large bright table"},
    Idea{Frame::Mid, "a floating interface with {it} and rising graph lines"}};
constexpr std::array<Idea, 4> kRecap = {
    Idea{Frame::Wide, "small pictures of {it} in one bright row"},
    Idea{Frame::Mid, "layers of {it} folding back together"},
    Idea{Frame::Mid, "three glowing icons circling {it}"},
    Idea{Frame::Close, "last piece of {it} fitting exactly"}};
constexpr std::array<Idea, 4> kTakeaway = {
    Idea{Frame::Wide, "{it} under a bright morning sky"},
    Idea{Frame::Mid, "a person smiling, {it} behind in warm light"},
    Idea{Frame::Close, "{it} glowing between two open hands"},
    Idea{Frame::Wide, "{it} in wide warm light"}};

constexpr std::array<Part, 5> kParts = {
    Part{"question", 0.12, 0.55, "", {3, 3, 2, 3, 2, 1}, 0, false, true, kQuestion},
    Part{"context", 0.2, 0.4, "", {2, 4, 2, 4, 2, 0.5}, 3, false, true, kContext},
    Part{"step", 0.42, 0.55, "", {1, 3, 2, 4, 4, 2}, 1, false, true, kStep},
    Part{"recap", 0.12, 0.5, "", {2, 3, 2, 4, 2, 0.5}, 4, false, true, kRecap},
    Part{"takeaway", 0.14, 0.7, "", {3, 4, 2, 3, 2, 0.5}, 2, true, true, kTakeaway}};

} // namespace

extern const Grammar explainer;
const Grammar explainer = {.category = model::Category::Explainer,
                           .pacing = {6.5, 2.8, 1.6, 12.0, 5.0},
                           .bySections = false,
                           .opensWide = true,
                           .loops = false,
                           .openingTitle = true,
                           .endCard = true,
                           .lowerThird = LowerThird::Steps,
                           .parts = kParts};

} // namespace reelwright::director::all_grammars
