#include "compose/transitions/rows.h"

#include <cstdlib>

// Two forms of the same loop, chosen when the program starts. Both give the same bytes: neither may
// fuse a multiplication with an addition.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define REELWRIGHT_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define REELWRIGHT_WIDE
#endif

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

} // namespace

REELWRIGHT_WIDE
void blend(const std::uint8_t* a, const std::uint8_t* b, int weight, std::uint8_t* out, int count) {
    const auto wb = static_cast<std::uint16_t>(weight);
    const auto wa = static_cast<std::uint16_t>(256 - weight);
    for (int i = 0; i < count; ++i) // 255 * 256 + 128 fits into 16 bits
        out[i] =
            static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * wa + b[i] * wb + 128) >> 8);
}

REELWRIGHT_WIDE
void blend(const std::uint8_t* a, const std::uint8_t* b, const Weight* weights, std::uint8_t* out,
           int count) {
    for (int i = 0; i < count; ++i) {
        const std::uint16_t wb = weights[i];
        const auto wa = static_cast<std::uint16_t>(256 - wb);
        out[i] =
            static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * wa + b[i] * wb + 128) >> 8);
    }
}

REELWRIGHT_WIDE
void combine(const std::uint8_t* a, int weightA, const std::uint8_t* b, int weightB, int ground,
             std::uint8_t* out, int count) {
    const auto wa = static_cast<std::uint16_t>(weightA);
    const auto wb = static_cast<std::uint16_t>(weightB);
    const auto rest = static_cast<std::uint16_t>(ground * (256 - weightA - weightB) + 128);
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint8_t>(
            static_cast<std::uint16_t>(a[i] * wa + b[i] * wb + rest) >> 8);
}

void blendByDifference(const std::uint8_t* a, const std::uint8_t* b, const Weight* table,
                       std::uint8_t* out, int count) {
    for (int i = 0; i < count; ++i) {
        const int weight = table[std::abs(a[i] - b[i])];
        out[i] = static_cast<std::uint8_t>((a[i] * (256 - weight) + b[i] * weight + 128) >> 8);
    }
}

void lookUp(const std::uint8_t* in, const std::uint8_t* table, std::uint8_t* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = table[in[i]];
}

REELWRIGHT_WIDE
void ramp(const float* order, float edge, float scale, Weight* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = weightAt((edge - order[i]) * scale);
}

REELWRIGHT_WIDE
void ramp(const std::uint16_t* order, float edge, float scale, Weight* out, int count) {
    constexpr float kOne = 1.0F / 65535;
    for (int i = 0; i < count; ++i)
        out[i] = weightAt((edge - static_cast<float>(order[i]) * kOne) * scale);
}

REELWRIGHT_WIDE
void quarter(const Weight* upper, const Weight* lower, Weight* out, int count) {
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<Weight>(
            (upper[2 * i] + upper[2 * i + 1] + lower[2 * i] + lower[2 * i + 1] + 2) >> 2);
}

REELWRIGHT_WIDE
void between(const std::uint8_t* upper, const std::uint8_t* lower, int weight, std::uint32_t* pairs,
             int count) {
    const auto wl = static_cast<std::uint32_t>(weight);
    const auto wu = static_cast<std::uint32_t>(256 - weight);
    for (int i = 0; i + 1 < count; ++i)
        pairs[i] = (upper[i] * wu + lower[i] * wl) | (upper[i + 1] * wu + lower[i + 1] * wl) << 16;
    pairs[count - 1] = (upper[count - 1] * wu + lower[count - 1] * wl) * 0x10001U;
}

REELWRIGHT_WIDE
void sample(const std::uint32_t* __restrict pairs, const std::int32_t* __restrict indices,
            const std::int32_t* __restrict weights, std::uint8_t* __restrict out, int count) {
    for (int i = 0; i < count; ++i) {
        const std::uint32_t pair = pairs[indices[i]];
        const auto weight = static_cast<std::uint32_t>(weights[i]);
        out[i] = static_cast<std::uint8_t>(
            ((pair & 0xFFFF) * (256 - weight) + (pair >> 16) * weight + 32768) >> 16);
    }
}

void runningSums(const std::uint8_t* in, std::uint32_t* sums, int count) {
    std::uint32_t sum = 0;
    for (int i = 0; i < count; ++i) {
        sums[i] = sum;
        sum += in[i];
    }
    sums[count] = sum;
}

REELWRIGHT_WIDE
void means(const std::uint32_t* sums, int length, std::uint8_t* out, int count) {
    const float share = 1.0F / static_cast<float>(length); // sums below 2^24 are exact
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint8_t>(static_cast<int>(
            static_cast<float>(static_cast<int>(sums[i + length] - sums[i])) * share + 0.5F));
}

REELWRIGHT_WIDE
void add(const std::uint8_t* in, std::uint32_t* sums, int count) {
    for (int i = 0; i < count; ++i)
        sums[i] += in[i];
}

REELWRIGHT_WIDE
void subtract(const std::uint8_t* in, std::uint32_t* sums, int count) {
    for (int i = 0; i < count; ++i)
        sums[i] -= in[i];
}

void addGroups(std::uint32_t* sums, int factor, int count) {
    if (factor == 2)
        addGroupsOf<2>(sums, count);
    else if (factor == 4)
        addGroupsOf<4>(sums, count);
}

REELWRIGHT_WIDE
void divide(const std::uint32_t* sums, int divisor, std::uint8_t* out, int count) {
    const float share = 1.0F / static_cast<float>(divisor);
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint8_t>(
            static_cast<int>(static_cast<float>(static_cast<int>(sums[i])) * share + 0.5F));
}

} // namespace reelwright::compose::rows
