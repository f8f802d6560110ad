// Parts of a song by the novelty of its sound between bars. Pure functions; thread-safe.
//
// A checkerboard kernel slides along the self-similarity of beat-wise spectra (J. Foote: Automatic
// audio segmentation using a measure of audio novelty, ICME 2000).
#pragma once

#include "audio/onset_envelope.h"
#include "model/song.h"

#include <vector>

namespace reelwright::audio {

// Sections that cover [0, duration), with borders on downbeats where there is a pulse.
std::vector<model::Section> findSections(const OnsetEnvelope::Curves& curves,
                                         const model::BeatGrid& grid,
                                         const model::EnergyCurve& energy, double duration);

} // namespace reelwright::audio
