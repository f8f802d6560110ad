// Food and where it is made: bowls, plates, a wok on the fire, a street stall.
#include "generate/draft/shading.h"
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

constexpr Shine kFire{{0, -0.35}, 0.8, 0.2};
constexpr Shine kStallLamps{{0, -0.62}, 0.6, 0.1, false, {0.4, -0.45}};

void paintNoodles(Painter& p, const Tones& t, const Act& act) {
    const Rgb china = t.flat ? t.body : mix(t.accent, t.own({0.85, 0.3, 0.22}, 0.8), 0.5);
    const Rgb noodle = t.own({0.96, 0.8, 0.46}, 0.85);
    // What is in it rises above the rim.
    p.ellipse({0, -0.56}, 0.6, 0.14, Paint(t.own({0.42, 0.2, 0.1}, 0.8)));
    for (int i = 0; i < 9; ++i) {
        const double x = -0.42 + i * 0.105;
        const double lift = 0.07 * std::sin(i * 2.1) + 0.09 * (1 - x * x * 3);
        p.curve({{x - 0.12, -0.53},
                 {x - 0.05, -0.6 - lift},
                 {x + 0.08, -0.61 - lift * 0.8},
                 {x + 0.14, -0.52}},
                0.042, Paint(t.flat ? t.body : noodle * (i % 2 == 0 ? 1.0 : 0.8)));
    }
    p.ellipse({-0.3, -0.63}, 0.13, 0.07, Paint(t.own({0.97, 0.95, 0.88}, 0.9)));
    p.ellipse({-0.29, -0.635}, 0.065, 0.042, Paint(t.own({1.0, 0.68, 0.15}, 0.9)));
    const Rgb green = t.own({0.3, 0.62, 0.22}, 0.85);
    for (int i = 0; i < 6; ++i)
        p.ellipse({0.05 + 0.09 * std::cos(i * 1.9), -0.66 + 0.035 * std::sin(i * 2.7)}, 0.034, 0.02,
                  Paint(green));
    p.blob({{0.28, -0.56}, {0.3, -0.72}, {0.44, -0.76}, {0.46, -0.58}},
           Paint(t.own({0.1, 0.24, 0.16}, 0.85)));
    p.faded(1, [&] {
        p.blob({{-0.64, -0.56},
                {-0.56, -0.26},
                {-0.3, -0.07},
                {0, -0.05},
                {0.3, -0.07},
                {0.56, -0.26},
                {0.64, -0.56},
                {0.3, -0.46},
                {0, -0.43},
                {-0.3, -0.46}},
               roundPaint(t, china, -0.64, 0.64));
        if (!t.flat)
            for (int i = 0; i < 13; ++i)
                p.disc({-0.6 + i * 0.1, -0.33 + 0.09 * std::abs(i - 6) * -0.3}, 0.022,
                       Paint(mix(t.light, kWhite, 0.3), 0.75));
    });
    p.curve({{-0.64, -0.56}, {-0.3, -0.465}, {0, -0.435}, {0.3, -0.465}, {0.64, -0.56}}, 0.026,
            Paint(t.flat ? t.body : mix(china, kWhite, 0.55)));
    p.polygon({{-0.22, -0.06}, {0.22, -0.06}, {0.26, 0.0}, {-0.26, 0.0}},
              roundPaint(t, china, -0.26, 0.26));
    for (const double shift : {0.0, 0.07})
        p.line({0.16 + shift, -0.54}, {0.68 + shift * 0.6, -0.98 - shift * 0.3}, 0.026,
               Paint(t.own({0.5, 0.3, 0.16})));
    paintSteam(p, t, {-0.05, -0.72}, 0.8, 0.5, act.seconds);
}

void paintPlate(Painter& p, const Tones& t, const Act& act) {
    const Rgb china = t.own({0.94, 0.93, 0.9}, 0.85);
    p.ellipse({0, -0.14}, 0.98, 0.15, roundPaint(t, china * 0.75, -0.98, 0.98));
    p.ellipse({0, -0.17}, 0.98, 0.15, roundPaint(t, china, -0.98, 0.98));
    p.ellipse({0, -0.175}, 0.68, 0.095, Paint(t.flat ? t.body : china * 0.86));
    const Rgb crust = t.own({0.72, 0.42, 0.2}, 0.85);
    p.blob({{-0.46, -0.2},
            {-0.42, -0.42},
            {-0.12, -0.55},
            {0.2, -0.52},
            {0.4, -0.36},
            {0.44, -0.18},
            {0, -0.12}},
           ballPaint(t, crust, {0, -0.33}, 0.42));
    if (!t.flat)
        for (int i = 0; i < 5; ++i)
            p.curve({{-0.3 + i * 0.14, -0.44}, {-0.22 + i * 0.14, -0.34}, {-0.2 + i * 0.14, -0.22}},
                    0.03, Paint(crust * 0.4, 0.7));
    const Rgb leaf = t.own({0.32, 0.6, 0.22}, 0.85);
    p.blob({{0.34, -0.2}, {0.4, -0.44}, {0.6, -0.4}, {0.68, -0.2}, {0.5, -0.14}}, Paint(leaf));
    p.blob({{0.42, -0.24}, {0.56, -0.5}, {0.7, -0.32}, {0.6, -0.18}},
           Paint(t.flat ? leaf : leaf * 0.7));
    for (int i = 0; i < 3; ++i)
        p.disc({-0.62 + i * 0.1, -0.2 - 0.05 * (i % 2)}, 0.075,
               ballPaint(t, t.own({0.85, 0.2, 0.14}, 0.9), {-0.62 + i * 0.1, -0.2}, 0.08));
    paintSteam(p, t, {-0.05, -0.56}, 0.7, 0.44, act.seconds);
}

void paintWok(Painter& p, const Tones& t, const Act& act) {
    const Rgb iron = t.own({0.16, 0.16, 0.18}, 0.8);
    // Flames lick up on both sides of the pan.
    for (int i = 0; i < 7; ++i)
        paintFlame(p, t, {-0.42 + i * 0.14, -0.05}, 0.3 + 0.16 * std::abs(std::sin(i * 1.7)),
                   act.seconds + i * 0.37);
    p.roundRect(-0.5, -0.06, 1.0, 0.06, 0.02, roundPaint(t, iron, -0.5, 0.5));
    const double toss = std::max(0.0, std::sin(act.seconds * 3.2));
    const Rgb foods[] = {t.own({0.36, 0.65, 0.22}, 0.9), t.own({0.9, 0.32, 0.16}, 0.9),
                         t.own({0.97, 0.78, 0.36}, 0.9), t.own({0.62, 0.34, 0.2}, 0.9)};
    for (int i = 0; i < 14; ++i) {
        const double x = -0.4 + i * 0.06;
        const double up = toss * (0.1 + 0.3 * std::abs(std::sin(i * 2.4)));
        p.placed({x + 0.08 * toss * std::sin(i * 1.3), -0.5 - up}, 1, 1, i * 1.1 + toss * 2, [&] {
            p.ellipse({0, 0}, 0.062, 0.036, Paint(foods[i % 4]));
        });
    }
    paintFlame(p, t, {0.3, -0.5}, 0.26 + 0.2 * toss, act.seconds * 1.1 + 2);
    p.blob({{-0.62, -0.5},
            {-0.5, -0.26},
            {-0.22, -0.12},
            {0.22, -0.12},
            {0.5, -0.26},
            {0.62, -0.5},
            {0.3, -0.44},
            {0, -0.42},
            {-0.3, -0.44}},
           roundPaint(t, iron, -0.62, 0.62));
    p.curve({{-0.62, -0.5}, {-0.3, -0.44}, {0, -0.42}, {0.3, -0.44}, {0.62, -0.5}}, 0.022,
            Paint(t.flat ? t.body : mix(iron, t.light, 0.5)));
    p.limb({0.58, -0.46}, 0.035, {1.05, -0.66}, 0.03, Paint(t.own({0.42, 0.26, 0.15})));
    paintSteam(p, t, {-0.1, -0.62}, 0.8, 0.42, act.seconds);
}

void paintStall(Painter& p, const Tones& t, const Act& act) {
    const Rgb wood = t.own({0.42, 0.27, 0.17}, 0.7);
    const Rgb red = t.flat ? t.body : mix(t.accent, t.own({0.8, 0.2, 0.15}, 0.8), 0.4);
    const Rgb cream = t.own({0.95, 0.9, 0.8}, 0.8);
    // The lit inside, with somebody cooking in it.
    p.rect(-0.62, -0.78, 1.24, 0.5,
           t.flat ? Paint(t.body)
                  : Paint::radial({0, -0.66}, 0.7,
                                  {{0, mix(t.light, Rgb{1, 0.8, 0.5}, 0.4), 1},
                                   {1, mix(t.light, t.body, 0.72), 1}}));
    p.rect(-0.58, -0.7, 1.16, 0.012, Paint(wood));
    for (int i = 0; i < 8; ++i)
        p.roundRect(-0.55 + i * 0.14, -0.745 + 0.012 * (i % 3), 0.05, 0.05, 0.015,
                    Paint(i % 2 == 0 ? red : wood));
    p.disc({0.1, -0.56}, 0.052, Paint(t.own({0.75, 0.53, 0.4}, 0.7)));
    p.roundRect(0.05, -0.635, 0.1, 0.05, 0.025, Paint(cream));
    p.blob({{-0.02, -0.3}, {0.0, -0.48}, {0.1, -0.51}, {0.2, -0.48}, {0.22, -0.3}}, Paint(cream));
    p.limb({0.0, -0.45}, 0.026, {-0.16, -0.38}, 0.02, Paint(cream));
    for (const double x : {-0.64, 0.62})
        p.rect(x, -0.86, 0.03, 0.86, roundPaint(t, wood, x, x + 0.03));
    // Pots on the counter.
    p.blob({{-0.42, -0.36}, {-0.38, -0.29}, {-0.16, -0.29}, {-0.12, -0.36}}, Paint(t.body));
    paintFlame(p, t, {-0.27, -0.36}, 0.12, act.seconds);
    p.roundRect(0.3, -0.42, 0.2, 0.13, 0.02, roundPaint(t, t.own({0.6, 0.6, 0.64}), 0.3, 0.5));
    p.rect(-0.7, -0.3, 1.4, 0.04, roundPaint(t, mix(wood, t.light, t.flat ? 0 : 0.25), -0.7, 0.7));
    p.rect(-0.66, -0.26, 1.32, 0.24, roundPaint(t, wood, -0.66, 0.66));
    for (int i = 0; i < 6; ++i)
        p.rect(-0.66 + i * 0.22, -0.26, 0.008, 0.24, Paint(t.body, t.flat ? 1 : 0.6));
    p.roundRect(-0.3, -0.2, 0.6, 0.12, 0.02, Paint(red));
    for (int i = 0; i < 4; ++i)
        p.roundRect(-0.24 + i * 0.13, -0.17, 0.08, 0.06, 0.01, Paint(cream));
    for (const double x : {-0.46, 0.46}) {
        p.disc({x, -0.06}, 0.09, Paint(t.body));
        p.disc({x, -0.06}, 0.04, Paint(wood));
    }
    // The awning with its scalloped edge and a string of lamps.
    for (int i = 0; i < 10; ++i) {
        const Rgb cloth = i % 2 == 0 ? red : cream;
        const double top = -0.56 + i * 0.112;
        const double low = -0.8 + i * 0.16;
        p.polygon({{top, -1.0}, {top + 0.112, -1.0}, {low + 0.16, -0.84}, {low, -0.84}},
                  roundPaint(t, cloth, -0.8, 0.8));
        p.ellipse({low + 0.08, -0.838}, 0.08, 0.04,
                  roundPaint(t, cloth * (t.flat ? 1 : 0.85), -0.8, 0.8));
    }
    for (int i = 0; i < 5; ++i) {
        const Vec at{-0.52 + i * 0.26, -0.75 + 0.02 * std::sin(act.seconds * 1.4 + i)};
        p.line({at.x, -0.82}, at, 0.008, Paint(t.body));
        p.ellipse(at, 0.05, 0.06, Paint(t.flat ? t.body : mix(t.light, Rgb{1, 0.5, 0.2}, 0.35)));
        paintGlow(p, t, at, 0.11, 0.6);
    }
}

constexpr Subject kFood[] = {
    {"wok", Habitat::Table, 0.34, 1.7, true, 0, paintWok, Kind::Thing, &kFire},
    {"noodles", Habitat::Table, 0.3, 1.4, true, 0, paintNoodles},
    {"plate", Habitat::Table, 0.22, 2.0, true, 0, paintPlate},
    {"stall", Habitat::Ground, 1.5, 1.6, false, 0, paintStall, Kind::Thing, &kStallLamps},
};

} // namespace

std::span<const Subject> food() {
    return kFood;
}

} // namespace reelwright::generate::draft::subjects
