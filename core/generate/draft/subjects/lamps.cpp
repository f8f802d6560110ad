// Things that give light: lighthouses, lanterns, candles, bulbs.
#include "generate/draft/shading.h"
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

constexpr Shine kBeacon{{0, -0.885}, 0.16, 0.03, true};
constexpr Shine kLantern{{0, -0.42}, 0.95, 0.14};
constexpr Shine kCandle{{0, -0.86}, 0.7, 0.2};
constexpr Shine kBulb{{0, -0.66}, 0.75, 0.03};

void paintRock(Painter& p, const Tones& t) {
    const Rgb stone = t.own({0.3, 0.29, 0.32}, 0.55);
    p.blob({{-0.44, 0.03},
            {-0.36, -0.06},
            {-0.26, -0.1},
            {-0.17, -0.19},
            {0.0, -0.215},
            {0.15, -0.2},
            {0.24, -0.11},
            {0.38, -0.07},
            {0.46, 0.03},
            {0, 0.05}},
           roundPaint(t, stone, -0.5, 0.5));
    if (t.flat)
        return;
    p.polygon({{-0.36, -0.05}, {-0.2, -0.16}, {-0.1, -0.02}, {-0.2, 0.03}},
              Paint(stone * 0.4, 0.7));
    p.polygon({{0.02, -0.2}, {0.12, -0.1}, {0.05, 0.02}, {-0.04, -0.06}}, Paint(stone * 0.5, 0.7));
    p.polygon({{0.16, -0.18}, {0.3, -0.08}, {0.22, -0.03}}, Paint(mix(stone, t.light, 0.35), 0.7));
    p.curve({{-0.46, 0.02}, {-0.3, -0.0}, {-0.1, 0.03}, {0.1, 0.0}, {0.3, 0.02}, {0.47, 0.015}},
            0.018, Paint(mix(t.light, kWhite, 0.5), 0.55));
}

void paintLighthouse(Painter& p, const Tones& t, const Act&) {
    const Rgb white = t.own({0.93, 0.92, 0.88}, 0.82);
    const Rgb red = t.own({0.75, 0.16, 0.14}, 0.5);
    const Rgb stripe = t.flat ? t.body : mix(red, t.accent, 0.4);
    paintRock(p, t);
    // The keeper's house at its foot.
    p.rect(0.09, -0.27, 0.17, 0.1, roundPaint(t, white, 0.02, 0.3));
    p.polygon({{0.07, -0.265}, {0.175, -0.335}, {0.28, -0.265}}, Paint(stripe));
    p.rect(0.16, -0.245, 0.03, 0.036, Paint(t.light));
    const auto half = [](double y) { return 0.052 + (y + 0.8) / 0.6 * 0.042; };
    p.polygon({{-half(-0.2), -0.19}, {-half(-0.8), -0.8}, {half(-0.8), -0.8}, {half(-0.2), -0.19}},
              roundPaint(t, white, -0.095, 0.095));
    for (int i = 0; i < 3; ++i) {
        const double low = -0.26 - i * 0.2;
        const double high = low - 0.1;
        p.polygon({{-half(low), low}, {-half(high), high}, {half(high), high}, {half(low), low}},
                  roundPaint(t, stripe, -0.095, 0.095));
    }
    for (int i = 0; i < 3; ++i)
        p.roundRect(-0.012, -0.34 - i * 0.17, 0.024, 0.04, 0.01, Paint(t.flat ? t.body : t.light));
    p.roundRect(-0.024, -0.262, 0.048, 0.07, 0.02, Paint(t.flat ? t.body : t.body * 0.7));
    // The gallery, the lamp room and its roof.
    p.rect(-0.085, -0.82, 0.17, 0.022, roundPaint(t, t.body, -0.085, 0.085));
    p.rect(-0.046, -0.93, 0.092, 0.11, Paint(t.flat ? t.body : mix(t.light, kWhite, 0.35)));
    paintGlow(p, t, {0, -0.875}, 0.06, 0.9);
    for (int i = 0; i <= 3; ++i)
        p.rect(-0.048 + i * 0.031, -0.93, 0.004, 0.11, Paint(t.body));
    for (int i = 0; i <= 8; ++i)
        p.rect(-0.083 + i * 0.0203, -0.855, 0.003, 0.04, Paint(t.body));
    p.rect(-0.085, -0.858, 0.17, 0.005, Paint(t.body));
    p.blob({{-0.064, -0.925}, {-0.045, -0.965}, {0, -0.99}, {0.045, -0.965}, {0.064, -0.925}},
           Paint(stripe));
    p.disc({0, -0.993}, 0.011, Paint(t.body));
}

void paintLantern(Painter& p, const Tones& t, const Act& act) {
    const Rgb metal = t.own({0.2, 0.17, 0.15}, 0.6);
    p.arc({0, -0.78}, 0.2, 3.3, 6.12, 0.026, roundPaint(t, metal, -0.2, 0.2));
    p.roundRect(-0.24, -0.09, 0.48, 0.09, 0.025, roundPaint(t, metal, -0.24, 0.24));
    p.roundRect(-0.2, -0.14, 0.4, 0.06, 0.02, roundPaint(t, metal, -0.2, 0.2));
    // The glass with its flame.
    p.blob(
        {{-0.17, -0.13}, {-0.21, -0.4}, {-0.14, -0.66}, {0.14, -0.66}, {0.21, -0.4}, {0.17, -0.13}},
        t.flat ? Paint(t.body)
               : Paint::radial({0, -0.36}, 0.32,
                               {{0, mix(t.light, kWhite, 0.55), 1},
                                {0.45, mix(t.light, Rgb{1, 0.7, 0.3}, 0.4), 1},
                                {1, mix(t.light, t.accent, 0.5) * 0.62, 1}}));
    paintFlame(p, t, {0, -0.17}, 0.34, act.seconds);
    for (const double x : {-0.185, 0.185})
        p.curve({{x * 0.92, -0.12}, {x * 1.18, -0.4}, {x * 0.78, -0.68}}, 0.024,
                roundPaint(t, metal, -0.2, 0.24));
    p.line({-0.2, -0.4}, {0.2, -0.4}, 0.012, Paint(metal));
    if (!t.flat)
        p.curve({{0.09, -0.2}, {0.13, -0.4}, {0.08, -0.6}}, 0.02, Paint(kWhite, 0.5));
    p.blob(
        {{-0.2, -0.65}, {-0.12, -0.76}, {-0.07, -0.8}, {0.07, -0.8}, {0.12, -0.76}, {0.2, -0.65}},
        roundPaint(t, metal, -0.2, 0.2));
    p.roundRect(-0.06, -0.86, 0.12, 0.07, 0.02, roundPaint(t, metal, -0.06, 0.06));
}

void paintCandle(Painter& p, const Tones& t, const Act& act) {
    const Rgb wax = t.own({0.95, 0.9, 0.78}, 0.75);
    p.ellipse({0, -0.03}, 0.3, 0.055, roundPaint(t, t.own({0.6, 0.45, 0.2}), -0.3, 0.3));
    p.faded(1, [&] {
        p.roundRect(-0.13, -0.68, 0.26, 0.66, 0.03, roundPaint(t, wax, -0.13, 0.13));
        p.blob({{-0.13, -0.66}, {-0.15, -0.5}, {-0.11, -0.44}, {-0.08, -0.6}},
               roundPaint(t, wax, -0.15, 0.1));
        p.blob({{0.06, -0.66}, {0.09, -0.4}, {0.13, -0.36}, {0.14, -0.64}},
               roundPaint(t, mix(wax, t.light, 0.3), 0.0, 0.15));
        if (!t.flat)
            p.rect(-0.14, -0.69, 0.28, 0.25,
                   Paint::vertical(-0.69, -0.44,
                                   {{0, mix(t.light, kWhite, 0.3), 0.7}, {1, t.light, 0}}));
    });
    p.ellipse({0, -0.67}, 0.13, 0.024, Paint(t.flat ? t.body : mix(wax, kWhite, 0.6)));
    p.line({0, -0.67}, {0.005, -0.74}, 0.014, Paint(t.body));
    paintGlow(p, t, {0, -0.82}, 0.22, 0.5);
    paintFlame(p, t, {0, -0.71}, 0.27, act.seconds);
}

void paintBulb(Painter& p, const Tones& t, const Act& act) {
    const double light = 0.85 + 0.15 * std::sin(act.count * 3.14159);
    paintGlow(p, t, {0, -0.66}, 0.5, 0.4 * light);
    const Rgb glass = t.flat ? t.body : mix(t.light, kWhite, 0.3);
    p.blob({{-0.11, -0.26},
            {-0.15, -0.38},
            {-0.3, -0.56},
            {-0.31, -0.76},
            {-0.19, -0.95},
            {0, -1.0},
            {0.19, -0.95},
            {0.31, -0.76},
            {0.3, -0.56},
            {0.15, -0.38},
            {0.11, -0.26}},
           t.flat ? Paint(t.body)
                  : Paint::radial({0, -0.66}, 0.42,
                                  {{0, mix(glass, kWhite, 0.8), 1},
                                   {0.4, mix(t.light, Rgb{1, 0.85, 0.45}, 0.5), 1},
                                   {0.85, mix(t.light, t.accent, 0.4) * 0.8, 1},
                                   {1, mix(t.light, t.body, 0.5), 1}}));
    p.curve({{-0.06, -0.28},
             {-0.09, -0.6},
             {-0.045, -0.68},
             {0, -0.58},
             {0.045, -0.68},
             {0.09, -0.6},
             {0.06, -0.28}},
            0.016, Paint(t.flat ? t.body : mix(t.accent, Rgb{1, 0.6, 0.2}, 0.6)));
    if (!t.flat)
        p.curve({{0.17, -0.52}, {0.24, -0.68}, {0.16, -0.88}}, 0.03, Paint(kWhite, 0.75));
    const Rgb metal = t.own({0.55, 0.56, 0.6});
    for (int i = 0; i < 4; ++i)
        p.roundRect(-0.125 + i * 0.008, -0.27 + i * 0.06, 0.25 - i * 0.016, 0.052, 0.02,
                    roundPaint(t, metal, -0.13, 0.13));
    p.ellipse({0, -0.02}, 0.06, 0.025, Paint(t.body));
}

constexpr Subject kLamps[] = {
    {"lighthouse", Habitat::Water, 3.2, 0.55, false, 0, paintLighthouse, Kind::Scenery, &kBeacon},
    {"lantern", Habitat::Table, 0.34, 0.55, true, 0, paintLantern, Kind::Thing, &kLantern},
    {"candle", Habitat::Table, 0.3, 0.6, true, 0, paintCandle, Kind::Thing, &kCandle},
    {"light_bulb", Habitat::Table, 0.3, 0.64, true, 0, paintBulb, Kind::Thing, &kBulb},
};

} // namespace

std::span<const Subject> lamps() {
    return kLamps;
}

} // namespace reelwright::generate::draft::subjects
