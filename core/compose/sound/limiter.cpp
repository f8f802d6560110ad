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
    , m_released(kLookAhead, 1.0)
    , m_sum(kLookAhead) {}

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
    while (!m_lowest.empty() && m_lowest.back().gain >= gain)
        m_lowest.pop_back();
    m_lowest.push_back({m_taken++, gain});
    m_waiting.push_back(left);
    m_waiting.push_back(right);
}

void Limiter::emit(std::vector<float>& out) {
    m_held = std::min(m_lowest.front().gain, m_held + kRelease * (1 - m_held));
    m_sum += m_held - m_released.front();
    m_released.pop_front();
    m_released.push_back(m_held);
    // The sum drifts by rounding alone; the cap keeps the promise of the ceiling all the same.
    const double gain = std::min(m_sum / static_cast<double>(kLookAhead), 1.0);
    for (int channel = 0; channel < 2; ++channel) {
        const auto ceiling = static_cast<float>(m_ceiling);
        out.push_back(std::clamp(m_waiting.front() * static_cast<float>(gain), -ceiling, ceiling));
        m_waiting.pop_front();
    }
    if (m_lowest.front().frame == m_emitted)
        m_lowest.pop_front();
    ++m_emitted;
}

} // namespace reelwright::compose
