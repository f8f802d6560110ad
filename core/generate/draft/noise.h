// Smooth repeatable noise for clouds, ridges and grain. Thread-safe: pure functions.
// Value noise with quintic interpolation on a hashed lattice; sums of octaves (Perlin 2002,
// Musgrave).
#pragma once

#include <cstdint>

namespace reelwright::generate::draft {

// A well mixed hash; also of negative numbers.
std::uint32_t hashOf(std::int64_t x, std::int64_t y, std::uint64_t seed);
// Uniform in [0, 1).
double hashUnit(std::int64_t x, std::int64_t y, std::uint64_t seed);

// All in [0, 1], about 0.5 on average.
double noise(double x, double seed);
double noise(double x, double y, std::uint64_t seed);
double fractalNoise(double x, double y, int octaves, std::uint64_t seed);
// Sharp crests, as of mountains; in [0, 1].
double ridgedNoise(double x, double y, int octaves, std::uint64_t seed);

// 0 below `low`, 1 above `high`, smooth between.
double smoothStep(double low, double high, double value);
// 1 at the centre, falling smoothly to 0 at the distance `width`.
double bump(double distance, double width);

} // namespace reelwright::generate::draft
