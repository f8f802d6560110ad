// Small nature: bees, their hive and honey.
#include "generate/draft/shading.h"
#include "generate/draft/subjects/lists.h"

#include <array>
#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

constexpr Rgb kAmber{0.98, 0.66, 0.12};
constexpr Rgb kBeeBlack{0.12, 0.09, 0.07};

// A bee of unit length, seen from the side, flying towards +x.
void paintOneBee(Painter& p, Vec at, double size, const Tones& t, double seconds) {
    const double beat = std::sin(seconds * 60);
    p.placed(at, size, size, 0.08 * std::sin(seconds * 2.3), [&] {
        const Rgb yellow = t.own(kAmber, 0.85);
        const Rgb black = t.own(kBeeBlack, 0.85);
        for (int i = 0; i < 3; ++i)
            p.curve({{0.02 + i * 0.1, 0.1}, {0.06 + i * 0.1, 0.24}, {0.0 + i * 0.1, 0.33}}, 0.022,
                    Paint(black));
        p.faded(1, [&] {
            p.blob({{-0.56, 0.04},
                    {-0.44, -0.13},
                    {-0.2, -0.2},
                    {0.02, -0.15},
                    {0.08, 0.02},
                    {0.0, 0.15},
                    {-0.24, 0.2},
                    {-0.46, 0.15}},
                   ballPaint(t, yellow, {-0.24, 0}, 0.34));
            p.inside([&] {
                for (int i = 0; i < 3; ++i)
                    p.curve(
                        {{-0.44 + i * 0.15, -0.25}, {-0.4 + i * 0.15, 0}, {-0.44 + i * 0.15, 0.25}},
                        0.075, Paint(black));
            });
        });
        p.polygon({{-0.54, 0.0}, {-0.7, 0.06}, {-0.54, 0.09}}, Paint(black));
        p.disc({0.15, -0.02}, 0.17,
               ballPaint(t, t.flat ? yellow : mix(yellow, black, 0.3), {0.15, -0.02}, 0.17));
        if (!t.flat)
            for (int i = 0; i < 12; ++i)
                p.line(Vec{0.15, -0.02} + Vec{std::cos(i * 0.52), std::sin(i * 0.52)} * 0.14,
                       Vec{0.15, -0.02} + Vec{std::cos(i * 0.52), std::sin(i * 0.52)} * 0.2, 0.02,
                       Paint(yellow * 0.85, 0.8));
        p.disc({0.36, 0.0}, 0.125,
               ballPaint(t, t.flat ? black : mix(black, t.light, 0.12), {0.36, 0}, 0.125));
        p.ellipse({0.41, -0.02}, 0.045, 0.06, Paint(t.flat ? t.body : black * 0.5));
        if (!t.flat)
            p.disc({0.425, -0.045}, 0.016, Paint(kWhite, 0.9));
        p.curve({{0.4, -0.1}, {0.5, -0.2}, {0.6, -0.19}}, 0.018, Paint(black));
        p.curve({{0.36, -0.11}, {0.42, -0.24}, {0.52, -0.27}}, 0.018, Paint(black));
        // Wings: a blur of where they are.
        for (const double side : {0.0, 1.0}) {
            const double lift = 0.5 + 0.16 * beat + 0.1 * side;
            p.blob({{0.1 - side * 0.08, -0.12},
                    {0.0 - side * 0.22, -0.12 - lift * 0.75},
                    {-0.18 - side * 0.26, -0.12 - lift},
                    {-0.36 - side * 0.22, -0.1 - lift * 0.8},
                    {-0.2 - side * 0.12, -0.14 - lift * 0.3}},
                   Paint(t.flat ? t.body : mix(t.light, kWhite, 0.65), t.flat ? 0.6 : 0.5));
            if (!t.flat)
                p.curve({{0.06 - side * 0.08, -0.14},
                         {-0.1 - side * 0.2, -0.12 - lift * 0.6},
                         {-0.24 - side * 0.25, -0.12 - lift * 0.92}},
                        0.01, Paint(kWhite, 0.8));
        }
    });
}

void paintBees(Painter& p, const Tones& t, const Act& act) {
    const double s = act.seconds;
    constexpr Vec kPlaces[] = {{-1.05, -0.95}, {1.15, -0.78}, {-0.95, -0.12}, {1.0, -0.08}};
    int i = 0;
    for (const Vec& place : kPlaces) {
        ++i;
        paintOneBee(p, place + Vec{0.1 * std::sin(s * 1.7 + i * 2), 0.07 * std::sin(s * 2.9 + i)},
                    0.3 + 0.05 * (i % 3), t, s + i * 0.31);
    }
    paintOneBee(p, {0.02 * std::sin(s * 2.1), -0.46 + 0.05 * std::sin(s * 3.3)}, 0.92, t, s);
}

void paintHive(Painter& p, const Tones& t, const Act& act) {
    const Rgb straw = t.own({0.85, 0.62, 0.26}, 0.85);
    p.rect(-0.5, -0.09, 1.0, 0.06, roundPaint(t, t.own({0.4, 0.26, 0.16}), -0.5, 0.5));
    for (const double x : {-0.4, 0.32})
        p.rect(x, -0.05, 0.08, 0.06, Paint(t.body));
    const double halves[] = {0.42, 0.44, 0.43, 0.4, 0.35, 0.27, 0.16};
    for (int i = 0; i < 7; ++i)
        p.roundRect(
            -halves[i], -0.22 - i * 0.115, halves[i] * 2, 0.135, 0.065,
            roundPaint(t, t.flat || i % 2 == 0 ? straw : straw * 0.88, -halves[i], halves[i]));
    p.disc({0, -0.98}, 0.05, Paint(straw));
    p.ellipse({0.02, -0.19}, 0.12, 0.1, Paint(t.flat ? t.body : straw * 0.14));
    // Honey runs down one side.
    if (!t.flat)
        p.blob({{0.16, -0.72},
                {0.2, -0.5},
                {0.22, -0.36},
                {0.26, -0.32},
                {0.29, -0.38},
                {0.28, -0.56},
                {0.32, -0.6},
                {0.3, -0.74}},
               Paint(mix(kAmber * t.lit, t.light, 0.2), 0.9));
    for (int i = 0; i < 6; ++i) {
        const double turn = act.seconds * (1.1 + 0.1 * i) + i * 1.05;
        paintOneBee(p, {0.62 * std::cos(turn), -0.5 - 0.1 * i + 0.2 * std::sin(turn * 1.3)}, 0.15,
                    t, act.seconds + i);
    }
}

void paintHoney(Painter& p, const Tones& t, const Act& act) {
    const Rgb honey = t.own(kAmber, 0.9);
    p.faded(1, [&] {
        p.blob({{-0.3, -0.02},
                {-0.35, -0.2},
                {-0.35, -0.52},
                {-0.26, -0.66},
                {0.26, -0.66},
                {0.35, -0.52},
                {0.35, -0.2},
                {0.3, -0.02},
                {0, 0.0}},
               roundPaint(t, honey, -0.35, 0.35));
        if (!t.flat) {
            p.inside([&] {
                p.rect(-0.4, -0.7, 0.8, 0.14, Paint(mix(t.light, kWhite, 0.5), 0.45));
                p.disc({0.1, -0.24}, 0.3,
                       Paint::radial({0.1, -0.24}, 0.3,
                                     {{0, mix(honey, kWhite, 0.5), 0.7}, {1, honey, 0}}));
            });
            p.curve({{-0.27, -0.12}, {-0.3, -0.34}, {-0.27, -0.52}}, 0.03, Paint(kWhite, 0.45));
        }
    });
    p.roundRect(-0.18, -0.42, 0.36, 0.26, 0.04, Paint(t.own({0.97, 0.92, 0.8}, 0.85)));
    for (int i = 0; i < 3; ++i) {
        const Vec at{-0.07 + 0.07 * i, -0.29 + 0.06 * (i % 2)};
        std::array<Vec, 6> cell;
        for (std::size_t k = 0; k < 6; ++k)
            cell[k] = at + Vec{std::cos(static_cast<double>(k) * 1.0472 + 0.52),
                               std::sin(static_cast<double>(k) * 1.0472 + 0.52)} *
                               0.042;
        p.polygon(cell, Paint(t.flat ? t.body : honey * 0.8));
    }
    p.roundRect(-0.28, -0.75, 0.56, 0.12, 0.03,
                roundPaint(t, t.own({0.6, 0.42, 0.22}), -0.28, 0.28));
    // A dipper with a thread of honey.
    p.limb({0.56, -0.98}, 0.025, {0.5, -0.5}, 0.022, Paint(t.own({0.6, 0.4, 0.2})));
    for (int i = 0; i < 4; ++i)
        p.ellipse({0.495 - i * 0.006, -0.46 + i * 0.05}, 0.075 - 0.008 * std::abs(i - 1), 0.024,
                  Paint(t.flat ? t.body : mix(honey, t.own({0.6, 0.4, 0.2}), 0.4)));
    p.curve({{0.475, -0.27}, {0.48 + 0.008 * std::sin(act.seconds * 3), -0.14}, {0.475, -0.02}},
            0.03, Paint(honey));
    p.ellipse({0.475, -0.015}, 0.14, 0.03, Paint(honey));
}

constexpr Subject kNature[] = {
    {"bee", Habitat::Sky, 0.34, 2.6, true, 0, paintBees},
    {"hive", Habitat::Ground, 0.55, 1.3, true, 0, paintHive},
    {"honey", Habitat::Table, 0.3, 1.2, true, 0, paintHoney},
};

} // namespace

std::span<const Subject> nature() {
    return kNature;
}

} // namespace reelwright::generate::draft::subjects
