#include "compose/sound/loudness.h"

#include <algorithm>
#include <cmath>

#include <ebur128.h>

namespace reelwright::compose {

struct LoudnessMeter::State {
    ebur128_state* meter = ebur128_init(2, 48000, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
    ~State() { ebur128_destroy(&meter); }
};

LoudnessMeter::LoudnessMeter()
    : m_state(std::make_unique<State>()) {}
LoudnessMeter::~LoudnessMeter() = default;
LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;

void LoudnessMeter::add(std::span<const float> samples) {
    ebur128_add_frames_float(m_state->meter, samples.data(), samples.size() / 2);
}

Loudness LoudnessMeter::read() const {
    Loudness result;
    double value = 0;
    if (ebur128_loudness_global(m_state->meter, &value) == EBUR128_SUCCESS && std::isfinite(value))
        result.lufs = value;
    for (unsigned channel = 0; channel < 2; ++channel)
        if (ebur128_true_peak(m_state->meter, channel, &value) == EBUR128_SUCCESS)
            result.peak = std::max(result.peak, value);
    return result;
}

} // namespace reelwright::compose
