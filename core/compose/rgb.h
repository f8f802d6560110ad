// Colours as numbers for grading: gamma-coded RGB in 0..1 and its BT.709 Y'CbCr. Thread-safe:
// values.
#pragma once

#include "model/types.h"

#include <algorithm>
#include <array>

namespace reelwright::compose {

struct Rgb {
    double r = 0;
    double g = 0;
    double b = 0;
};

// Limited-range code values as real numbers: Y 16..235, Cb and Cr 16..240 around 128.
struct Yuv {
    double y = 16;
    double cb = 128;
    double cr = 128;
};

inline double lumaOf(Rgb c) {
    return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;
}

inline Yuv toYuv(Rgb c) {
    const double y = lumaOf(c);
    return {16 + 219 * y, 128 + 224 * (c.b - y) / 1.8556, 128 + 224 * (c.r - y) / 1.5748};
}

inline Rgb toRgb(Yuv c) {
    const double y = (c.y - 16) / 219;
    const double b = y + (c.cb - 128) / 224 * 1.8556;
    const double r = y + (c.cr - 128) / 224 * 1.5748;
    return {r, (y - 0.2126 * r - 0.0722 * b) / 0.7152, b};
}

inline Rgb clamped(Rgb c) {
    return {std::clamp(c.r, 0.0, 1.0), std::clamp(c.g, 0.0, 1.0), std::clamp(c.b, 0.0, 1.0)};
}

inline Rgb mix(Rgb a, Rgb b, double share) {
    return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}

inline Rgb toRgb(model::Colour c) {
    return {c.red / 255.0, c.green / 255.0, c.blue / 255.0};
}

inline std::uint8_t toByte(double value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

} // namespace reelwright::compose
