// The loops that transitions spend their time in, over rows of samples or weights. Samples are of 8
// bit (std::uint8_t) or 10 (std::uint16_t). Pure functions; thread-safe.
#pragma once

#include <cstdint>

namespace reelwright::compose::rows {

using Weight = std::uint16_t; // 0..256

// out = (a * (256 - weight) + b * weight) / 256, rounded.
void blend(const std::uint8_t* a, const std::uint8_t* b, int weight, std::uint8_t* out, int count);
void blend(const std::uint16_t* a, const std::uint16_t* b, int weight, std::uint16_t* out,
           int count);
void blend(const std::uint8_t* a, const std::uint8_t* b, const Weight* weights, std::uint8_t* out,
           int count);
void blend(const std::uint16_t* a, const std::uint16_t* b, const Weight* weights,
           std::uint16_t* out, int count);

// out = ground + ((a - ground) * weightA + (b - ground) * weightB) / 256, rounded; the weights
// together are at most 256.
void combine(const std::uint8_t* a, int weightA, const std::uint8_t* b, int weightB, int ground,
             std::uint8_t* out, int count);
void combine(const std::uint16_t* a, int weightA, const std::uint16_t* b, int weightB, int ground,
             std::uint16_t* out, int count);

// Blends by a weight for each difference of the two samples, a table of as many as a sample has
// values.
void blendByDifference(const std::uint8_t* a, const std::uint8_t* b, const Weight* table,
                       std::uint8_t* out, int count);
void blendByDifference(const std::uint16_t* a, const std::uint16_t* b, const Weight* table,
                       std::uint16_t* out, int count);

// out = table[in].
void lookUp(const std::uint8_t* in, const std::uint8_t* table, std::uint8_t* out, int count);
void lookUp(const std::uint16_t* in, const std::uint16_t* table, std::uint16_t* out, int count);

// 256 * smoothstep((edge - order) * scale).
void ramp(const float* order, float edge, float scale, Weight* out, int count);
// The same for orders of 0..65535 that stand for 0..1.
void ramp(const std::uint16_t* order, float edge, float scale, Weight* out, int count);

// Means of squares of four weights; `count` is that of the results.
void quarter(const Weight* upper, const Weight* lower, Weight* out, int count);

// A row between two rows, times 256 (64 for 10 bit), each sample with the one behind it in its
// upper half: what a single load gets when the row is sampled. The last one stands beside itself.
void between(const std::uint8_t* upper, const std::uint8_t* lower, int weight, std::uint32_t* pairs,
             int count);
void between(const std::uint16_t* upper, const std::uint16_t* lower, int weight,
             std::uint32_t* pairs, int count);

// Samples a row of `between`: the i-th lies between index[i] and the one behind it, weights[i]
// 256ths of the way.
void sample(const std::uint32_t* pairs, const std::int32_t* indices, const std::int32_t* weights,
            std::uint8_t* out, int count);
void sample(const std::uint32_t* pairs, const std::int32_t* indices, const std::int32_t* weights,
            std::uint16_t* out, int count);

// sums[i] = in[0] + ... + in[i - 1]; `count` + 1 of them.
void runningSums(const std::uint8_t* in, std::uint32_t* sums, int count);
void runningSums(const std::uint16_t* in, std::uint32_t* sums, int count);
// out[i] = mean of in[i] ... in[i + length - 1], from their running sums.
void means(const std::uint32_t* sums, int length, std::uint8_t* out, int count);
void means(const std::uint32_t* sums, int length, std::uint16_t* out, int count);

// sums += in; sums -= in.
void add(const std::uint8_t* in, std::uint32_t* sums, int count);
void add(const std::uint16_t* in, std::uint32_t* sums, int count);
void subtract(const std::uint8_t* in, std::uint32_t* sums, int count);
void subtract(const std::uint16_t* in, std::uint32_t* sums, int count);
// sums[i] = sums[i * factor] + ... + sums[i * factor + factor - 1]; factor 1, 2 or 4.
void addGroups(std::uint32_t* sums, int factor, int count);
// out = sums / divisor, rounded.
void divide(const std::uint32_t* sums, int divisor, std::uint8_t* out, int count);
void divide(const std::uint32_t* sums, int divisor, std::uint16_t* out, int count);

} // namespace reelwright::compose::rows
