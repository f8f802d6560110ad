#include "generate/draft/colour.h"

#include <algorithm>

namespace reelwright::generate::draft {

namespace {

double within(double value) {
    return std::clamp(value, 0.0, 1.0);
}

Lanes lane(double value, int index) {
    const double limited = std::clamp(value * kFullLane + 0.5, 0.0, 65535.0);
    return static_cast<Lanes>(limited) << (16 * index);
}

} // namespace

Rgb rgb(model::Colour colour) {
    return {colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0};
}

Rgb mix(Rgb a, Rgb b, double share) {
    return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}

Rgb operator*(Rgb colour, double factor) {
    return {colour.r * factor, colour.g * factor, colour.b * factor};
}

Rgb operator+(Rgb a, Rgb b) {
    return {a.r + b.r, a.g + b.g, a.b + b.b};
}

double luminance(Rgb colour) {
    return 0.299 * colour.r + 0.587 * colour.g + 0.114 * colour.b;
}

Rgb saturated(Rgb colour, double factor) {
    const double grey = luminance(colour);
    const Rgb moved = mix({grey, grey, grey}, colour, factor);
    return {within(moved.r), within(moved.g), within(moved.b)};
}

Rgb atLuminance(Rgb colour, double target) {
    const double now = luminance(colour);
    if (target <= now)
        return colour * (now > 0 ? target / now : 0);
    return mix(colour, kWhite, within((target - now) / std::max(1 - now, 1e-6)));
}

Lanes lanes(Rgb colour, double alpha) {
    return lane(colour.r, 0) | lane(colour.g, 1) | lane(colour.b, 2) | lane(alpha, 3);
}

} // namespace reelwright::generate::draft
