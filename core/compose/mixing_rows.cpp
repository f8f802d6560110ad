#include "compose/transitions/rows.h"

#include "base/vectorised.h"
#include "compose/samples.h"

#include <cstdlib>

namespace reelwright::compose::rows {

namespace {

// 256 * smoothstep(place), place outside 0..1 taken as its nearer end.
inline Weight weightAt(float place) {
    const float low = place > 0 ? place : 0;
    const float t = low < 1 ? low : 1;
    return static_cast<Weight>(static_cast<int>(t * t * (3 - 2 * t) * 256 + 0.5F));
}

template <int kFactor>
void addGroupsOf(std::uint32_t* sums, int count) {
    for (int i = 0; i < count; ++i) {
        std::uint32_t sum = 0;
        for (int k = 0; k < kFactor; ++k)
            sum += sums[i * kFactor + k];
        sums[i] = sum;
    }
}

// Holds a sample times 256 and half of that again.
template <typename Sample>
using Product = std::conditional_t<sizeof(Sample) == 1, std::uint16_t, std::uint32_t>;

// Samples between two rows stand in half of 32 bit: of 10 bit the two last of the 256ths are lost.
template <typename Sample>
inline constexpr int kLost = kDepthOf<Sample> - 8;

template <typename Sample>
REELWRIGHT_INSIDE void blendOf(const Sample* a, const Sample* b, int weight, Sample* out,
                               int count) {
    const auto wb = static_cast<Product<Sample>>(weight);
    const auto wa = static_cast<Product<Sample>>(256 - weight);
    for (int i = 0; i < count; ++i)
        out[i] =
            static_cast<Sample>(static_cast<Product<Sample>>(a[i] * wa + b[i] * wb + 128) >> 8);
}

template <typename Sample>
REELWRIGHT_INSIDE void blendOf(const Sample* a, const Sample* b, const Weight* weights, Sample* out,
                               int count) {
    for (int i = 0; i < count; ++i) {
        const Product<Sample> wb = weights[i];
        const auto wa = static_cast<Product<Sample>>(256 - wb);
        out[i] =
            static_cast<Sample>(static_cast<Product<Sample>>(a[i] * wa + b[i] * wb + 128) >> 8);
    }
}

template <typename Sample>
REELWRIGHT_INSIDE void combineOf(const Sample* a, int weightA, const Sample* b, int weightB,
                                 int ground, Sample* out, int count) {
    const auto wa = static_cast<Product<Sample>>(weightA);
    const auto wb = static_cast<Product<Sample>>(weightB);
    const auto rest = static_cast<Product<Sample>>(ground * (256 - weightA - weightB) + 128);
    for (int i = 0; i < count; ++i)
        out[i] =
            static_cast<Sample>(static_cast<Product<Sample>>(a[i] * wa + b[i] * wb + rest) >> 8);
}

template <typename Sample>
REELWRIGHT_INSIDE void blendByDifferenceOf(const Sample* a, const Sample* b, const Weight* table,
                                           Sample* out, int count) {
    for (int i = 0; i < count; ++i) {
        const int weight = table[std::abs(a[i] - b[i])];
        out[i] = static_cast<Sample>((a[i] * (256 - weight) + b[i] * weight + 128) >> 8);
    }
}

template <typename Sample>
REELWRIGHT_INSIDE void lookUpOf(const Sample* in, const Sample* table, Sample* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = table[in[i]];
}

template <typename Sample>
REELWRIGHT_INSIDE void betweenOf(const Sample* upper, const Sample* lower, int weight,
                                 std::uint32_t* pairs, int count) {
    const auto wl = static_cast<std::uint32_t>(weight);
    const auto wu = static_cast<std::uint32_t>(256 - weight);
    const auto at = [=](int i) { return (upper[i] * wu + lower[i] * wl) >> kLost<Sample>; };
    for (int i = 0; i + 1 < count; ++i)
        pairs[i] = at(i) | at(i + 1) << 16;
    pairs[count - 1] = at(count - 1) * 0x10001U;
}

template <typename Sample>
REELWRIGHT_INSIDE void
sampleOf(const std::uint32_t* __restrict pairs, const std::int32_t* __restrict indices,
         const std::int32_t* __restrict weights, Sample* __restrict out, int count) {
    constexpr int kShift = 16 - kLost<Sample>;
    for (int i = 0; i < count; ++i) {
        const std::uint32_t pair = pairs[indices[i]];
        const auto weight = static_cast<std::uint32_t>(weights[i]);
        out[i] = static_cast<Sample>(
            ((pair & 0xFFFF) * (256 - weight) + (pair >> 16) * weight + (1U << (kShift - 1))) >>
            kShift);
    }
}

template <typename Sample>
REELWRIGHT_INSIDE void runningSumsOf(const Sample* in, std::uint32_t* sums, int count) {
    std::uint32_t sum = 0;
    for (int i = 0; i < count; ++i) {
        sums[i] = sum;
        sum += in[i];
    }
    sums[count] = sum;
}

template <typename Sample>
REELWRIGHT_INSIDE void meansOf(const std::uint32_t* sums, int length, Sample* out, int count) {
    const float share = 1.0F / static_cast<float>(length); // sums below 2^24 are exact
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Sample>(static_cast<int>(
            static_cast<float>(static_cast<int>(sums[i + length] - sums[i])) * share + 0.5F));
}

template <typename Sample>
REELWRIGHT_INSIDE void addOf(const Sample* in, std::uint32_t* sums, int count) {
    for (int i = 0; i < count; ++i)
        sums[i] += in[i];
}

template <typename Sample>
REELWRIGHT_INSIDE void subtractOf(const Sample* in, std::uint32_t* sums, int count) {
    for (int i = 0; i < count; ++i)
        sums[i] -= in[i];
}

template <typename Sample>
REELWRIGHT_INSIDE void divideOf(const std::uint32_t* sums, int divisor, Sample* out, int count) {
    const float share = 1.0F / static_cast<float>(divisor);
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Sample>(
            static_cast<int>(static_cast<float>(static_cast<int>(sums[i])) * share + 0.5F));
}

} // namespace

REELWRIGHT_VECTORISED
void blend(const std::uint8_t* a, const std::uint8_t* b, int weight, std::uint8_t* out, int count) {
    blendOf(a, b, weight, out, count);
}

REELWRIGHT_VECTORISED
void blend(const std::uint16_t* a, const std::uint16_t* b, int weight, std::uint16_t* out,
           int count) {
    blendOf(a, b, weight, out, count);
}

REELWRIGHT_VECTORISED
void blend(const std::uint8_t* a, const std::uint8_t* b, const Weight* weights, std::uint8_t* out,
           int count) {
    blendOf(a, b, weights, out, count);
}

REELWRIGHT_VECTORISED
void blend(const std::uint16_t* a, const std::uint16_t* b, const Weight* weights,
           std::uint16_t* out, int count) {
    blendOf(a, b, weights, out, count);
}

REELWRIGHT_VECTORISED
void combine(const std::uint8_t* a, int weightA, const std::uint8_t* b, int weightB, int ground,
             std::uint8_t* out, int count) {
    combineOf(a, weightA, b, weightB, ground, out, count);
}

REELWRIGHT_VECTORISED
void combine(const std::uint16_t* a, int weightA, const std::uint16_t* b, int weightB, int ground,
             std::uint16_t* out, int count) {
    combineOf(a, weightA, b, weightB, ground, out, count);
}

void blendByDifference(const std::uint8_t* a, const std::uint8_t* b, const Weight* table,
                       std::uint8_t* out, int count) {
    blendByDifferenceOf(a, b, table, out, count);
}

void blendByDifference(const std::uint16_t* a, const std::uint16_t* b, const Weight* table,
                       std::uint16_t* out, int count) {
    blendByDifferenceOf(a, b, table, out, count);
}

void lookUp(const std::uint8_t* in, const std::uint8_t* table, std::uint8_t* out, int count) {
    lookUpOf(in, table, out, count);
}

void lookUp(const std::uint16_t* in, const std::uint16_t* table, std::uint16_t* out, int count) {
    lookUpOf(in, table, out, count);
}

REELWRIGHT_VECTORISED
void ramp(const float* order, float edge, float scale, Weight* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = weightAt((edge - order[i]) * scale);
}

REELWRIGHT_VECTORISED
void ramp(const std::uint16_t* order, float edge, float scale, Weight* out, int count) {
    constexpr float kOne = 1.0F / 65535;
    for (int i = 0; i < count; ++i)
        out[i] = weightAt((edge - static_cast<float>(order[i]) * kOne) * scale);
}

REELWRIGHT_VECTORISED
void quarter(const Weight* upper, const Weight* lower, Weight* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Weight>(
            (upper[2 * i] + upper[2 * i + 1] + lower[2 * i] + lower[2 * i + 1] + 2) >> 2);
}

REELWRIGHT_VECTORISED
void between(const std::uint8_t* upper, const std::uint8_t* lower, int weight, std::uint32_t* pairs,
             int count) {
    betweenOf(upper, lower, weight, pairs, count);
}

REELWRIGHT_VECTORISED
void between(const std::uint16_t* upper, const std::uint16_t* lower, int weight,
             std::uint32_t* pairs, int count) {
    betweenOf(upper, lower, weight, pairs, count);
}

REELWRIGHT_VECTORISED
void sample(const std::uint32_t* __restrict pairs, const std::int32_t* __restrict indices,
            const std::int32_t* __restrict weights, std::uint8_t* __restrict out, int count) {
    sampleOf(pairs, indices, weights, out, count);
}

REELWRIGHT_VECTORISED
void sample(const std::uint32_t* __restrict pairs, const std::int32_t* __restrict indices,
            const std::int32_t* __restrict weights, std::uint16_t* __restrict out, int count) {
    sampleOf(pairs, indices, weights, out, count);
}

void runningSums(const std::uint8_t* in, std::uint32_t* sums, int count) {
    runningSumsOf(in, sums, count);
}

void runningSums(const std::uint16_t* in, std::uint32_t* sums, int count) {
    runningSumsOf(in, sums, count);
}

REELWRIGHT_VECTORISED
void means(const std::uint32_t* sums, int length, std::uint8_t* out, int count) {
    meansOf(sums, length, out, count);
}

REELWRIGHT_VECTORISED
void means(const std::uint32_t* sums, int length, std::uint16_t* out, int count) {
    meansOf(sums, length, out, count);
}

REELWRIGHT_VECTORISED
void add(const std::uint8_t* in, std::uint32_t* sums, int count) {
    addOf(in, sums, count);
}

REELWRIGHT_VECTORISED
void add(const std::uint16_t* in, std::uint32_t* sums, int count) {
    addOf(in, sums, count);
}

REELWRIGHT_VECTORISED
void subtract(const std::uint8_t* in, std::uint32_t* sums, int count) {
    subtractOf(in, sums, count);
}

REELWRIGHT_VECTORISED
void subtract(const std::uint16_t* in, std::uint32_t* sums, int count) {
    subtractOf(in, sums, count);
}

void addGroups(std::uint32_t* sums, int factor, int count) {
    if (factor == 2)
        addGroupsOf<2>(sums, count);
    else if (factor == 4)
        addGroupsOf<4>(sums, count);
}

REELWRIGHT_VECTORISED
void divide(const std::uint32_t* sums, int divisor, std::uint8_t* out, int count) {
    divideOf(sums, divisor, out, count);
}

REELWRIGHT_VECTORISED
void divide(const std::uint32_t* sums, int divisor, std::uint16_t* out, int count) {
    divideOf(sums, divisor, out, count);
}

} // namespace reelwright::compose::rows
