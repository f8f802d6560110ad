// Where a song can be cut: strong beats, bar lines, phrases. Pure functions; thread-safe.
#pragma once

#include "model/song.h"

#include <optional>
#include <vector>

namespace reelwright::model {

// How good a cut on this beat feels, 0..1: downbeats, the middle of a bar, strong onsets.
double cutStrength(const Beat& beat, int beatsPerBar);

// The best beat to cut on within `reach` seconds: strength counts against distance. Nothing when
// there is no beat in reach.
std::optional<double> nearestStrongBeat(const BeatGrid& grid, double seconds, double reach);

// Times of the downbeats.
std::vector<double> barLines(const BeatGrid& grid);

// Begins of sections and each fourth bar counted from them; without a pulse the sections alone.
std::vector<double> phraseLines(const SongMap& song);

// `count` times inside (begin, end) on strong beats, as even as those allow, at least `shortest`
// seconds apart and away from the ends; even times where the grid is not trusted or has too few
// beats. Fewer, down to none, when the stretch is too short. Time grows with the square of the
// beats inside.
std::vector<double> strongCuts(const BeatGrid& grid, double begin, double end, int count,
                               double shortest);

// A stretch of about `seconds` from `begin` on (moved to the nearest bar line) that ends where a
// phrase does: within a sixth of its length, else on the nearest bar line, else exactly.
Stretch trimmedToPhrase(const SongMap& song, double begin, double seconds);

} // namespace reelwright::model
