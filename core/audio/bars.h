// Which beats begin bars. Pure; thread-safe.
//
// A Viterbi path through metre and place in the bar: changes of chord and sound, and accents of the
// bass, speak for a downbeat; changes of metre and slips are dear (after the bar pointer of
// N. Whiteley, A. T. Cemgil, S. Godsill: Bayesian modelling of temporal structure in musical audio,
// ISMIR 2006, on beats that are known already).
#pragma once

#include "audio/harmony.h"
#include "audio/onset_envelope.h"

#include <vector>

namespace reelwright::audio {

struct BarPlace {
    int inBar = 1;  // 1 is the downbeat
    int length = 4; // beats of the bar
};

struct Bars {
    std::vector<BarPlace> places; // one for each beat
    double confidence = 0;        // 0..1: how clearly downbeats differ from the other beats
};

// Beats are hops, ascending.
Bars findBars(const std::vector<int>& beats, const OnsetEnvelope::Curves& curves,
              const std::vector<Chroma>& chroma);

} // namespace reelwright::audio
