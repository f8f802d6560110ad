// Beats and bars by decisions over the whole song: see pulse.h and bars.h. Pure; thread-safe.
#pragma once

#include "audio/attack.h"
#include "audio/harmony.h"
#include "audio/onset_envelope.h"
#include "model/song.h"

#include <vector>

namespace reelwright::audio {

// Times in seconds from the first sample; strengths filled in, energies left 0. Silence or a song
// shorter than two beats gives an empty grid.
model::BeatGrid findBeats(const OnsetEnvelope::Curves& curves, const std::vector<Chroma>& chroma,
                          const AttackTrack& attacks);

} // namespace reelwright::audio
