#include "generate/draft/noise.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

double quintic(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
}

} // namespace

std::uint32_t hashOf(std::int64_t x, std::int64_t y, std::uint64_t seed) {
    std::uint64_t h = seed + static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15ULL +
                      static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FULL;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9ULL;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<std::uint32_t>((h ^ (h >> 31)) >> 16);
}

double hashUnit(std::int64_t x, std::int64_t y, std::uint64_t seed) {
    return hashOf(x, y, seed) / 4294967296.0;
}

double noise(double x, double seed) {
    return noise(x, 0.5, static_cast<std::uint64_t>(seed * 1000003.0) + 17);
}

double noise(double x, double y, std::uint64_t seed) {
    const double floorX = std::floor(x);
    const double floorY = std::floor(y);
    const auto ix = static_cast<std::int64_t>(floorX);
    const auto iy = static_cast<std::int64_t>(floorY);
    const double u = quintic(x - floorX);
    const double v = quintic(y - floorY);
    const double top = hashUnit(ix, iy, seed) * (1 - u) + hashUnit(ix + 1, iy, seed) * u;
    const double bottom = hashUnit(ix, iy + 1, seed) * (1 - u) + hashUnit(ix + 1, iy + 1, seed) * u;
    return top * (1 - v) + bottom * v;
}

double fractalNoise(double x, double y, int octaves, std::uint64_t seed) {
    double sum = 0;
    double total = 0;
    double weight = 1;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * noise(x, y, seed + static_cast<std::uint64_t>(i) * 101);
        total += weight;
        weight *= 0.5;
        x = x * 2 + 13.7;
        y = y * 2 + 7.3;
    }
    return sum / total;
}

double ridgedNoise(double x, double y, int octaves, std::uint64_t seed) {
    double sum = 0;
    double total = 0;
    double weight = 1;
    for (int i = 0; i < octaves; ++i) {
        const double crest =
            1 - std::abs(2 * noise(x, y, seed + static_cast<std::uint64_t>(i) * 131) - 1);
        sum += weight * crest * crest;
        total += weight;
        weight *= 0.48;
        x = x * 2.03 + 5.1;
        y = y * 2.03 + 9.2;
    }
    return sum / total;
}

double smoothStep(double low, double high, double value) {
    const double t = std::clamp((value - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double bump(double distance, double width) {
    const double t = std::clamp(1 - std::abs(distance) / width, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

} // namespace reelwright::generate::draft
