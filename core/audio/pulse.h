// Where the beats lie: several hypotheses over the whole song, of which one is chosen. Pure;
// thread-safe.
//
// For each simple ratio to the followed tempo, and once more off the beat, beats come from dynamic
// programming (D. Ellis: Beat tracking by dynamic programming, JNMR 2007). A linear score over what
// distinguishes a beat from its subdivisions, fitted to annotated songs, chooses among them.
#pragma once

#include "audio/onset_envelope.h"

#include <optional>
#include <vector>

namespace reelwright::audio {

struct Pulse {
    std::vector<int> beats;      // hops, ascending
    std::vector<double> periods; // local beat period in hops, one a hop
};

// nullopt when nothing repeats: silence, or less than a few beats.
std::optional<Pulse> choosePulse(const OnsetEnvelope::Curves& curves);

// The largest onset within 20 ms of a hop; places outside the song count as silence.
double onsetNear(const std::vector<float>& onsets, double hop);

} // namespace reelwright::audio
