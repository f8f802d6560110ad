// The building blocks that looks and adjustments are mixed from. Pure functions of gamma-coded RGB
// in 0..1 that stay in 0..1 by themselves: nothing is cut off, so that neon keeps its shades and
// the baked table stays exact.
#pragma once

#include "compose/rgb.h"

#include <cmath>

namespace reelwright::compose::grading {

// A tonal curve on all three channels.
template <typename Change>
Rgb each(Rgb c, const Change& change) {
    return {change(c.r), change(c.g), change(c.b)};
}

// 0..limit onto 0..1 for limit > 1: straight up to the knee, then bending smoothly towards 1.
inline double rolledOff(double value, double limit, double knee) {
    if (limit <= 1 || value <= knee)
        return value;
    const double range = (limit - knee) / (1 - knee);
    const double rest = std::max(0.0, 1 - (value - knee) / (limit - knee));
    return 1 - (1 - knee) * std::pow(rest, range);
}

// S-curve around the middle grey: amount 0 = none, 1 = strong; negative flattens towards it.
inline double contrast(double value, double amount) {
    const double v = std::clamp(value, 0.0, 1.0);
    if (amount < 0)
        return 0.5 + (v - 0.5) * (1 + 0.6 * amount);
    const double curve = v * v * v * (v * (6 * v - 15) + 10);
    return v + (curve - v) * amount;
}

inline Rgb contrast(Rgb c, double amount) {
    return each(c, [&](double v) { return contrast(v, amount); });
}

// Hills over the dark and over the light tones: 0 at black and white, at most 1.
inline double darkHill(double v) {
    return 6.75 * v * (1 - v) * (1 - v);
}
inline double lightHill(double v) {
    return 6.75 * v * v * (1 - v);
}

// Moves dark and light tones up or down; black and white stay. Amounts up to 0.14.
inline Rgb tones(Rgb c, double dark, double light) {
    return each(c, [&](double v) { return v + dark * darkHill(v) + light * lightHill(v); });
}

// Colours the dark and the light tones, a cast each as a change of the channels; black and white
// stay neutral.
inline Rgb splitTone(Rgb c, Rgb dark, Rgb light) {
    return {c.r + dark.r * darkHill(c.r) + light.r * lightHill(c.r),
            c.g + dark.g * darkHill(c.g) + light.g * lightHill(c.g),
            c.b + dark.b * darkHill(c.b) + light.b * lightHill(c.b)};
}

// How far a colour is from its grey, as a share of the way to the cube's wall: 0..1.
inline double chromaShare(Rgb c) {
    const double y = std::clamp(lumaOf(c), 1e-6, 1 - 1e-6);
    const auto share = [&](double v) { return v > y ? (v - y) / (1 - y) : (y - v) / y; };
    return std::min(1.0, std::max({share(c.r), share(c.g), share(c.b)}));
}

// All colours moved from or to their grey of equal luma.
inline Rgb scaledChroma(Rgb c, double factor) {
    const double y = lumaOf(c);
    return {y + (c.r - y) * factor, y + (c.g - y) * factor, y + (c.b - y) * factor};
}

// Near black and white, where a small step changes a colour's share wholly, nothing is done: 0
// there, 1 in the middle tones.
inline double awayFromEnds(double luma) {
    const double far = (2 * luma - 1) * (2 * luma - 1);
    return 1 - far * far;
}

// 1 keeps, 0 is grey, above 1 is stronger; strong colours bend towards the wall and never hit it.
inline Rgb saturation(Rgb c, double amount) {
    if (amount <= 1)
        return scaledChroma(c, amount);
    const double share = chromaShare(c);
    if (share < 1e-6)
        return c;
    const double stronger = rolledOff(share * amount, amount, 0.4) / share;
    return scaledChroma(c, 1 + (stronger - 1) * awayFromEnds(lumaOf(c)));
}

// Saturation of weak colours; amount -1..1.
inline Rgb vibrance(Rgb c, double amount) {
    const double weak = 1 - chromaShare(c);
    return scaledChroma(c, 1 + amount * weak * weak * awayFromEnds(lumaOf(c)));
}

// Strong colours lose brightness as dyes in film do: amount 0..1.
inline Rgb density(Rgb c, double amount) {
    const double spread = std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b});
    const double factor = 1 - amount * 0.35 * spread * spread;
    return {c.r * factor, c.g * factor, c.b * factor};
}

// Draws colours together towards the line between orange (where all skin lies) and teal; the
// strongest are spared. Amount 0 keeps them, 1 leaves weak colours no green and magenta. Luma
// stays.
inline Rgb orangeTeal(Rgb c, double amount) {
    // The line in the (Cb, Cr) plane: 123 degrees, the skin line of vectorscopes.
    constexpr double kCb = -0.545;
    constexpr double kCr = 0.839;
    const double y = lumaOf(c);
    const double cb = (c.b - y) / 1.8556;
    const double cr = (c.r - y) / 1.5748;
    const double across = (cr * kCb - cb * kCr) * amount * (1 - chromaShare(c)) * awayFromEnds(y);
    const double b = y + (cb + across * kCr) * 1.8556;
    const double r = y + (cr - across * kCb) * 1.5748;
    return clamped({r, (y - 0.2126 * r - 0.0722 * b) / 0.7152, b});
}

// Raises black to `black` and lowers white to `white`.
inline Rgb fade(Rgb c, Rgb black, Rgb white) {
    return {black.r + c.r * (white.r - black.r), black.g + c.g * (white.g - black.g),
            black.b + c.b * (white.b - black.b)};
}

inline Rgb fade(Rgb c, double black, double white) {
    return fade(c, {black, black, black}, {white, white, white});
}

// Another exposure of each channel: above 1 the light tones roll off instead of being cut.
inline Rgb gain(Rgb c, Rgb by) {
    return {rolledOff(c.r * by.r, by.r, 0.6), rolledOff(c.g * by.g, by.g, 0.6),
            rolledOff(c.b * by.b, by.b, 0.6)};
}

// The middle tones darker (above 1) or brighter (below 1).
inline Rgb gamma(Rgb c, double power) {
    return each(c, [&](double v) { return std::pow(std::max(0.0, v), power); });
}

// Black and white by weights of the channels, which sum to 1.
inline double grey(Rgb c, Rgb weights) {
    return c.r * weights.r + c.g * weights.g + c.b * weights.b;
}

} // namespace reelwright::compose::grading
