// Parts of a song by where its sound and its chords change from bar to bar. Pure functions;
// thread-safe.
//
// Novelty between the bars before and after (after J. Foote: Automatic audio segmentation using a
// measure of audio novelty, ICME 2000), from spectra and chromagrams; the best set of borders by
// dynamic programming.
#pragma once

#include "audio/harmony.h"
#include "audio/onset_envelope.h"
#include "model/song.h"

#include <vector>

namespace reelwright::audio {

// Sections that cover [0, duration), with borders on downbeats where there is a pulse.
std::vector<model::Section> findSections(const OnsetEnvelope::Curves& curves,
                                         const std::vector<Chroma>& chroma,
                                         const model::BeatGrid& grid,
                                         const model::EnergyCurve& energy, double duration);

} // namespace reelwright::audio
