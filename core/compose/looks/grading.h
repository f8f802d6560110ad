// The building blocks that looks are mixed from. Pure functions of gamma-coded RGB in 0..1.
#pragma once

#include "compose/rgb.h"

#include <cmath>

namespace reelwright::compose::grading {

// Smooth 0..1 step between two edges.
inline double ramp(double low, double high, double value) {
    const double t = std::clamp((value - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// S-curve around the middle grey: amount 0 = none, 1 = strong; negative flattens.
inline double contrast(double value, double amount) {
    const double v = std::clamp(value, 0.0, 1.0);
    const double curve = v * v * (3 - 2 * v);
    return v + (curve - v) * amount;
}

inline Rgb contrast(Rgb c, double amount) {
    return {contrast(c.r, amount), contrast(c.g, amount), contrast(c.b, amount)};
}

// 1 keeps, 0 is grey, above 1 is stronger; strong colours are spared.
inline Rgb saturation(Rgb c, double amount) {
    const double y = lumaOf(c);
    return clamped({y + (c.r - y) * amount, y + (c.g - y) * amount, y + (c.b - y) * amount});
}

// Adds a colour cast to the shadows and another to the highlights; both around 0.
inline Rgb splitTone(Rgb c, Rgb shadows, Rgb highlights) {
    const double y = lumaOf(c);
    const double dark = 1 - ramp(0.0, 0.6, y);
    const double bright = ramp(0.4, 1.0, y);
    return clamped({c.r + shadows.r * dark + highlights.r * bright,
                    c.g + shadows.g * dark + highlights.g * bright,
                    c.b + shadows.b * dark + highlights.b * bright});
}

// Raises black to `black` and lowers white to `white`.
inline Rgb fade(Rgb c, double black, double white) {
    const double span = white - black;
    return {black + c.r * span, black + c.g * span, black + c.b * span};
}

inline Rgb exposure(Rgb c, double gain) {
    return clamped({c.r * gain, c.g * gain, c.b * gain});
}

inline Rgb gamma(Rgb c, double power) {
    return {std::pow(c.r, power), std::pow(c.g, power), std::pow(c.b, power)};
}

} // namespace reelwright::compose::grading
