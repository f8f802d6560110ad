// Film time: whole frames at a rational rate, and sound in samples at 48 kHz. Thread-safe: values.
//
// Seconds as double exist only in audio analysis and at the edges; a position on the film is never
// made by adding rounded lengths.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace reelwright::base {

using FrameIndex = std::int64_t;  // position or length on the film, in frames
using SampleIndex = std::int64_t; // position or length of sound, in samples at kSampleRate

inline constexpr std::int64_t kSampleRate = 48000;

// Frames per second as an exact fraction, such as 30/1 or 30000/1001; both parts are positive.
struct FrameRate {
    std::int64_t numerator = 30;
    std::int64_t denominator = 1;

    [[nodiscard]] double perSecond() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }
    // Start of a frame in seconds.
    [[nodiscard]] double secondsAt(FrameIndex frame) const {
        return static_cast<double>(frame) * static_cast<double>(denominator) /
               static_cast<double>(numerator);
    }
    // The frame whose start lies nearest to an absolute time: off by half a frame at most.
    [[nodiscard]] FrameIndex nearestFrame(double seconds) const {
        return std::llround(seconds * perSecond());
    }
    // The first sample of a frame, exact in integers (rounded down).
    [[nodiscard]] SampleIndex sampleAt(FrameIndex frame) const {
        return frame * kSampleRate * denominator / numerator;
    }
    bool operator==(const FrameRate&) const = default;
};

// Frames [begin, end).
struct FrameSpan {
    FrameIndex begin = 0;
    FrameIndex end = 0;

    [[nodiscard]] FrameIndex length() const { return end - begin; }
    [[nodiscard]] bool contains(FrameIndex frame) const { return frame >= begin && frame < end; }
    bool operator==(const FrameSpan&) const = default;
};

} // namespace reelwright::base
