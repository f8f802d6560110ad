// What was said in a sound, as speech recognition models tell it. Thread-safe: pure functions.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

struct SpokenWord {
    std::string text; // without blanks around it
    double begin = 0; // seconds of the sound
    double end = 0;
    bool joins = false;      // no blank stands in front of it
    bool isTimed = false;    // the model told its time; else it is shared out over its phrase
    bool endsPhrase = false; // the model ended a phrase here
    bool operator==(const SpokenWord&) const = default;
};

struct Transcript {
    std::string language; // BCP 47; "und" where the model does not tell or nobody knows its name
    std::vector<SpokenWord> words; // ascending begins
};

// Reads the output of Whisper in its usual forms: {"chunks": [{"text", "timestamp": [a, b]}]} by
// words or phrases, and {"segments": [{"text", "start", "end", "words"?}]}. Times that go back or
// are missing are put between their neighbours. Errors: Corrupt for another shape.
base::Result<Transcript> readTranscript(const base::Json& output);

// A sentence or two on a screen.
struct Phrase {
    std::size_t first = 0; // word
    std::size_t count = 0;
    std::string text;                // of one or two lines
    std::vector<std::size_t> starts; // of each word in it, in code points
    bool operator==(const Phrase&) const = default;
};

// Words as captions: a new one after a sentence, a pause, kLongestPhrase seconds, or when two lines
// of kLineCharacters are full.
inline constexpr double kLongestPhrase = 6;
inline constexpr double kPause = 0.8;
inline constexpr std::size_t kLineCharacters = 42;
std::vector<Phrase> phrasesOf(const std::vector<SpokenWord>& words);

} // namespace reelwright::generate
