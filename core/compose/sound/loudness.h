// How loud sound is, by EBU R 128 (libebur128). Not thread-safe: one owner.
#pragma once

#include <memory>
#include <span>

namespace reelwright::compose {

struct Loudness {
    double lufs = -70; // integrated; -70 for silence
    double peak = 0;   // true peak as magnitude
};

class LoudnessMeter {
public:
    LoudnessMeter();
    ~LoudnessMeter();
    LoudnessMeter(LoudnessMeter&&) noexcept;
    LoudnessMeter& operator=(LoudnessMeter&&) noexcept;

    // Interleaved stereo at 48 kHz.
    void add(std::span<const float> samples);
    // Of all that was added.
    [[nodiscard]] Loudness read() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::compose
