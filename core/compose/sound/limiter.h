// Keeps peaks under a ceiling without clipping. Not thread-safe: one a stream.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
    static constexpr std::size_t kRoom = 256; // over the look-ahead; places are told by frame
    struct Frame {
        float left;
        float right;
    };
    struct Wanted {
        std::int64_t frame;
        double gain;
    };
    static std::size_t placeOf(std::int64_t number) {
        return static_cast<std::size_t>(number) % kRoom;
    }
    void take(float left, float right);
    void emit(std::vector<float>& out);

    double m_ceiling;
    std::int64_t m_taken = 0;
    std::int64_t m_emitted = 0;
    std::array<Frame, kRoom> m_waiting{};
    // Ascending gains from the first to the last: the first is the minimum of what waits.
    std::array<Wanted, kRoom> m_lowest{};
    std::int64_t m_firstLowest = 0;
    std::int64_t m_endLowest = 0;
    std::array<double, kRoom> m_released{}; // the last look-ahead's gains before smoothing
    double m_sum = 0;                       // of m_released
    double m_held = 1;
};

} // namespace reelwright::compose
