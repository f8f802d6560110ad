// Loudness by EBU R128, with libebur128. Not thread-safe: one owner.
#pragma once

#include "media/sound.h"

#include <memory>

namespace reelwright::audio {

struct Loudness {
    double integrated = -70; // LUFS; -70 for silence
    double range = 0;        // LU
    double truePeak = -70;   // dBTP
    bool operator==(const Loudness&) const = default;
};

class LoudnessMeter {
public:
    LoudnessMeter();
    ~LoudnessMeter();

    // 48 kHz stereo samples in order; any number.
    void add(const media::StereoSamples& samples);
    [[nodiscard]] Loudness result() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::audio
