#include "compose/sound/limiter.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

namespace {
constexpr std::int64_t kLookAhead = 240;         // frames: 5 ms
constexpr double kRelease = 1.0 / (0.1 * 48000); // share of the way back to 1 a frame
} // namespace

Limiter::Limiter(double ceiling)
    : m_ceiling(ceiling)
    , m_sum(kLookAhead) {
    static_assert(kLookAhead < kRoom);
    m_released.fill(1.0);
}

void Limiter::process(std::span<const float> samples, std::vector<float>& out) {
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        take(samples[i], samples[i + 1]);
        if (m_taken - m_emitted > kLookAhead)
            emit(out);
    }
}

void Limiter::finish(std::vector<float>& out) {
    while (m_emitted < m_taken)
        emit(out);
}

void Limiter::take(float left, float right) {
    const double peak = std::max(std::abs(left), std::abs(right));
    const double gain = peak > m_ceiling ? m_ceiling / peak : 1.0;
    while (m_endLowest > m_firstLowest && m_lowest[placeOf(m_endLowest - 1)].gain >= gain)
        --m_endLowest;
    m_lowest[placeOf(m_endLowest++)] = {m_taken, gain};
    m_waiting[placeOf(m_taken++)] = {left, right};
}

void Limiter::emit(std::vector<float>& out) {
    const Wanted& lowest = m_lowest[placeOf(m_firstLowest)];
    m_held = std::min(lowest.gain, m_held + kRelease * (1 - m_held));
    // The gain of a look-ahead ago leaves the mean.
    m_sum +=
        m_held - m_released[placeOf(m_emitted + static_cast<std::int64_t>(kRoom) - kLookAhead)];
    m_released[placeOf(m_emitted)] = m_held;
    // The sum drifts by rounding alone; the cap keeps the promise of the ceiling all the same.
    const auto gain = static_cast<float>(std::min(m_sum / static_cast<double>(kLookAhead), 1.0));
    const auto ceiling = static_cast<float>(m_ceiling);
    const Frame& frame = m_waiting[placeOf(m_emitted)];
    out.push_back(std::clamp(frame.left * gain, -ceiling, ceiling));
    out.push_back(std::clamp(frame.right * gain, -ceiling, ceiling));
    if (lowest.frame == m_emitted)
        ++m_firstLowest;
    ++m_emitted;
}

} // namespace reelwright::compose
