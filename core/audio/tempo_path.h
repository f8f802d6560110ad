// How fast the pulse goes at each moment. Pure; thread-safe.
//
// A tempogram (autocorrelation of the onset envelope in overlapping windows) is followed by a
// Viterbi path through tempo, which is slow to change.
#pragma once

#include <span>
#include <vector>

namespace reelwright::audio {

// Local beat period in hops, one value a hop. The level may be wrong by a simple ratio (twice,
// three halves): see choosePulse.
std::vector<double> followTempo(std::span<const float> onsets);

} // namespace reelwright::audio
