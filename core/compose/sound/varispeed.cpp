#include "compose/sound/varispeed.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <numeric>

namespace reelwright::compose {

using base::Result;
using base::SampleIndex;
using media::StereoSamples;

namespace {

constexpr int kParts = 1000; // of a sample of the file
constexpr int kLobes = 16;   // of the sinc, to each side

double sinc(double x) {
    return std::abs(x) < 1e-9 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
}

std::vector<float> tapsAt(double part, int reach, double band) {
    std::vector<double> taps;
    for (int k = -reach + 1; k <= reach; ++k) {
        const double at = k - part;
        const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * at / (reach + 1));
        taps.push_back(sinc(at * band) * window);
    }
    const double sum = std::accumulate(taps.begin(), taps.end(), 0.0);
    std::vector<float> out;
    for (const double tap : taps)
        out.push_back(static_cast<float>(tap / sum));
    return out;
}

SampleIndex floorOf(SampleIndex parts) {
    return parts >= 0 ? parts / kParts : -((-parts + kParts - 1) / kParts);
}

} // namespace

Varispeed::Varispeed(int speed)
    : m_speed(speed)
    , m_reach(kLobes * std::max(1, (std::abs(speed) + kParts - 1) / kParts))
    , m_step(std::gcd(std::abs(speed), kParts)) {
    const double band = std::min(1.0, static_cast<double>(kParts) / std::abs(speed));
    for (int part = 0; part < kParts; part += m_step)
        m_phases.push_back(tapsAt(static_cast<double>(part) / kParts, m_reach, band));
}

Result<StereoSamples> Varispeed::read(media::SoundReader& reader, SampleIndex in, SampleIndex since,
                                      int count) const {
    const auto placeOf = [&](SampleIndex i) { return in * kParts + (since + i) * m_speed; };
    const auto [low, high] = std::minmax({placeOf(0), placeOf(count - 1)});
    const SampleIndex begin = floorOf(low) - m_reach + 1;
    const SampleIndex end = floorOf(high) + m_reach + 1;
    StereoSamples file(static_cast<std::size_t>(end - begin) * 2, 0.0f);
    const SampleIndex first = std::max<SampleIndex>(0, begin);
    if (first < end) {
        TRY(reader.seek(first));
        auto at = file.begin() + static_cast<std::ptrdiff_t>(2 * (first - begin));
        while (at != file.end()) {
            TRY_ASSIGN(const StereoSamples some,
                       reader.read(static_cast<int>((file.end() - at) / 2)));
            if (some.empty())
                break;
            at = std::ranges::copy(some, at).out;
        }
    }
    StereoSamples out(static_cast<std::size_t>(count) * 2);
    for (int i = 0; i < count; ++i) {
        const SampleIndex place = placeOf(i);
        const SampleIndex whole = floorOf(place);
        const auto phase = static_cast<std::size_t>((place - whole * kParts) / m_step);
        const float* from =
            file.data() + static_cast<std::ptrdiff_t>(2 * (whole - m_reach + 1 - begin));
        float left = 0;
        float right = 0;
        for (const float tap : m_phases[phase]) {
            left += tap * from[0];
            right += tap * from[1];
            from += 2;
        }
        out[static_cast<std::size_t>(2 * i)] = left;
        out[static_cast<std::size_t>(2 * i) + 1] = right;
    }
    return out;
}

} // namespace reelwright::compose
