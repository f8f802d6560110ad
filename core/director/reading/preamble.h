// What stands in a prompt around what is told: "An ad for Lumo, a solar lantern ..." tells of a
// solar lantern whose name is Lumo. Thread-safe: plain values, pure functions.
#pragma once

#include "director/reading/tokens.h"

#include "model/brief.h"

#include <string>

namespace reelwright::director {

struct Preamble {
    Tokens tokens;             // what is told, a name replaced by what it names
    std::string name;          // "Lumo"; may be empty
    bool isAboutFirst = false; // words such as "an ad for" led to what comes first
    bool question = false;     // begins with "how", "why" or "what"
};

Preamble withoutPreamble(Tokens tokens, const model::Brief& brief);

} // namespace reelwright::director
