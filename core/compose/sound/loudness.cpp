#include "compose/sound/loudness.h"

#include "compose/sound/true_peak.h"

#include <cmath>

#include <ebur128.h>

namespace reelwright::compose {

struct LoudnessMeter::State {
    ebur128_state* meter = ebur128_init(2, 48000, EBUR128_MODE_I);
    TruePeak peak; // libebur128's own reading takes several times as long as all the rest
    ~State() { ebur128_destroy(&meter); }
};

LoudnessMeter::LoudnessMeter()
    : m_state(std::make_unique<State>()) {}
LoudnessMeter::~LoudnessMeter() = default;
LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;

void LoudnessMeter::add(std::span<const float> samples) {
    ebur128_add_frames_float(m_state->meter, samples.data(), samples.size() / 2);
    m_state->peak.add(samples);
}

Loudness LoudnessMeter::read() const {
    Loudness result;
    double value = 0;
    if (ebur128_loudness_global(m_state->meter, &value) == EBUR128_SUCCESS && std::isfinite(value))
        result.lufs = value;
    result.peak = m_state->peak.read();
    return result;
}

} // namespace reelwright::compose
