#include "generate/draft/look.h"

#include "base/random.h"
#include "generate/draft/noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace reelwright::generate::draft {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

Rgb hue(double turn, double saturation, double value) {
    const auto channel = [&](double offset) {
        double t = turn + offset;
        t -= static_cast<double>(static_cast<std::int64_t>(t));
        const double ramp = std::clamp(std::abs(t * 6 - 3) - 1, 0.0, 1.0);
        return value * (1 - saturation + saturation * ramp);
    };
    return {channel(1.0), channel(1.0 + 2.0 / 3), channel(1.0 + 1.0 / 3)};
}

std::array<Rgb, 5> fullPalette(const std::vector<model::Colour>& palette, std::uint64_t seed) {
    base::Random random(seed);
    const double turn = random.uniform();
    std::array<Rgb, 5> colours{hue(turn, 0.6, 0.08), hue(turn, 0.5, 0.22), hue(turn, 0.6, 0.65),
                               hue(turn + 0.08, 0.3, 0.95), hue(turn + 0.45, 0.75, 0.95)};
    for (std::size_t i = 0; i < std::min(palette.size(), colours.size()); ++i)
        colours[i] = rgb(palette[i]);
    return colours;
}

double chromaOf(Rgb c) {
    return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b});
}

// In turns, 0 is red.
double hueOf(Rgb c) {
    return std::atan2(std::sqrt(3.0) * (c.g - c.b), 2 * c.r - c.g - c.b) / kTurn;
}

// 1 when all colours are of one hue, 0 when they lie all around.
double onenessOf(std::initializer_list<Rgb> colours) {
    double x = 0;
    double y = 0;
    double all = 1e-6;
    for (const Rgb colour : colours) {
        const double chroma = chromaOf(colour);
        x += chroma * std::cos(hueOf(colour) * kTurn);
        y += chroma * std::sin(hueOf(colour) * kTurn);
        all += chroma;
    }
    return std::hypot(x, y) / all;
}

// The hue that answers another one: blue to the warm ones, warm to the blue ones, the sky's blue to
// green.
double answerTo(double turn) {
    turn -= std::floor(turn);
    if (turn < 0.21)
        return 0.575;
    if (turn < 0.47)
        return 0.56;
    if (turn < 0.735)
        return 0.09;
    return 0.585;
}

// Five roles have five brightnesses: pale or dark palettes still get darks and lights.
void spreadValues(Look& look) {
    const auto within = [](Rgb colour, double low, double high) {
        const double now = luminance(colour);
        if (now > high)
            return saturated(atLuminance(colour, high), 1.35);
        return now < low ? atLuminance(colour, low) : colour;
    };
    look.shadow = within(look.shadow, 0, 0.13);
    look.ground = within(look.ground, 0, 0.42);
    look.main = within(look.main, 0.2, 0.64);
    look.light = within(look.light, 0.74, 1);
}

// A palette of one hue gets a second one for the sky and the ground; its own stays with the things.
void answerHue(Look& look) {
    double share =
        smoothStep(0.8, 0.89, onenessOf({look.ground, look.main, look.light, look.accent}));
    double second = answerTo(hueOf(look.main));
    // Dull colours of one hue make mud, whatever the accent.
    const double chroma = chromaOf(look.main);
    if (chroma > 0.1 && chroma < 0.47)
        share = std::max(share, smoothStep(0.85, 0.92, onenessOf({look.ground, look.main})));
    if (luminance(look.accent) < 0.28) {
        // Lights cannot be dark: a dark accent is the second hue instead.
        if (chromaOf(look.accent) > 0.08) {
            second = hueOf(look.accent);
            share = 1;
        }
        look.accent = saturated(atLuminance(look.main, std::max(luminance(look.main), 0.5)), 1.2);
    }
    look.wide = look.main;
    if (share <= 0)
        return;
    const auto turned = [&](Rgb colour, double saturation, double part) {
        const Rgb other = atLuminance(hue(second + 1, saturation, 0.8), luminance(colour));
        return mix(colour, other, part * share);
    };
    look.answer = hue(second + 1, 0.68, 0.8);
    look.answerShare = share;
    const bool green = look.main.g > look.main.r && look.main.g > look.main.b;
    if (green || look.answer.r > look.answer.b)
        return; // grass stays green, and a warm answer lies in the sky only
    look.wide = turned(look.main, 0.66, 0.97);
    look.main = turned(look.main, 0.4, 0.12);
    look.shadow = turned(look.shadow, 0.6, 0.5);
    look.ground = turned(look.ground, 0.55, 0.95);
}

void answerSky(Look& look) {
    const auto turned = [&](Rgb colour, double part) {
        return mix(colour, atLuminance(look.answer, luminance(colour)), part * look.answerShare);
    };
    // A pale palette must not leave the sky white.
    const auto deeper = [&](Rgb colour, double most) {
        return mix(colour, atLuminance(colour, std::min(luminance(colour), most)),
                   look.answerShare);
    };
    const bool warm = look.answer.r > look.answer.b;
    look.skyTop = deeper(look.skyTop, warm ? 0.6 : 0.5);
    look.skyMid = deeper(look.skyMid, warm ? 0.8 : 0.7);
    look.skyTop = turned(look.skyTop, warm ? 0.0 : 0.95);
    look.skyMid = turned(look.skyMid, warm ? 0.0 : 0.8);
    look.skyLow = turned(look.skyLow, warm ? 0.4 : 0.0);
    // Its own hue stays over the horizon.
    if (!warm)
        look.skyLow = mix(look.skyLow, look.main, 0.3 * look.answerShare);
}

void lightSky(Look& look) {
    switch (look.daytime) {
    case Daytime::Night:
        look.daylight = 0;
        look.skyTop = look.shadow * 0.75;
        look.skyMid = mix(look.shadow, look.ground, 0.8);
        look.skyLow = mix(look.ground, look.main, 0.38);
        look.sun = mix(look.light, kWhite, 0.35);
        break;
    case Daytime::Dusk:
        look.daylight = 0.4;
        look.skyTop = mix(look.shadow, look.ground, 0.75);
        look.skyMid = mix(look.ground, look.main, 0.72);
        look.skyLow = mix(mix(look.main, look.accent, 0.55), look.light, 0.3);
        look.sun = mix(look.accent, kWhite, 0.45);
        break;
    case Daytime::Dawn:
        look.daylight = 0.6;
        look.skyTop = mix(look.ground, look.main, 0.6);
        look.skyMid = mix(look.main, look.light, 0.55);
        look.skyLow = mix(look.light, look.accent, 0.28);
        look.sun = mix(look.light, kWhite, 0.5);
        break;
    case Daytime::Day:
        look.daylight = 1;
        look.skyTop = mix(look.main, look.light, 0.12);
        look.skyMid = mix(look.main, look.light, 0.5);
        look.skyLow = mix(look.light, kWhite, 0.25);
        look.sun = mix(look.light, kWhite, 0.7);
        break;
    }
}

void coverSky(Look& look) {
    if (look.weather != Weather::Rain && look.weather != Weather::Storm &&
        look.weather != Weather::Fog)
        return;
    const double share = look.weather == Weather::Storm ? 0.55 : 0.4;
    const Rgb cloud = saturated(mix(look.ground, look.light, 0.15 + 0.3 * look.daylight), 0.7);
    look.skyTop = mix(look.skyTop, cloud * 0.6, share);
    look.skyMid = mix(look.skyMid, cloud * 0.85, share);
    look.skyLow = mix(look.skyLow, cloud, share);
}

} // namespace

Rgb Look::distant(double distance) const {
    const Rgb near = mix(ink, ground, 0.25 + 0.25 * daylight);
    const Rgb middle =
        mix(mix(ground, wide, 0.18 + 0.3 * daylight), skyLow, 0.12 + 0.13 * daylight);
    const Rgb far = mix(middle, skyLow, 0.72);
    return distance < 0.5 ? mix(near, middle, distance * 2) : mix(middle, far, distance * 2 - 1);
}

Rgb Look::lampOf(std::uint64_t number) const {
    switch (number % 5) {
    case 0:
    case 3:
        return accent;
    case 1:
        return light;
    case 2:
        return atLuminance(main, std::max(luminance(main), 0.45));
    default:
        return mix(light, accent, 0.5);
    }
}

Look lookOf(const std::vector<model::Colour>& palette, Daytime daytime, Weather weather,
            std::uint64_t seed) {
    const auto colours = fullPalette(palette, seed);
    Look look;
    look.shadow = colours[0];
    look.ground = colours[1];
    look.main = colours[2];
    look.light = colours[3];
    look.accent = colours[4];
    look.daytime = daytime;
    look.weather = weather;
    spreadValues(look);
    answerHue(look);
    lightSky(look);
    answerSky(look);
    coverSky(look);
    look.ink = atLuminance(look.shadow, std::min(luminance(look.shadow), 0.16));
    look.lamp = mix(look.accent, look.light, 0.35);
    return look;
}

} // namespace reelwright::generate::draft
