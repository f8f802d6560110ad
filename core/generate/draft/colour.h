// Colours to paint with: sRGB as numbers from 0 to 1 (lights may go above). Thread-safe: values.
#pragma once

#include "model/types.h"

#include <cstdint>

namespace reelwright::generate::draft {

struct Rgb {
    double r = 0;
    double g = 0;
    double b = 0;
    bool operator==(const Rgb&) const = default;
};

inline constexpr Rgb kBlack{0, 0, 0};
inline constexpr Rgb kWhite{1, 1, 1};

Rgb rgb(model::Colour colour);

// `b` at share 1, `a` at share 0.
Rgb mix(Rgb a, Rgb b, double share);
Rgb operator*(Rgb colour, double factor);
Rgb operator+(Rgb a, Rgb b);

double luminance(Rgb colour);
// Moves away from (above 1) or towards (below 1) the grey of the same luminance, within 0..1.
Rgb saturated(Rgb colour, double factor);
// The same hue at another luminance, within 0..1.
Rgb atLuminance(Rgb colour, double target);

// A picture's pixel while it is drawn: red, green, blue, alpha in 16 bits each, from low to high;
// full (255) is kFullLane, so lights have room up to twice that.
using Lanes = std::uint64_t;
inline constexpr double kFullLane = 255.0 * 128.0;
Lanes lanes(Rgb colour, double alpha);

} // namespace reelwright::generate::draft
