#include "generate/draft/finish.h"

#include "base/random.h"
#include "generate/draft/noise.h"
#include "generate/draft/simd.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

constexpr int kGrainRows = 61;
constexpr double kDarkEnough = 0.13; // brightness of the dark and light ends of every picture
constexpr double kBrightEnough = 0.62;
constexpr double kMostGain = 1.7;
constexpr int kGrainSlack = 512; // pixels a grain row is longer than the frame

struct RowLight {
    const std::uint16_t* acrossLoss;
    const std::int16_t* grain;
    std::uint32_t rowLoss;
    std::int32_t gain;
    std::int32_t lift;
};

// Highlights are drawn in with three straight pieces, of which the lowest counts: 0.85 of full is
// kept, light beyond full goes on getting whiter for a while.
REELWRIGHT_HOT void finishRow(const std::uint16_t* lanesIn, RowLight light, int count,
                              std::uint8_t* out) {
    for (int i = 0; i < count; ++i) {
        const std::uint32_t loss =
            std::min<std::uint32_t>(light.acrossLoss[i] + light.rowLoss, 65535);
        const auto value = static_cast<std::int32_t>((lanesIn[i] * (65535 - loss)) >> 16);
        const std::int32_t bent = std::min(value, 6936 + (value * 3 >> 2));
        const std::int32_t held = std::min(bent, 27336 + (value >> 3));
        // Corners do not drown in the dark.
        const std::int32_t spread =
            std::max(((held * light.gain) >> 8) + light.lift, held * 3 >> 3);
        const std::int32_t grained = (spread + light.grain[i]) >> 7;
        out[i] = static_cast<std::uint8_t>(std::min(255, std::max(0, grained)));
    }
}

} // namespace

Finish::Finish(int width, int height, double vignette, double grain, std::uint64_t seed)
    : m_width(width)
    , m_height(height)
    , m_vignette(vignette)
    , m_seed(seed)
    , m_acrossLoss(static_cast<std::size_t>(width) * 4)
    , m_grain(static_cast<std::size_t>(width + kGrainSlack) * 4 * kGrainRows) {
    for (int x = 0; x < width; ++x) {
        const double u = (x + 0.5) / width * 2 - 1;
        const double loss = std::pow(std::abs(u), 2.6) * vignette * 0.5 * 65535;
        for (int c = 0; c < 4; ++c)
            m_acrossLoss[static_cast<std::size_t>(4 * x + c)] = static_cast<std::uint16_t>(loss);
    }
    base::Random random(seed);
    for (std::size_t i = 0; i + 3 < m_grain.size(); i += 4) {
        // Two draws added make the grain triangular, which also hides the steps of 8 bits.
        const std::uint64_t bits = random.next();
        const auto part = [&](int shift) {
            return static_cast<double>((bits >> shift) & 0xFFF) / 4096.0 - 0.5;
        };
        const double silver = (part(0) + part(12)) * grain * 128;
        for (std::size_t c = 0; c < 3; ++c)
            m_grain[i + c] = static_cast<std::int16_t>(
                silver + (part(24 + 12 * static_cast<int>(c)) + part(20)) * 64 + 64);
        m_grain[i + 3] = 0;
    }
}

void Finish::stretch(double dark, double bright) {
    const double low = std::min(dark, kDarkEnough);
    const double high = std::max(bright, kBrightEnough);
    const double gain = std::clamp((high - low) / std::max(bright - dark, 0.01), 1.0, kMostGain);
    m_gain = static_cast<int>(gain * 256);
    // Where the gain is not enough, its middle stays in the middle of what is asked for.
    const double lift = (low + high) / 2 - gain * (dark + bright) / 2;
    m_lift = static_cast<int>(lift * 255 * 128);
}

void Finish::apply(Band& band, std::uint64_t frame, media::Image& out) const {
    const std::size_t rowLength = static_cast<std::size_t>(m_width + kGrainSlack) * 4;
    for (int y = band.top; y < band.bottom; ++y) {
        const double v = (y + 0.5) / m_height * 2 - 1;
        const std::uint32_t pick = hashOf(static_cast<std::int64_t>(frame), y, m_seed);
        RowLight light;
        light.acrossLoss = m_acrossLoss.data();
        light.rowLoss =
            static_cast<std::uint32_t>(std::pow(std::abs(v), 2.6) * m_vignette * 0.5 * 65535);
        light.grain = m_grain.data() + (pick % kGrainRows) * rowLength +
                      static_cast<std::size_t>((pick >> 8) % kGrainSlack) * 4;
        light.gain = m_gain;
        light.lift = m_lift;
        std::uint8_t* row = out.row(y);
        finishRow(reinterpret_cast<const std::uint16_t*>(band.row(y)), light, 4 * m_width, row);
        for (int x = 0; x < m_width; ++x)
            row[4 * x + 3] = 255;
    }
}

} // namespace reelwright::generate::draft
