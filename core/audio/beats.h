// Beats and bars by one decision over the whole song. Pure functions; thread-safe.
//
// A tempogram (autocorrelation of the onset envelope in overlapping windows) is followed by a
// Viterbi path through tempo; beats come from dynamic programming with that local period (D. Ellis:
// Beat tracking by dynamic programming, JNMR 2007); bars from the phase and length that fit the
// bass and the changes of sound best.
#pragma once

#include "audio/onset_envelope.h"
#include "model/song.h"

namespace reelwright::audio {

// Times in seconds from the first sample; strengths filled in, energies left 0. Silence or a song
// shorter than two beats gives an empty grid.
model::BeatGrid findBeats(const OnsetEnvelope::Curves& curves);

} // namespace reelwright::audio
