// Which words mean which idea: the one table of the draft renderer's vocabulary.
// Thread-safe: constants.
#pragma once

#include <span>
#include <string_view>

namespace reelwright::generate::draft {

// An idea is what families and subjects ask for, such as "city" or "dancer"; its words are lower
// case, separated by spaces, in English, German, Spanish and French. A word may serve several;
// words joined by "_" are met together, and then not one by one.
struct Meaning {
    std::string_view idea;
    std::string_view words;
};

std::span<const Meaning> lexicon();

} // namespace reelwright::generate::draft
