// Animals: at home, in the wild, in the air and in the water.
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

void paintCat(Painter& p, const Tones& t, const Act& act) {
    const Paint fur(t.body);
    const double tail = std::sin(act.seconds * 1.8) * 0.08;
    p.curve({{-0.26, -0.06}, {-0.5, -0.08}, {-0.56 - tail * 0.4, -0.3}, {-0.46 + tail, -0.5}},
            0.075, fur);
    p.blob({{-0.3, -0.02},
            {-0.34, -0.25},
            {-0.18, -0.52},
            {0.02, -0.66},
            {0.18, -0.6},
            {0.22, -0.3},
            {0.24, 0.0},
            {0, 0.01}},
           fur);
    const double nod = 0.01 * std::sin(act.seconds * 0.9);
    p.ellipse({0.1, -0.76 + nod}, 0.19, 0.165, fur);
    p.polygon({{-0.06, -0.84 + nod}, {-0.07, -1.0 + nod}, {0.06, -0.9 + nod}}, fur);
    p.polygon({{0.26, -0.84 + nod}, {0.28, -1.0 + nod}, {0.14, -0.9 + nod}}, fur);
    p.ellipse({0.04, -0.77 + nod}, 0.028, 0.034, Paint(t.light));
    p.ellipse({0.18, -0.77 + nod}, 0.028, 0.034, Paint(t.light));
    p.ellipse({0.04, -0.77 + nod}, 0.009, 0.03, Paint(t.body));
    p.ellipse({0.18, -0.77 + nod}, 0.009, 0.03, Paint(t.body));
    p.line({-0.02, -0.63}, {0.22, -0.62}, 0.03, Paint(t.accent));
}

// The gait of four legs: each lags the one before by a quarter.
void paintLegs(Painter& p, const Paint& coat, double back, double front, double hip, double thick,
               double phase, double stride) {
    int i = 0;
    for (const double x : {back, front, back + 0.06, front + 0.06}) {
        const double swing = std::sin(phase + i * 1.9) * stride;
        const double bend = std::max(0.0, std::cos(phase + i * 1.9)) * stride * 0.6;
        const Vec knee{x + swing * 0.12, hip * 0.5};
        const Vec foot{x + swing * 0.26 - bend * 0.08, -bend * 0.12};
        p.limb({x, hip}, thick * 1.5, knee, thick, coat);
        p.limb(knee, thick, foot, thick * 0.7, coat);
        ++i;
    }
}

void paintDog(Painter& p, const Tones& t, const Act& act) {
    const Paint fur(t.body);
    paintLegs(p, fur, -0.36, 0.28, -0.48, 0.045, act.seconds * 6, 0.7);
    p.curve({{-0.42, -0.6}, {-0.58, -0.76}, {-0.6, -0.92 + 0.04 * std::sin(act.seconds * 9)}}, 0.06,
            fur);
    p.blob({{-0.46, -0.62},
            {-0.2, -0.68},
            {0.2, -0.7},
            {0.4, -0.72},
            {0.42, -0.5},
            {0.2, -0.36},
            {-0.2, -0.42},
            {-0.44, -0.44}},
           fur);
    p.limb({0.34, -0.62}, 0.11, {0.5, -0.86}, 0.085, fur);
    p.blob({{0.4, -0.96},
            {0.52, -1.0},
            {0.64, -0.92},
            {0.8, -0.86},
            {0.78, -0.78},
            {0.56, -0.76},
            {0.42, -0.82}},
           fur);
    p.blob({{0.44, -0.98}, {0.36, -0.84}, {0.42, -0.74}, {0.5, -0.9}}, Paint(t.second));
    p.limb({0.4, -0.74}, 0.03, {0.52, -0.7}, 0.03, Paint(t.accent));
}

void paintHorse(Painter& p, const Tones& t, const Act& act) {
    const Paint coat(t.body);
    const double gait = act.seconds * 7;
    paintLegs(p, coat, -0.37, 0.24, -0.46, 0.026, gait, 1.1);
    p.placed({0, 0.02 * std::sin(gait)}, 1, 1, 0, [&] {
        p.blob({{-0.4, -0.62},
                {-0.54, -0.58},
                {-0.66, -0.4},
                {-0.7, -0.22},
                {-0.6, -0.3},
                {-0.5, -0.46}},
               Paint(t.second));
        p.blob({{-0.45, -0.6},
                {-0.36, -0.66},
                {-0.14, -0.62},
                {0.1, -0.63},
                {0.26, -0.68},
                {0.34, -0.58},
                {0.32, -0.44},
                {0.16, -0.38},
                {-0.1, -0.39},
                {-0.28, -0.41},
                {-0.42, -0.42}},
               coat);
        p.blob({{0.16, -0.62},
                {0.34, -0.84},
                {0.44, -0.95},
                {0.53, -0.9},
                {0.47, -0.76},
                {0.36, -0.5},
                {0.24, -0.46}},
               coat);
        p.blob({{0.43, -0.96},
                {0.52, -0.95},
                {0.6, -0.86},
                {0.69, -0.74},
                {0.67, -0.68},
                {0.61, -0.69},
                {0.53, -0.77},
                {0.45, -0.84}},
               coat);
        p.polygon({{0.43, -0.94}, {0.435, -1.01}, {0.48, -0.95}}, coat);
        p.blob({{0.44, -0.98},
                {0.36, -0.92},
                {0.26, -0.78},
                {0.16, -0.66},
                {0.24, -0.68},
                {0.36, -0.82},
                {0.43, -0.9}},
               Paint(t.second));
    });
}

void paintDeer(Painter& p, const Tones& t, const Act& act) {
    const Paint coat(t.body);
    const double nod = 0.012 * std::sin(act.seconds * 0.8);
    for (const double x : {-0.24, -0.18, 0.14, 0.2})
        p.limb({x, -0.4}, 0.04, {x + 0.01, 0}, 0.014, coat);
    p.blob({{-0.3, -0.5},
            {-0.1, -0.55},
            {0.16, -0.56},
            {0.28, -0.5},
            {0.22, -0.34},
            {-0.1, -0.36},
            {-0.28, -0.36}},
           coat);
    p.limb({0.2, -0.48}, 0.075, {0.32, -0.68 + nod}, 0.042, coat);
    p.blob({{0.26, -0.72 + nod},
            {0.34, -0.76 + nod},
            {0.48, -0.68 + nod},
            {0.46, -0.64 + nod},
            {0.32, -0.64 + nod}},
           coat);
    for (const double side : {-0.06, 0.08}) {
        const Vec root{0.31, -0.74 + nod};
        const Vec tip{0.31 + side * 2.0, -0.99 + nod};
        p.curve({root, root + Vec{side * 1.6, -0.09}, tip}, 0.018, coat);
        p.line(mix(root, tip, 0.45) + Vec{side * 0.6, 0}, root + Vec{side * 2.4, -0.14}, 0.014,
               coat);
        p.line(mix(root, tip, 0.7) + Vec{side * 0.3, 0}, root + Vec{side * 0.8, -0.24}, 0.012,
               coat);
    }
}

void paintBird(Painter& p, const Tones& t, const Act& act) {
    const double flap = std::sin(act.seconds * 5.2);
    const Vec body{0, -0.5 + 0.04 * flap};
    for (const double side : {-1.0, 1.0}) {
        const Vec elbow = body + Vec{side * 0.42, -0.12 - 0.34 * flap};
        const Vec tip = body + Vec{side * 1.05, 0.02 - 0.36 * flap + 0.12};
        p.blob({body + Vec{side * 0.02, -0.06}, elbow + Vec{0, -0.06}, tip,
                elbow + Vec{side * 0.1, 0.13}, body + Vec{side * 0.05, 0.12}},
               Paint(side > 0 ? t.body : mix(t.body, t.second, 0.6)));
    }
    p.blob({body + Vec{-0.34, 0.06}, body + Vec{-0.1, -0.07}, body + Vec{0.2, -0.08},
            body + Vec{0.36, -0.02}, body + Vec{0.2, 0.09}, body + Vec{-0.1, 0.11}},
           Paint(t.second));
    p.polygon({body + Vec{0.32, -0.05}, body + Vec{0.46, 0.0}, body + Vec{0.32, 0.03}},
              Paint(t.accent));
    p.polygon({body + Vec{-0.28, 0.03}, body + Vec{-0.52, 0.0}, body + Vec{-0.5, 0.14}},
              Paint(t.second));
}

void paintOneFish(Painter& p, Vec at, double size, double phase, const Tones& t) {
    const double wag = std::sin(phase) * 0.1;
    p.placed(at, size, size, 0.05 * std::sin(phase * 0.5), [&] {
        p.polygon({{-0.4, 0}, {-0.68, -0.2 + wag}, {-0.6, wag}, {-0.68, 0.2 + wag}},
                  Paint(t.accent));
        p.blob({{-0.46, 0}, {-0.15, -0.2}, {0.25, -0.19}, {0.5, 0}, {0.25, 0.18}, {-0.15, 0.19}},
               Paint(t.second));
        p.blob({{-0.1, -0.16}, {0.05, -0.32}, {0.22, -0.16}}, Paint(t.accent));
        p.inside([&] { p.ellipse({-0.02, 0}, 0.06, 0.3, Paint(t.light, 0.7)); });
        p.disc({0.33, -0.04}, 0.035, Paint(t.body));
    });
}

void paintFish(Painter& p, const Tones& t, const Act& act) {
    const Vec places[] = {{0, -0.5},   {-0.8, -0.78},  {0.75, -0.72}, {-0.6, -0.22},
                          {0.6, -0.2}, {-1.25, -0.46}, {1.2, -0.42}};
    int i = 0;
    for (const Vec& place : places) {
        const double phase = act.seconds * 6 + i * 1.3;
        paintOneFish(p, place + Vec{0, 0.03 * std::sin(act.seconds * 1.1 + i)},
                     i == 0 ? 0.62 : 0.3 + 0.05 * (i % 3), phase, t);
        ++i;
    }
}

void paintWhale(Painter& p, const Tones& t, const Act& act) {
    const double beat = std::sin(act.seconds * 1.3) * 0.1;
    p.blob({{-1.0, -0.5 + beat * 0.6},
            {-1.3, -0.68 + beat * 1.6},
            {-1.52, -0.62 + beat * 2},
            {-1.34, -0.5 + beat * 1.4},
            {-1.5, -0.36 + beat * 2},
            {-1.24, -0.38 + beat * 1.4}},
           Paint(t.second));
    p.blob({{-1.15, -0.5 + beat},
            {-0.6, -0.68 + beat * 0.3},
            {0.1, -0.86},
            {0.8, -0.8},
            {1.12, -0.58},
            {1.08, -0.42},
            {0.7, -0.26},
            {0.0, -0.22},
            {-0.6, -0.36 + beat * 0.3}},
           Paint(t.second));
    p.inside([&] {
        p.blob({{1.3, -0.48}, {0.6, -0.4}, {0.1, -0.3}, {-0.3, -0.26}, {0.2, 0}, {1.2, -0.1}},
               Paint(mix(t.light, t.second, 0.55)));
    });
    p.blob({{0.4, -0.36},
            {0.18, -0.1 + beat},
            {0.02, 0.0 + beat * 1.5},
            {0.1, -0.16 + beat},
            {0.2, -0.34}},
           Paint(t.body));
    p.disc({0.86, -0.52}, 0.025, Paint(t.light));
}

constexpr Subject kAnimals[] = {
    {"cat", Habitat::Ground, 0.5, 1.1, true, 0, paintCat},
    {"dog", Habitat::Ground, 0.5, 1.5, true, 0.2, paintDog},
    {"horse", Habitat::Ground, 1.15, 1.5, true, 0.22, paintHorse},
    {"deer", Habitat::Ground, 1.05, 1.0, true, 0, paintDeer},
    {"whale", Habitat::Deep, 1.2, 3.0, true, 0.06, paintWhale},
    {"fish", Habitat::Deep, 0.7, 3.2, true, 0.08, paintFish},
    {"bird", Habitat::Sky, 0.5, 2.4, true, 0.12, paintBird},
};

} // namespace

std::span<const Subject> animals() {
    return kAnimals;
}

} // namespace reelwright::generate::draft::subjects
