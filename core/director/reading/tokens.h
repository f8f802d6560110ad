// A prompt as a row of words with the punctuation between them, for reading English clauses.
// Thread-safe: plain values, pure functions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::director {

// The strongest punctuation in front of a word; Dash is one between spaces.
enum class Mark { None, Comma, Dash, Colon, Stop };

struct Token {
    std::string shown;  // as written, with apostrophes and inner hyphens: "keeper's"
    std::string folded; // lower case without accents
    Mark before = Mark::None;
    bool capital = false;
    bool opens = false; // begins a sentence, where a capital says nothing
};

using Tokens = std::vector<Token>;
using TokenSpan = std::span<const Token>;

Tokens tokensOf(std::string_view prompt);

// The words as written, joined by spaces; commas are kept, other marks are not.
std::string textOf(TokenSpan tokens);

// The same with a small first letter where only the sentence gave it a capital.
std::string loweredText(TokenSpan tokens);

// "carry nectar" to "Carry nectar".
std::string capitalised(std::string text);

// Whether a padded list such as " a an the " has the word.
bool isAnyOf(std::string_view list, std::string_view word);

// Parts of a row between marks that are at least this strong; none is empty.
std::vector<TokenSpan> splitAtMarks(TokenSpan tokens, Mark weakest);

} // namespace reelwright::director
