// Texts on the picture. Thread-safe: pure functions.
#pragma once

#include "director/grammar/grammar.h"

#include "model/brief.h"
#include "model/film.h"

#include <string>
#include <vector>

namespace reelwright::director {

// What a lower third says from a frame on.
struct Caption {
    base::FrameIndex at = 0;
    std::string text;
};

// The prompt's own words for titles.
struct TitleWords {
    std::vector<Caption> steps;        // in film order; empty: steps are only numbered
    std::vector<std::string> features; // of a product
};

// The film's name: the brief's, else a short one made from the prompt: "Neon Lights".
std::string filmTitle(const model::Brief& brief, const model::Intent& intent);

// Opening title, lower thirds and end card of a planned film; all inside it, none overlapping.
std::vector<model::Title> makeTitles(const model::Film& film, const model::Brief& brief,
                                     const Grammar& grammar, const TitleWords& words);

} // namespace reelwright::director
