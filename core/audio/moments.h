// The moments of a song that an editor would cut on. Pure; thread-safe.
#pragma once

#include "audio/onset_envelope.h"
#include "model/song.h"

#include <vector>

namespace reelwright::audio {

// Starts after silence, drops, sudden stops and single hits, ascending, at least a beat apart.
// Those near a beat are placed on it.
std::vector<model::Moment> findMoments(const OnsetEnvelope::Curves& curves,
                                       const model::SongMap& song);

} // namespace reelwright::audio
