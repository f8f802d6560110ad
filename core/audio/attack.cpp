#include "audio/attack.h"

#include <algorithm>
#include <cmath>

namespace reelwright::audio {

namespace {

constexpr int kStep = 96; // samples: 2 ms
constexpr double kStepSeconds = kStep / 48000.0;
constexpr std::size_t kBefore = 5; // steps that are compared
constexpr std::size_t kAfter = 2;
constexpr int kReach = 15;         // steps that are searched on each side
constexpr double kSpread = 16;     // steps: nearer rises are preferred
constexpr double kClearRise = 1.2; // log of the ratio of energies
constexpr double kSilence = 1e-7;  // energy below which nothing is heard ...
constexpr double kMasked = 1e-3;   // ... as is what is so much weaker than the loudest step around

} // namespace

void AttackTrack::add(std::span<const float> mono) {
    for (const float sample : mono) {
        const float difference = sample - m_last;
        m_last = sample;
        m_sum += double(difference) * difference;
        if (++m_filled < kStep)
            continue;
        m_energy.push_back(static_cast<float>(m_sum));
        m_sum = 0;
        m_filled = 0;
    }
}

// How much louder the steps from here on are than those before.
double AttackTrack::riseAt(std::size_t step, double floor) const {
    double before = floor;
    double after = floor;
    for (std::size_t i = 1; i <= kBefore; ++i)
        before += m_energy[step - i] / double(kBefore);
    for (std::size_t i = 0; i < kAfter; ++i)
        after += m_energy[step + i] / double(kAfter);
    return std::log(after / before);
}

double AttackTrack::nearest(double seconds) const {
    const auto centre = static_cast<int>(std::lround(seconds / kStepSeconds));
    const auto first = std::max(static_cast<int>(kBefore), centre - kReach);
    const auto last =
        std::min(static_cast<int>(m_energy.size()) - static_cast<int>(kAfter), centre + kReach);
    double loudest = 0;
    for (int i = first - static_cast<int>(kBefore); i < last + static_cast<int>(kAfter); ++i)
        loudest = std::max(loudest, double(m_energy[static_cast<std::size_t>(i)]));
    const double floor = std::max(kSilence, kMasked * loudest);
    double best = kClearRise;
    double time = seconds;
    for (int i = first; i <= last; ++i) {
        const double away = (i - centre) / kSpread;
        const double rise =
            riseAt(static_cast<std::size_t>(i), floor) * std::exp(-0.5 * away * away);
        if (rise > best) {
            best = rise;
            time = i * kStepSeconds;
        }
    }
    return time;
}

} // namespace reelwright::audio
