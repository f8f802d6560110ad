#include "generate/draft/shading.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

Paint roundPaint(const Tones& tones, Rgb colour, double left, double right) {
    if (tones.flat)
        return Paint(tones.body);
    return Paint::linear({left, 0}, {right, 0},
                         {{0, colour * 0.32, 1},
                          {0.3, colour * 0.62, 1},
                          {0.68, colour, 1},
                          {0.84, mix(colour, tones.light, 0.45), 1},
                          {1, colour * 0.85, 1}});
}

Paint ballPaint(const Tones& tones, Rgb colour, Vec centre, double radius) {
    if (tones.flat)
        return Paint(tones.body);
    return Paint::radial(centre + Vec{radius * 0.38, -radius * 0.42}, radius * 1.7,
                         {{0, mix(colour, kWhite, 0.45), 1},
                          {0.3, colour, 1},
                          {0.72, colour * 0.5, 1},
                          {1, colour * 0.26, 1}});
}

void paintFlame(Painter& p, const Tones& tones, Vec foot, double height, double seconds) {
    const double lean = 0.1 * std::sin(seconds * 7.3) + 0.05 * std::sin(seconds * 13.1 + 1);
    const double tall =
        height * (1 + 0.08 * std::sin(seconds * 11) + 0.05 * std::sin(seconds * 17));
    const auto tongue = [&](double size, Rgb colour) {
        const double w = height * 0.26 * size;
        const double h = tall * size;
        p.blob({foot + Vec{0, 0.02 * height}, foot + Vec{-w, -h * 0.22},
                foot + Vec{-w * 0.55 + lean * h * 0.3, -h * 0.62}, foot + Vec{lean * h, -h},
                foot + Vec{w * 0.6 + lean * h * 0.3, -h * 0.58}, foot + Vec{w, -h * 0.2}},
               Paint(tones.flat ? tones.body : colour));
    };
    tongue(1, mix(tones.accent, Rgb{1, 0.42, 0.1}, 0.6));
    tongue(0.72, mix(tones.light, Rgb{1, 0.72, 0.22}, 0.6));
    tongue(0.4, mix(tones.light, Rgb{1, 0.97, 0.8}, 0.75));
}

void paintSteam(Painter& p, const Tones& tones, Vec foot, double width, double height,
                double seconds) {
    if (tones.flat)
        return;
    for (int i = 0; i < 3; ++i) {
        const double x = foot.x + (i - 1) * width * 0.34;
        const double s = seconds * 1.3 + i * 1.9;
        const double h = height * (0.8 + 0.2 * std::sin(i * 2.3 + 1));
        const double w = width * 0.1;
        p.curve({{x, foot.y},
                 {x + w * std::sin(s), foot.y - h * 0.3},
                 {x - w * std::sin(s + 0.9), foot.y - h * 0.62},
                 {x + w * 1.3 * std::sin(s + 1.8), foot.y - h}},
                width * 0.06, Paint(mix(tones.light, kWhite, 0.5), 0.34));
        p.curve({{x + w * 0.6, foot.y - h * 0.1},
                 {x + w * std::sin(s + 0.4), foot.y - h * 0.36},
                 {x - w * std::sin(s + 1.2), foot.y - h * 0.7}},
                width * 0.13, Paint(mix(tones.light, kWhite, 0.5), 0.1));
    }
}

void paintGlow(Painter& p, const Tones& tones, Vec centre, double radius, double strength) {
    if (tones.flat)
        return;
    const Rgb light = mix(tones.light, kWhite, 0.35);
    p.disc(centre, radius,
           Paint::radial(centre, radius,
                         {{0, light, strength}, {0.4, light, strength * 0.35}, {1, light, 0}}));
}

} // namespace reelwright::generate::draft::subjects
