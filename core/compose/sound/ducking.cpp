#include "compose/sound/ducking.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

namespace {

constexpr base::SampleIndex kStep = base::kSampleRate / Ducking::kDuckRate;
constexpr double kHeard = 1e-5; // mean square from which a voice counts: -50 dBFS
constexpr int kFall = 15;       // steps
constexpr int kHold = 40;
constexpr int kRise = 60;

} // namespace

Ducking::Ducking(double depth, base::SampleIndex length)
    : m_low(std::pow(10, -std::max(depth, 0.0) / 20))
    , m_energy(depth > 0 ? static_cast<std::size_t>(length / kStep + 1) : 0) {}

void Ducking::listen(base::SampleIndex at, std::span<const float> voice) {
    for (std::size_t i = 0; i + 1 < voice.size(); i += 2) {
        const base::SampleIndex step = (at + static_cast<base::SampleIndex>(i / 2)) / kStep;
        if (step >= 0 && step < static_cast<base::SampleIndex>(m_energy.size()))
            m_energy[static_cast<std::size_t>(step)] +=
                (voice[i] * voice[i] + voice[i + 1] * voice[i + 1]) / (2.0 * kStep);
    }
}

void Ducking::settle() {
    const auto count = static_cast<int>(m_energy.size());
    if (std::ranges::none_of(m_energy, [](double energy) { return energy > kHeard; }))
        return;
    // How many steps away speech is: behind it the hold counts as speech.
    std::vector<double> amount(static_cast<std::size_t>(count), 0.0); // 1 = fully down
    int since = kHold + kRise;
    for (int i = 0; i < count; ++i) {
        since = m_energy[static_cast<std::size_t>(i)] > kHeard ? 0 : since + 1;
        amount[static_cast<std::size_t>(i)] =
            std::clamp(1.0 - static_cast<double>(since - kHold) / kRise, 0.0, 1.0);
    }
    int until = kFall;
    for (int i = count - 1; i >= 0; --i) {
        until = m_energy[static_cast<std::size_t>(i)] > kHeard ? 0 : until + 1;
        double& value = amount[static_cast<std::size_t>(i)];
        value = std::max(value, std::clamp(1.0 - static_cast<double>(until) / kFall, 0.0, 1.0));
    }
    m_gains.reserve(amount.size());
    for (const double value : amount) {
        const double eased = value * value * (3 - 2 * value);
        m_gains.push_back(std::pow(m_low, eased));
    }
    m_energy = {}; // of an hour it is megabytes
}

double Ducking::gainAt(base::SampleIndex at) const {
    if (m_gains.empty())
        return 1;
    const double place = std::clamp(static_cast<double>(at) / kStep - 0.5, 0.0,
                                    static_cast<double>(m_gains.size() - 1));
    const auto step = static_cast<std::size_t>(place);
    const double next = m_gains[std::min(step + 1, m_gains.size() - 1)];
    return m_gains[step] + (next - m_gains[step]) * (place - static_cast<double>(step));
}

} // namespace reelwright::compose
