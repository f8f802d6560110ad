// When each word of a text comes: at its pin, else on a beat, else in its turn. Pure functions;
// thread-safe.
#pragma once

#include "base/time.h"
#include "model/captions.h"
#include "model/song.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace reelwright::model {

// Letters [begin, end) of a text that come together: a word with what clings to it, a CJK
// character, or a syllable that a pin cuts off.
struct TimedWord {
    std::int64_t begin = 0; // code points
    std::int64_t end = 0;
    base::FrameIndex start = 0;
    bool operator==(const TimedWord&) const = default;
};

// The words of a text without times; a pin begins a word of its own.
std::vector<TimedWord> wordsIn(std::string_view text, const std::vector<WordPin>& pins);

// What decides over words that no pin holds.
struct WordBeats {
    const BeatGrid* grid = nullptr; // in film time; used when it is trusted, may be missing
    base::FrameRate rate;
};

// Words of a text that is seen over `span`: pinned ones start at their pins, those between share
// the time by their lengths and then go to the nearest free beat (or half or quarter of one, when
// there are more words than beats). Starts ascend and lie inside the span; the first unpinned word
// starts with it.
std::vector<TimedWord> wordTimes(std::string_view text, base::FrameSpan span,
                                 const std::vector<WordPin>& pins, const WordBeats& beats);

} // namespace reelwright::model
