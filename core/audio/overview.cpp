#include "audio/overview.h"

#include <algorithm>
#include <cmath>

namespace reelwright::audio {

namespace {

constexpr int kEnergyStep = 4800; // samples: 0.1 s
constexpr double kEnergySeconds = kEnergyStep / 48000.0;
constexpr float kSilent = 0.001F;        // -60 dB
constexpr double kShortestSilence = 0.5; // seconds

} // namespace

void Overview::add(std::span<const float> mono) {
    for (const float sample : mono) {
        m_low = std::min(m_low, sample);
        m_high = std::max(m_high, sample);
        m_squares += sample * sample;
        m_energy += sample * sample;
        if (++m_count % kWaveformStep == 0)
            closeStep();
        if (m_count % kEnergyStep == 0) {
            m_levels.push_back(static_cast<float>(std::sqrt(m_energy / kEnergyStep)));
            m_energy = 0;
        }
    }
}

void Overview::closeStep() {
    const auto toByte = [](float value) {
        return static_cast<std::int8_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 127));
    };
    m_waveform.low.push_back(toByte(m_low));
    m_waveform.high.push_back(toByte(m_high));
    const double rms = std::min(1.0, std::sqrt(m_squares / kWaveformStep));
    m_waveform.rms.push_back(static_cast<std::uint8_t>(std::lround(rms * 255)));
    m_low = m_high = 0;
    m_squares = 0;
}

model::EnergyCurve Overview::energy() const {
    model::EnergyCurve curve;
    curve.hop = kEnergySeconds;
    if (m_levels.empty())
        return curve;
    std::vector<float> sorted = m_levels;
    const auto top =
        sorted.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(sorted.size() - 1) * 0.95);
    std::ranges::nth_element(sorted, top);
    const double loudest = std::max(1e-5, double(*top));
    constexpr int kReach = 5;
    constexpr double kRange = 30; // dB
    const auto last = static_cast<int>(m_levels.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        double sum = 0;
        int count = 0;
        for (int j = std::max(0, i - kReach); j <= std::min(i + kReach, last); ++j, ++count)
            sum += double(m_levels[static_cast<std::size_t>(j)]) *
                   m_levels[static_cast<std::size_t>(j)];
        const double level = std::sqrt(sum / count) / loudest;
        const double decibels = level > 1e-6 ? 20 * std::log10(level) : -120;
        curve.values.push_back(static_cast<float>(std::clamp(1 + decibels / kRange, 0.0, 1.0)));
    }
    return curve;
}

std::vector<model::Stretch> Overview::silences() const {
    std::vector<model::Stretch> found;
    for (std::size_t i = 0; i < m_levels.size();) {
        std::size_t end = i;
        while (end < m_levels.size() && m_levels[end] < kSilent)
            ++end;
        const model::Stretch silence{static_cast<double>(i) * kEnergySeconds,
                                     static_cast<double>(end) * kEnergySeconds};
        if (silence.end - silence.begin >= kShortestSilence)
            found.push_back(silence);
        i = end + 1;
    }
    return found;
}

Waveform coarser(const Waveform& waveform, int factor) {
    const auto step = static_cast<std::size_t>(std::max(1, factor));
    Waveform result;
    for (std::size_t i = 0; i < waveform.rms.size(); i += step) {
        const std::size_t end = std::min(i + step, waveform.rms.size());
        result.low.push_back(
            *std::min_element(waveform.low.begin() + static_cast<std::ptrdiff_t>(i),
                              waveform.low.begin() + static_cast<std::ptrdiff_t>(end)));
        result.high.push_back(
            *std::max_element(waveform.high.begin() + static_cast<std::ptrdiff_t>(i),
                              waveform.high.begin() + static_cast<std::ptrdiff_t>(end)));
        double squares = 0;
        for (std::size_t j = i; j < end; ++j)
            squares += double(waveform.rms[j]) * waveform.rms[j];
        result.rms.push_back(static_cast<std::uint8_t>(
            std::lround(std::sqrt(squares / static_cast<double>(end - i)))));
    }
    return result;
}

} // namespace reelwright::audio
