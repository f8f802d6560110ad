// Energy and science: solar panels, wind turbines, batteries, globes, instruments.
#include "generate/draft/shading.h"
#include "generate/draft/subjects/lists.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

constexpr Shine kPotion{{0, -0.25}, 0.5, 0.05};

void paintSolarPanel(Painter& p, const Tones& t, const Act& act) {
    const Rgb metal = t.own({0.62, 0.64, 0.68}, 0.75);
    const Rgb cell = t.own({0.08, 0.2, 0.46}, 0.85);
    p.limb({-0.1, -0.42}, 0.03, {-0.16, 0.0}, 0.035, roundPaint(t, metal, -0.2, -0.05));
    p.limb({0.5, -0.62}, 0.026, {0.46, 0.0}, 0.03, roundPaint(t, metal, 0.42, 0.54));
    p.line({-0.16, -0.05}, {0.46, -0.05}, 0.022, Paint(metal));
    const Vec a{-0.82, -0.16};
    const Vec across{1.3, 0.0};
    const Vec up{0.36, -0.76};
    const auto at = [&](double u, double v) { return a + across * u + up * v; };
    p.polygon({at(-0.02, -0.04), at(1.02, -0.04), at(1.02, 1.03), at(-0.02, 1.03)}, Paint(metal));
    p.faded(1, [&] {
        p.polygon(
            {at(0, 0), at(1, 0), at(1, 1), at(0, 1)},
            t.flat ? Paint(t.body)
                   : Paint::linear(
                         at(0, 0), at(1, 1),
                         {{0, cell * 0.6, 1}, {0.6, cell, 1}, {1, mix(cell, t.light, 0.45), 1}}));
        if (t.flat)
            return;
        p.inside([&] {
            // A glint of the sun wanders over the glass.
            const double u = std::fmod(act.seconds * 0.22, 1.6) - 0.3;
            p.polygon({at(u, 0), at(u + 0.14, 0), at(u + 0.3, 1), at(u + 0.16, 1)},
                      Paint(kWhite, 0.34));
            for (int i = 1; i < 6; ++i)
                p.line(at(i / 6.0, 0), at(i / 6.0, 1), i == 3 ? 0.02 : 0.009, Paint(metal, 0.8));
            for (int i = 1; i < 4; ++i)
                p.line(at(0, i / 4.0), at(1, i / 4.0), 0.009, Paint(metal, 0.8));
        });
    });
    p.line(at(0, 1.02), at(1, 1.02), 0.016, Paint(t.flat ? t.body : mix(metal, kWhite, 0.5)));
}

void paintTurbine(Painter& p, const Tones& t, const Act& act) {
    const Rgb white = t.own({0.94, 0.95, 0.96}, 0.85);
    p.polygon({{-0.022, 0.01}, {-0.01, -0.68}, {0.01, -0.68}, {0.022, 0.01}},
              roundPaint(t, white, -0.022, 0.022));
    p.roundRect(-0.03, -0.705, 0.085, 0.036, 0.016, roundPaint(t, white, -0.04, 0.06));
    const Vec hub{-0.012, -0.686};
    for (int i = 0; i < 3; ++i)
        p.placed(hub, 1, 1, act.seconds * 1.5 + i * 2.0944, [&] {
            p.blob({{-0.012, 0},
                    {-0.02, -0.07},
                    {-0.008, -0.3},
                    {0.0, -0.31},
                    {0.01, -0.08},
                    {0.01, 0}},
                   Paint(t.flat ? t.body : white * (i == 0 ? 1.0 : 0.9)));
        });
    p.disc(hub, 0.022, ballPaint(t, white, hub, 0.022));
}

void paintBattery(Painter& p, const Tones& t, const Act& act) {
    const Rgb shell = t.own({0.2, 0.22, 0.26}, 0.7);
    p.roundRect(-0.1, -1.0, 0.2, 0.1, 0.03, roundPaint(t, t.own({0.75, 0.76, 0.8}), -0.1, 0.1));
    p.roundRect(-0.3, -0.92, 0.6, 0.92, 0.09, roundPaint(t, shell, -0.3, 0.3));
    p.roundRect(-0.235, -0.85, 0.47, 0.78, 0.05, Paint(t.flat ? t.body : t.body * 0.5));
    const double level = 0.45 + 0.55 * std::fmod(act.seconds * 0.25, 1.0);
    for (int i = 0; i < 5; ++i) {
        const double share = std::clamp(level * 5 - i, 0.0, 1.0);
        p.roundRect(-0.2, -0.23 - i * 0.148, 0.4, 0.125, 0.025,
                    Paint(t.flat ? t.body
                                 : mix(t.body, mix(t.accent, Rgb{0.35, 0.9, 0.4}, 0.5),
                                       0.15 + 0.85 * share)));
    }
    p.polygon({{0.05, -0.72},
               {-0.12, -0.42},
               {-0.01, -0.42},
               {-0.05, -0.2},
               {0.13, -0.52},
               {0.01, -0.52}},
              Paint(t.flat ? t.body : mix(t.light, kWhite, 0.6)));
}

void paintGlobe(Painter& p, const Tones& t, const Act& act) {
    const Vec c{0, -0.5};
    const Rgb water = t.own({0.13, 0.4, 0.72}, 0.8);
    const Rgb land = t.own({0.36, 0.62, 0.3}, 0.8);
    p.faded(1, [&] {
        p.disc(c, 0.48, Paint(water));
        p.inside([&] {
            // Continents pass by; what is off the middle is squeezed.
            constexpr std::array<std::array<double, 4>, 8> kLands{{{0.0, -0.16, 0.34, 0.2},
                                                                   {0.25, 0.12, 0.2, 0.27},
                                                                   {1.7, -0.2, 0.42, 0.16},
                                                                   {1.95, 0.05, 0.22, 0.2},
                                                                   {2.6, 0.18, 0.2, 0.11},
                                                                   {3.6, -0.12, 0.3, 0.22},
                                                                   {4.1, 0.16, 0.18, 0.25},
                                                                   {5.2, -0.28, 0.16, 0.08}}};
            for (const auto& [longitude, y, w, h] : kLands) {
                const double turn = longitude + act.seconds * 0.35;
                const double front = std::cos(turn);
                if (front < 0.05)
                    continue;
                const Vec at = c + Vec{0.46 * std::sin(turn) * std::cos(y), y};
                const double squeeze = std::max(front, 0.12);
                p.blob(
                    {at + Vec{-w * 0.5 * squeeze, -h * 0.2}, at + Vec{-w * 0.2 * squeeze, -h * 0.6},
                     at + Vec{w * 0.35 * squeeze, -h * 0.45}, at + Vec{w * 0.5 * squeeze, h * 0.1},
                     at + Vec{w * 0.12 * squeeze, h * 0.3}, at + Vec{w * 0.05 * squeeze, h * 0.65},
                     at + Vec{-w * 0.25 * squeeze, h * 0.25}},
                    Paint(land));
            }
            if (t.flat)
                return;
            for (int i = 0; i < 4; ++i)
                p.curve({c + Vec{-0.5, -0.3 + 0.2 * i}, c + Vec{-0.1, -0.34 + 0.21 * i},
                         c + Vec{0.2, -0.26 + 0.2 * i}, c + Vec{0.5, -0.32 + 0.2 * i}},
                        0.022, Paint(kWhite, 0.3));
            p.disc(c, 0.5,
                   Paint::radial(c + Vec{0.2, -0.2}, 0.78,
                                 {{0, kWhite, 0.28},
                                  {0.35, kWhite, 0.0},
                                  {0.6, kBlack, 0.15},
                                  {1, kBlack, 0.75}}));
        });
    });
    if (!t.flat)
        p.arc(c, 0.485, -1.7, 1.0, 0.02, Paint(mix(t.light, kWhite, 0.5), 0.7));
}

void paintMicroscope(Painter& p, const Tones& t, const Act&) {
    const Rgb body = t.own({0.85, 0.87, 0.9}, 0.75);
    const Rgb dark = t.own({0.16, 0.18, 0.22}, 0.7);
    p.blob({{-0.34, 0.0}, {-0.34, -0.08}, {-0.2, -0.12}, {0.24, -0.12}, {0.36, -0.07}, {0.36, 0.0}},
           roundPaint(t, dark, -0.34, 0.36));
    p.curve({{-0.1, -0.1}, {-0.3, -0.3}, {-0.3, -0.55}, {-0.08, -0.74}}, 0.11,
            roundPaint(t, body, -0.36, 0.0));
    p.rect(-0.22, -0.33, 0.5, 0.045, roundPaint(t, dark, -0.22, 0.28));
    p.rect(0.0, -0.345, 0.2, 0.016, Paint(t.flat ? t.body : mix(t.light, kWhite, 0.5)));
    paintGlow(p, t, {0.1, -0.3}, 0.14, 0.8);
    p.placed({0.1, -0.4}, 1, 1, -0.42, [&] {
        p.rect(-0.035, -0.1, 0.07, 0.12, roundPaint(t, t.own({0.75, 0.6, 0.3}), -0.035, 0.035));
        p.rect(-0.06, -0.46, 0.12, 0.38, roundPaint(t, body, -0.06, 0.06));
        p.rect(-0.045, -0.6, 0.09, 0.15, roundPaint(t, dark, -0.045, 0.045));
        p.rect(-0.065, -0.28, 0.13, 0.05, Paint(t.accent));
    });
    p.disc({-0.27, -0.43}, 0.075, ballPaint(t, dark, {-0.27, -0.43}, 0.075));
}

void paintFlask(Painter& p, const Tones& t, const Act& act) {
    const Rgb liquid = t.flat ? t.body : mix(t.accent, t.light, 0.15);
    p.faded(1, [&] {
        p.blob({{-0.09, -0.95},
                {-0.09, -0.62},
                {-0.2, -0.46},
                {-0.4, -0.12},
                {-0.34, -0.01},
                {0, 0.0},
                {0.34, -0.01},
                {0.4, -0.12},
                {0.2, -0.46},
                {0.09, -0.62},
                {0.09, -0.95}},
               Paint(t.flat ? t.body : mix(t.light, kWhite, 0.5), t.flat ? 1 : 0.28));
        if (t.flat)
            return;
        p.inside([&] {
            const double tilt = 0.015 * std::sin(act.seconds * 2);
            p.polygon({{-0.6, -0.38 + tilt}, {0.6, -0.38 - tilt}, {0.6, 0.1}, {-0.6, 0.1}},
                      Paint::linear({-0.4, 0}, {0.4, 0},
                                    {{0, liquid * 0.45, 0.95},
                                     {0.6, liquid, 0.95},
                                     {1, mix(liquid, kWhite, 0.4), 0.95}}));
            for (int i = 0; i < 11; ++i) {
                const double age = std::fmod(act.seconds * (0.4 + 0.05 * i) + i * 0.37, 1.0);
                p.disc(
                    {-0.24 + 0.048 * i + 0.02 * std::sin(act.seconds * 3 + i), -0.02 - 0.36 * age},
                    0.012 + 0.02 * age, Paint(mix(liquid, kWhite, 0.7), 0.7));
            }
        });
    });
    if (!t.flat) {
        p.curve({{0.07, -0.92}, {0.07, -0.62}, {0.17, -0.46}, {0.34, -0.14}}, 0.024,
                Paint(kWhite, 0.75));
        p.curve({{-0.09, -0.93},
                 {-0.09, -0.62},
                 {-0.2, -0.46},
                 {-0.4, -0.12},
                 {-0.34, -0.02},
                 {0, -0.01},
                 {0.34, -0.02},
                 {0.4, -0.12}},
                0.016, Paint(mix(t.light, t.second, 0.4), 0.8));
    }
    p.roundRect(-0.13, -1.0, 0.26, 0.06, 0.03, Paint(t.flat ? t.body : mix(t.light, kWhite, 0.4)));
}

constexpr Subject kScience[] = {
    {"solar_panel", Habitat::Ground, 0.9, 1.7, true, 0, paintSolarPanel},
    {"wind_turbine", Habitat::Ground, 3.0, 0.65, true, 0, paintTurbine, Kind::Scenery},
    {"battery", Habitat::Table, 0.32, 0.62, true, 0, paintBattery},
    {"globe", Habitat::Table, 0.4, 1.0, true, 0, paintGlobe},
    {"microscope", Habitat::Table, 0.36, 0.75, false, 0, paintMicroscope},
    {"flask", Habitat::Table, 0.32, 0.82, true, 0, paintFlask, Kind::Thing, &kPotion},
};

} // namespace

std::span<const Subject> science() {
    return kScience;
}

} // namespace reelwright::generate::draft::subjects
