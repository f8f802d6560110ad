// When exactly a sound sets in: finer than the onset envelope, by the energy of the waveform.
// Not thread-safe: one owner.
#pragma once

#include <span>
#include <vector>

namespace reelwright::audio {

class AttackTrack {
public:
    // Mono samples in order; any number.
    void add(std::span<const float> mono);

    // The time of the steepest rise near `seconds`, or `seconds` itself where nothing sets in
    // clearly.
    [[nodiscard]] double nearest(double seconds) const;

private:
    [[nodiscard]] double riseAt(std::size_t step, double floor) const;

    std::vector<float> m_energy; // of the samples' differences, one value a step
    double m_sum = 0;
    int m_filled = 0;
    float m_last = 0;
};

} // namespace reelwright::audio
