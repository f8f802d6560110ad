// Which pitch classes sound when: tells changes of chord, and parts that sound alike.
// Not thread-safe: one owner.
//
// A chromagram of the spectrum's magnitudes between 80 and 2100 Hz (T. Fujishima: Realtime chord
// recognition of musical sound, ICMC 1999), from aubio's FFT.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace reelwright::audio {

using Chroma = std::array<float, 12>; // from A upwards; unit length, or zero in silence

inline constexpr int kChromaHop = 1920; // samples: 25 a second at 48 kHz
inline constexpr double kChromaSeconds = kChromaHop / 48000.0;

class Harmony {
public:
    Harmony();
    ~Harmony();
    Harmony(const Harmony&) = delete;
    Harmony& operator=(const Harmony&) = delete;

    // Mono samples in order; any number.
    void add(std::span<const float> mono);

    // Entry i belongs to the time i * kChromaSeconds.
    [[nodiscard]] std::vector<Chroma> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// What sounds between two times, unit length; zero for nothing.
Chroma chromaBetween(const std::vector<Chroma>& track, double begin, double end);

// 0 for the same pitch classes, 1 for nothing in common.
double distance(const Chroma& a, const Chroma& b);

} // namespace reelwright::audio
