// Keeps peaks under a ceiling without clipping. Not thread-safe: one a stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace reelwright::compose {

// Look-ahead limiter for interleaved stereo at 48 kHz: the gain that coming peaks need is held for
// the look-ahead (sliding minimum), let go slowly, and smoothed over the look-ahead, so that it
// falls within the 5 ms before a peak and is low enough exactly at it. n frames in give n frames
// out in all, once finish() was called.
class Limiter {
public:
    // `ceiling` is the largest magnitude that comes out, such as 0.89.
    explicit Limiter(double ceiling);

    // Appends what is ready to `out`.
    void process(std::span<const float> samples, std::vector<float>& out);
    void finish(std::vector<float>& out);

private:
    struct Wanted {
        std::int64_t frame;
        double gain;
    };
    void take(float left, float right);
    void emit(std::vector<float>& out);

    double m_ceiling;
    std::int64_t m_taken = 0;
    std::int64_t m_emitted = 0;
    std::deque<float> m_waiting;   // interleaved
    std::deque<Wanted> m_lowest;   // ascending gains: the front is the minimum of what waits
    std::deque<double> m_released; // the last look-ahead's gains before smoothing
    double m_sum = 0;              // of m_released
    double m_held = 1;
};

} // namespace reelwright::compose
