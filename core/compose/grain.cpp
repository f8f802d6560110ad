#include "compose/grain.h"

#include "base/random.h"
#include "base/vectorised.h"
#include "compose/samples.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

namespace {

constexpr int kTileWidth = 2048; // both are powers of two
constexpr int kTileHeight = 1024;
constexpr double kDeviation = 32;         // of the tile's values
constexpr double kMostDeviation = 14;     // code values on middle grey at amount 1
constexpr double kMiddle = 109.5 * 109.5; // the largest weight: (y - 16) * (235 - y)
constexpr int kShift = 24;

// Weights of a bell curve, summing to 1.
std::vector<float> bell(double sigma) {
    const int reach = std::max(1, static_cast<int>(std::ceil(2.5 * sigma)));
    std::vector<float> weights;
    float sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
        sum += weights.back();
    }
    for (float& weight : weights)
        weight /= sum;
    return weights;
}

// Runs over the tile's edges, so that it fits onto itself.
std::vector<float> softened(const std::vector<float>& noise, double sigma, bool upright) {
    const std::vector<float> weights = bell(sigma);
    const int reach = static_cast<int>(weights.size()) / 2;
    std::vector<float> soft(noise.size());
    for (int y = 0; y < kTileHeight; ++y)
        for (int i = -reach; i <= reach; ++i) {
            const float weight = weights[static_cast<std::size_t>(i + reach)];
            const int row = upright ? (y + i) & (kTileHeight - 1) : y;
            const float* const from = noise.data() + static_cast<std::ptrdiff_t>(row) * kTileWidth;
            float* const to = soft.data() + static_cast<std::ptrdiff_t>(y) * kTileWidth;
            for (int x = 0; x < kTileWidth; ++x)
                to[x] += weight * from[upright ? x : (x + i) & (kTileWidth - 1)];
        }
    return soft;
}

std::vector<float> whiteNoise() {
    std::vector<float> noise(static_cast<std::size_t>(kTileWidth) * kTileHeight);
    base::Random random(0x6772'6169'6e);
    for (float& value : noise) {
        // The sum of eight bytes is near enough to Gaussian.
        std::uint64_t bits = random.next();
        int sum = 0;
        for (int i = 0; i < 8; ++i, bits >>= 8)
            sum += static_cast<int>(bits & 0xff);
        value = static_cast<float>(sum - 1020);
    }
    return noise;
}

template <typename Sample>
REELWRIGHT_INSIDE void layOn(Sample* __restrict row, int width, const std::int8_t* __restrict noise,
                             int amount) {
    constexpr int kDeeper = kDepthOf<Sample> - 8;
    constexpr int kDown = kShift - kDeeper;
    for (int x = 0; x < width; ++x) {
        const int above = row[x] - codeOf<Sample>(16);
        const int weight = std::max(0, above * (codeOf<Sample>(235) - row[x])) >> (2 * kDeeper);
        const int change = (noise[x] * weight * amount + (1 << (kDown - 1))) >> kDown;
        row[x] = static_cast<Sample>(std::clamp(row[x] + change, 0, kHighest<Sample>));
    }
}
REELWRIGHT_VECTORISED void layRow(std::uint8_t* row, int width, const std::int8_t* noise,
                                  int amount) {
    layOn(row, width, noise, amount);
}
REELWRIGHT_VECTORISED void layRow(std::uint16_t* row, int width, const std::int8_t* noise,
                                  int amount) {
    layOn(row, width, noise, amount);
}

} // namespace

GrainTile::GrainTile(const model::Grain& grain, int lines)
    : m_amount(static_cast<int>(
          std::lround(grain.amount * kMostDeviation / kDeviation / kMiddle * (1 << kShift)))) {
    const double sigma = std::max(0.3, 0.65 * grain.size * lines / 1080);
    const std::vector<float> soft = softened(softened(whiteNoise(), sigma, false), sigma, true);
    double squares = 0;
    for (const float value : soft)
        squares += static_cast<double>(value) * value;
    const double scale = kDeviation / std::sqrt(squares / static_cast<double>(soft.size()));
    m_noise.reserve(soft.size());
    for (const float value : soft)
        m_noise.push_back(static_cast<std::int8_t>(
            std::clamp(static_cast<int>(std::lround(value * scale)), -127, 127)));
}

void GrainTile::apply(std::uint64_t seed, base::FrameIndex frame, media::YuvFrame& picture) const {
    base::Random random(base::Random(seed).next() ^ static_cast<std::uint64_t>(frame));
    random.next();
    const auto left = static_cast<int>(random.index(kTileWidth));
    const auto top = static_cast<int>(random.index(kTileHeight));
    const int amount = random.chance(0.5) ? m_amount : -m_amount;
    withSamplesOf(picture.depth(),
                  [&]<typename Sample>() { lay<Sample>(left, top, amount, picture); });
}

template <typename Sample>
void GrainTile::lay(int left, int top, int amount, media::YuvFrame& picture) const {
    const auto plane = planeOf<Sample>(picture.plane(0));
    for (int y = 0; y < plane.height; ++y) {
        const std::int8_t* const noise =
            m_noise.data() +
            static_cast<std::ptrdiff_t>((top + y) & (kTileHeight - 1)) * kTileWidth;
        for (int x = 0; x < plane.width;) {
            const int from = (left + x) & (kTileWidth - 1);
            const int run = std::min(plane.width - x, kTileWidth - from);
            layRow(plane.row(y) + x, run, noise + from, amount);
            x += run;
        }
    }
}

} // namespace reelwright::compose
