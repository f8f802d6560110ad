// What a person should know of a song that was heard, in words. Pure functions; thread-safe.
#pragma once

#include "audio/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace reelwright::audio {

// Sentences: no steady pulse, very quiet, clipped, silence at the start. Empty when all is well.
std::vector<std::string> warningsOf(const Analysis& analysis);

// How sure the beats are: "very sure", "sure", "rather unsure", "too unsure to cut on".
std::string confidenceInWords(double confidence);

// The other tempo, in beats a minute, at which people may count the song: half of a fast one,
// twice of a slow one. Nothing without a pulse and for tempos that most count alike.
std::optional<double> otherTempo(const model::BeatGrid& grid);

struct TempoRange {
    double slowest = 0; // beats a minute, over about two bars
    double fastest = 0;
};

// Between which tempi the song moves; the same twice where it is steady.
TempoRange tempoRangeOf(const model::BeatGrid& grid);

// Bars that begin inside of [begin, end) seconds.
int barsIn(const model::BeatGrid& grid, double begin, double end);

} // namespace reelwright::audio
