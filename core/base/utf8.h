// Text as UTF-8: cleaning what comes from outside, simple folding, words. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reelwright::base {

// Makes any bytes safe to store and show: invalid UTF-8 becomes U+FFFD; control characters (but
// newline and tab), zero-width and bidirectional-override characters are dropped; at most
// `maxCharacters` code points stay.
std::string cleanText(std::string_view bytes, std::size_t maxCharacters);

std::vector<char32_t> toCodePoints(std::string_view text);
std::string fromCodePoints(const std::vector<char32_t>& points);

// Lower case for ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic; other letters stay.
std::string toLower(std::string_view text);

// Runs of letters, digits, apostrophes and inner hyphens; CJK characters each stand alone.
std::vector<std::string> wordsOf(std::string_view text);

// The first `count` code points, with "…" when something was cut.
std::string shortened(std::string_view text, std::size_t count);

} // namespace reelwright::base
