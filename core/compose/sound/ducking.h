// How far the music yields while somebody speaks. Not thread-safe while it listens; const after.
#pragma once

#include "base/time.h"

#include <span>
#include <vector>

namespace reelwright::compose {

// Gains at kDuckRate a second, made of the whole voice at once, so that the music is already low
// when a word begins: it falls within 150 ms before it, is held for 400 ms over the gaps between
// words and rises within 600 ms.
class Ducking {
public:
    static constexpr int kDuckRate = 100;

    // `depth` in dB, 0 for none; `length` of the film in samples.
    Ducking(double depth, base::SampleIndex length);

    // Interleaved stereo of a voice at a place of the film; several voices add up.
    void listen(base::SampleIndex at, std::span<const float> voice);
    // To be called once, after the last voice.
    void settle();

    // Gain of the music at a sample, 0..1.
    [[nodiscard]] double gainAt(base::SampleIndex at) const;
    [[nodiscard]] bool isIdle() const { return m_gains.empty(); }

private:
    double m_low;                 // gain under a voice
    std::vector<double> m_energy; // mean square of the voices in each step
    std::vector<double> m_gains;  // empty as long as nobody speaks
};

} // namespace reelwright::compose
