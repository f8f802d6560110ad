// Where the cuts lie. Thread-safe: pure functions.
#pragma once

#include "director/timeline.h"

#include <optional>
#include <vector>

namespace reelwright::director {

struct Cut {
    base::FrameIndex frame = 0;
    std::optional<double> beat; // film time in seconds of the beat it was placed on
    bool section = false;       // a section of the song begins here
};

// The starts of all scenes; the first is 0. Lengths follow the energy within the pacing's limits,
// downbeats and section starts are preferred. Each cut is computed from its beat's absolute time.
// The best sequence is found by dynamic programming in O(beats * beats in the longest scene).
std::vector<Cut> placeCuts(const Timeline& timeline, const Pacing& pacing, double intentEnergy,
                           base::Random random);

// Seconds a scene should last at an energy.
double wantedSeconds(const Pacing& pacing, double energy, double intentEnergy);

} // namespace reelwright::director
