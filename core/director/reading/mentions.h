// Whom and which place an English text has spoken of. Not thread-safe: one owner.
#pragma once

#include "director/reading/tokens.h"

#include <cstddef>
#include <string>

namespace reelwright::director {

// The people of a text, for the pronouns behind them.
struct Mentions {
    std::string first; // the first people named; may be empty
    std::string woman;
    std::string man;

    // Takes note of a noun phrase; `again` is how it is named again: "the keeper".
    void note(TokenSpan noun, const std::string& again);
    void noteSubject(TokenSpan noun, const std::string& again);

    // Whom "she", "they" or "it" means; `last` is the last subject.
    [[nodiscard]] std::string meantBy(const std::string& pronoun, const std::string& last) const;
};

// Where a clause happens, with a preposition of rest: "in the storm" for "rows out into the storm".
// Looks from the end of the words back to `begin`; empty when they name no place.
std::string restingPlace(TokenSpan words, std::size_t begin);

} // namespace reelwright::director
