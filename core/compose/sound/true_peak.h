// The highest magnitude between samples, as a player's converter will draw it. Not thread-safe: one
// a stream.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace reelwright::compose {

// Four times oversampled as ITU-R BS.1770 asks, by the same windowed sinc of 49 taps as libebur128,
// whose reading it equals. Blocks that cannot hold a new maximum are not interpolated: no point
// between samples is higher than the highest sample near it times the sum of the taps.
class TruePeak {
public:
    TruePeak();

    // Interleaved stereo at 48 kHz.
    void add(std::span<const float> samples);
    // Of all that was added, with silence behind it.
    [[nodiscard]] double read() const;

private:
    static constexpr int kChannels = 2;
    static constexpr int kTaps = 12; // of one point between two samples

    using History = std::vector<float>; // the last taps of before, then what was added
    static void look(const History& line, double& highest);

    std::array<History, kChannels> m_lines;
    std::array<double, kChannels> m_highest{};
};

} // namespace reelwright::compose
