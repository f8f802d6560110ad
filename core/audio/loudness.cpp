#include "audio/loudness.h"

#include <algorithm>
#include <cmath>

#include <ebur128.h>

namespace reelwright::audio {

struct LoudnessMeter::State {
    struct Deleter {
        void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
    };
    std::unique_ptr<ebur128_state, Deleter> meter{ebur128_init(
        2, 48000,
        EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK | EBUR128_MODE_HISTOGRAM)};
};

LoudnessMeter::LoudnessMeter()
    : m_state(std::make_unique<State>()) {}
LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add(const media::StereoSamples& samples) {
    ebur128_add_frames_float(m_state->meter.get(), samples.data(), samples.size() / 2);
}

Loudness LoudnessMeter::result() const {
    Loudness loudness;
    double value = 0;
    if (ebur128_loudness_global(m_state->meter.get(), &value) == EBUR128_SUCCESS &&
        std::isfinite(value))
        loudness.integrated = value;
    if (ebur128_loudness_range(m_state->meter.get(), &value) == EBUR128_SUCCESS)
        loudness.range = value;
    double peak = 0;
    for (unsigned channel = 0; channel < 2; ++channel)
        if (ebur128_true_peak(m_state->meter.get(), channel, &value) == EBUR128_SUCCESS)
            peak = std::max(peak, value);
    if (peak > 0)
        loudness.truePeak = 20 * std::log10(peak);
    return loudness;
}

} // namespace reelwright::audio
