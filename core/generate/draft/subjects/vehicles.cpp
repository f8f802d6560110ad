// Vehicles: on the road, on rails, on water and in the air.
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

void paintWheel(Painter& p, Vec at, double r, const Tones& t, double turn) {
    p.disc(at, r, Paint(t.body));
    p.disc(at, r * 0.62, Paint(t.second));
    for (int i = 0; i < 5; ++i)
        p.line(at, at + Vec{std::cos(turn + i * 1.2566), std::sin(turn + i * 1.2566)} * (r * 0.52),
               r * 0.12, Paint(t.body));
}

void paintCar(Painter& p, const Tones& t, const Act& act) {
    const Paint body(mix(t.second, t.accent, 0.55));
    p.blob({{-1.62, -0.2},
            {-1.6, -0.5},
            {-1.25, -0.6},
            {-0.78, -0.68},
            {-0.4, -0.96},
            {0.1, -1.0},
            {0.5, -0.93},
            {0.88, -0.64},
            {1.42, -0.54},
            {1.62, -0.38},
            {1.62, -0.18},
            {0, -0.14}},
           body);
    p.blob({{-0.64, -0.66}, {-0.33, -0.89}, {0.02, -0.92}, {0.02, -0.64}},
           Paint(mix(t.body, t.light, 0.25)));
    p.blob({{0.1, -0.64}, {0.1, -0.92}, {0.42, -0.86}, {0.72, -0.64}},
           Paint(mix(t.body, t.light, 0.25)));
    p.line({-1.5, -0.42}, {1.5, -0.4}, 0.02, Paint(mix(t.second, t.light, 0.3)));
    p.ellipse({1.56, -0.42}, 0.08, 0.055, Paint(t.light));
    p.ellipse({-1.58, -0.44}, 0.05, 0.05, Paint(t.accent));
    paintWheel(p, {-0.98, -0.21}, 0.225, t, act.seconds * 9);
    paintWheel(p, {0.98, -0.21}, 0.225, t, act.seconds * 9);
}

void paintCarAway(Painter& p, const Tones& t, const Act& act) {
    const Paint body(mix(t.second, t.accent, 0.55));
    const double bounce = 0.008 * std::sin(act.seconds * 11);
    p.roundRect(-0.62, -0.2, 0.24, 0.2, 0.06, Paint(t.body));
    p.roundRect(0.38, -0.2, 0.24, 0.2, 0.06, Paint(t.body));
    p.placed({0, bounce}, 1, 1, 0, [&] {
        p.blob({{-0.5, -0.58},
                {-0.38, -0.92},
                {-0.2, -0.99},
                {0.2, -0.99},
                {0.38, -0.92},
                {0.5, -0.58}},
               body);
        p.blob({{-0.4, -0.6},
                {-0.32, -0.86},
                {-0.16, -0.92},
                {0.16, -0.92},
                {0.32, -0.86},
                {0.4, -0.6}},
               Paint(mix(t.body, t.light, 0.18)));
        p.blob({{-0.68, -0.14},
                {-0.72, -0.42},
                {-0.6, -0.62},
                {0, -0.65},
                {0.6, -0.62},
                {0.72, -0.42},
                {0.68, -0.14},
                {0, -0.1}},
               body);
        p.roundRect(-0.66, -0.25, 1.32, 0.1, 0.04, Paint(t.body));
        p.roundRect(-0.16, -0.33, 0.32, 0.09, 0.02, Paint(t.light, 0.8));
        for (const double side : {-1.0, 1.0}) {
            p.roundRect(side * 0.5 - 0.17, -0.5, 0.34, 0.1, 0.04, Paint(t.accent));
            p.roundRect(side * 0.5 - 0.12, -0.475, 0.24, 0.045, 0.02,
                        Paint(mix(t.accent, kWhite, 0.6)));
        }
    });
}

constexpr Subject kCarAway{"car", Habitat::Ground, 0.7, 1.5, true, 0, paintCarAway};

void paintTrain(Painter& p, const Tones& t, const Act&) {
    for (int i = 0; i < 3; ++i) {
        const double x = -2.6 + i * 1.75;
        if (i < 2)
            p.roundRect(x, -0.95, 1.7, 0.82, 0.08, Paint(t.second));
        else
            p.blob({{x, -0.94},
                    {x + 0.9, -0.95},
                    {x + 1.45, -0.75},
                    {x + 1.75, -0.35},
                    {x + 1.72, -0.14},
                    {x, -0.13}},
                   Paint(t.second));
        p.rect(x + 0.02, -0.4, i < 2 ? 1.66 : 1.5, 0.07, Paint(t.accent));
        for (int w = 0; w < 4; ++w)
            p.roundRect(x + 0.12 + w * 0.38, -0.78, 0.28, 0.26, 0.04, Paint(t.light));
        for (int w = 0; w < 4; ++w)
            p.disc({x + 0.25 + w * 0.4, -0.09}, 0.09, Paint(t.body));
    }
    p.rect(-3, -0.012, 6, 0.02, Paint(t.body));
}

void paintBicycle(Painter& p, const Tones& t, const Act& act) {
    const double turn = act.seconds * 7;
    const Paint frame(t.accent);
    for (const double x : {-0.36, 0.36}) {
        p.arc({x, -0.24}, 0.23, 0, 6.2832, 0.025, Paint(t.body));
        for (int i = 0; i < 4; ++i) {
            const Vec spoke{std::cos(turn + i * 0.785) * 0.22, std::sin(turn + i * 0.785) * 0.22};
            p.line(Vec{x, -0.24} - spoke, Vec{x, -0.24} + spoke, 0.004, Paint(t.body));
        }
    }
    p.curve({{-0.36, -0.24}, {-0.12, -0.5}, {0.26, -0.52}, {0.36, -0.24}}, 0.022, frame);
    p.line({-0.12, -0.5}, {0.0, -0.22}, 0.022, frame);
    p.line({0.0, -0.22}, {0.26, -0.52}, 0.022, frame);
    const Vec pedal{std::cos(turn) * 0.07, std::sin(turn) * 0.07};
    const Vec hip{-0.13, -0.6};
    for (const double side : {1.0, -1.0}) {
        const Vec foot = Vec{0, -0.2} + pedal * side;
        const Vec knee = mix(hip, foot, 0.5) + Vec{0.13, -0.03};
        p.limb(hip, 0.045, knee, 0.033, Paint(t.body));
        p.limb(knee, 0.033, foot, 0.02, Paint(t.body));
    }
    p.limb(hip, 0.05, {0.08, -0.83}, 0.06, Paint(t.second));
    p.limb({0.08, -0.83}, 0.025, {0.3, -0.56}, 0.018, Paint(t.second));
    p.disc({0.14, -0.94}, 0.058, Paint(t.body));
}

void paintShip(Painter& p, const Tones& t, const Act& act) {
    const double heel = 0.03 * std::sin(act.seconds);
    p.placed({0, 0}, 1, 1, heel, [&] {
        p.blob({{-0.5, -0.16},
                {-0.46, -0.02},
                {-0.2, 0.03},
                {0.25, 0.03},
                {0.48, -0.06},
                {0.6, -0.19},
                {0, -0.13}},
               Paint(t.second));
        p.line({0.02, -0.12}, {0.02, -1.0}, 0.016, Paint(t.body));
        p.blob({{0.05, -0.97}, {0.22, -0.6}, {0.5, -0.22}, {0.3, -0.2}, {0.05, -0.2}},
               Paint(mix(t.light, t.accent, 0.15)));
        p.blob({{-0.02, -0.88}, {-0.14, -0.5}, {-0.42, -0.22}, {-0.2, -0.19}, {-0.02, -0.2}},
               Paint(mix(t.light, t.second, 0.3)));
        p.polygon({{0.02, -1.0}, {0.14, -0.97}, {0.02, -0.94}}, Paint(t.accent));
    });
}

void paintRowboat(Painter& p, const Tones& t, const Act& act) {
    const double stroke = act.seconds * 2.4;
    const double pull = std::sin(stroke);
    const double dip = std::cos(stroke);
    const Rgb wood = t.own({0.5, 0.31, 0.18}, 0.7);
    const Rgb dark = t.flat ? t.body : wood * 0.5;
    p.placed(
        {0, 0.02 * std::sin(act.seconds * 1.7)}, 1, 1, 0.03 * std::sin(act.seconds * 1.3), [&] {
            p.blob({{-1.2, -0.4},
                    {-0.6, -0.32},
                    {0.5, -0.32},
                    {1.25, -0.46},
                    {0.6, -0.24},
                    {-0.7, -0.24}},
                   Paint(dark));
            // The rower leans into the stroke.
            const Vec hip{-0.1, -0.36};
            const Vec chest = hip + Vec{-0.12 * pull, -0.38};
            const Vec hand{0.26 - 0.2 * pull, -0.52 - 0.05 * dip};
            p.limb(hip, 0.08, {0.24, -0.44}, 0.06, Paint(t.flat ? t.body : t.body * 0.7));
            p.limb({0.24, -0.44}, 0.06, {0.42, -0.28}, 0.045,
                   Paint(t.flat ? t.body : t.body * 0.7));
            p.limb(hip, 0.11, chest, 0.115, Paint(t.second));
            p.limb(chest + Vec{0, 0.02}, 0.05, mix(chest, hand, 0.5) + Vec{0, 0.07}, 0.042,
                   Paint(t.flat ? t.body : mix(t.second, t.light, 0.2)));
            p.limb(mix(chest, hand, 0.5) + Vec{0, 0.07}, 0.042, hand, 0.035,
                   Paint(t.flat ? t.body : mix(t.second, t.light, 0.2)));
            const Rgb skin = t.own({0.78, 0.56, 0.43}, 0.7);
            p.disc(hand, 0.04, Paint(skin));
            p.limb(chest, 0.045, chest + Vec{-0.02 * pull, -0.14}, 0.045,
                   Paint(t.flat ? skin : skin * 0.7));
            p.ellipse(chest + Vec{0.01 - 0.03 * pull, -0.22}, 0.085, 0.105, Paint(skin));
            p.blob({chest + Vec{-0.1, -0.22}, chest + Vec{-0.08, -0.34}, chest + Vec{0.06, -0.36},
                    chest + Vec{0.2, -0.27}, chest + Vec{0.08, -0.26}},
                   Paint(dark));
            // The hull with its planks.
            p.faded(1, [&] {
                p.blob({{-1.28, -0.42},
                        {-0.7, -0.32},
                        {0, -0.29},
                        {0.6, -0.33},
                        {1.32, -0.52},
                        {1.1, -0.2},
                        {0.75, 0.02},
                        {-0.8, 0.02},
                        {-1.12, -0.14}},
                       t.flat ? Paint(t.body)
                              : Paint::vertical(-0.45, 0.05,
                                                {{0, mix(wood, t.light, 0.3), 1},
                                                 {0.4, wood, 1},
                                                 {1, wood * 0.4, 1}}));
                if (!t.flat)
                    p.inside([&] {
                        for (const double y : {-0.2, -0.1})
                            p.curve({{-1.3, y - 0.1}, {-0.6, y + 0.0}, {0.5, y}, {1.3, y - 0.16}},
                                    0.014, Paint(dark, 0.8));
                        p.curve(
                            {{-1.3, -0.4}, {-0.7, -0.3}, {0, -0.27}, {0.6, -0.31}, {1.34, -0.5}},
                            0.05, Paint(mix(t.accent, wood, 0.25)));
                    });
            });
            const Vec lock{0.1, -0.34};
            const Vec blade = lock + Vec{0.5 * pull, 0.36 + 0.1 * dip};
            p.line(hand, blade, 0.028, Paint(t.own({0.72, 0.52, 0.32})));
            p.limb(mix(lock, blade, 0.75), 0.02, blade, 0.055, Paint(t.own({0.72, 0.52, 0.32})));
        });
    if (!t.flat)
        p.curve({{-1.3, 0.02}, {-0.6, 0.05}, {0, 0.02}, {0.6, 0.05}, {1.2, 0.02}}, 0.03,
                Paint(mix(t.light, kWhite, 0.5), 0.4));
}

void paintPlane(Painter& p, const Tones& t, const Act&) {
    p.polygon({{-0.15, -0.5}, {-0.55, -0.92}, {-0.36, -0.92}, {0.3, -0.52}},
              Paint(mix(t.second, t.body, 0.4)));
    p.blob({{-1.42, -0.56},
            {-1.1, -0.62},
            {0.2, -0.68},
            {1.0, -0.64},
            {1.32, -0.5},
            {1.36, -0.43},
            {1.0, -0.36},
            {-0.2, -0.34},
            {-1.1, -0.46}},
           Paint(mix(t.light, t.second, 0.3)));
    p.polygon({{-1.1, -0.56}, {-1.5, -1.0}, {-1.28, -1.0}, {-0.86, -0.6}}, Paint(t.accent));
    p.polygon({{0.32, -0.44}, {-0.62, 0.0}, {-0.36, 0.0}, {0.62, -0.42}}, Paint(t.second));
    for (int i = 0; i < 13; ++i)
        p.roundRect(-0.85 + i * 0.13, -0.57, 0.05, 0.06, 0.02, Paint(t.body));
    p.ellipse({-0.1, -0.24}, 0.14, 0.055, Paint(t.body));
}

void paintBalloon(Painter& p, const Tones& t, const Act&) {
    p.blob({{0, -1.0},
            {-0.24, -0.93},
            {-0.36, -0.7},
            {-0.28, -0.45},
            {-0.09, -0.24},
            {0.09, -0.24},
            {0.28, -0.45},
            {0.36, -0.7},
            {0.24, -0.93}},
           Paint(t.second));
    p.inside([&] {
        p.ellipse({0, -0.62}, 0.1, 0.4, Paint(t.accent));
        p.ellipse({-0.3, -0.62}, 0.09, 0.4, Paint(t.accent));
        p.ellipse({0.3, -0.62}, 0.09, 0.4, Paint(t.accent));
        p.rect(-0.4, -0.5, 0.8, 0.035, Paint(t.light, 0.7));
    });
    p.line({-0.08, -0.25}, {-0.05, -0.1}, 0.007, Paint(t.body));
    p.line({0.08, -0.25}, {0.05, -0.1}, 0.007, Paint(t.body));
    p.roundRect(-0.065, -0.11, 0.13, 0.11, 0.02, Paint(t.body));
}

void paintRocket(Painter& p, const Tones& t, const Act& act) {
    const double flame =
        0.22 + 0.05 * std::sin(act.seconds * 31) + 0.03 * std::sin(act.seconds * 47);
    p.blob({{-0.07, -0.2}, {-0.05, -0.08}, {0, flame - 0.2}, {0.05, -0.08}, {0.07, -0.2}},
           Paint(t.accent));
    p.blob({{-0.03, -0.2}, {0, flame * 0.5 - 0.2}, {0.03, -0.2}}, Paint(t.light));
    p.polygon({{-0.11, -0.48}, {-0.24, -0.2}, {-0.1, -0.24}}, Paint(t.accent));
    p.polygon({{0.11, -0.48}, {0.24, -0.2}, {0.1, -0.24}}, Paint(t.accent));
    p.blob({{0, -1.0},
            {-0.1, -0.8},
            {-0.125, -0.5},
            {-0.09, -0.2},
            {0.09, -0.2},
            {0.125, -0.5},
            {0.1, -0.8}},
           Paint(mix(t.light, t.second, 0.35)));
    p.inside([&] {
        p.rect(0.03, -1, 0.2, 0.9, Paint(t.second, 0.5));
        p.rect(-0.2, -0.36, 0.4, 0.05, Paint(t.accent));
    });
    p.disc({0, -0.64}, 0.05, Paint(t.body));
    p.disc({0, -0.64}, 0.034, Paint(t.light));
}

constexpr Subject kVehicles[] = {
    {"car", Habitat::Ground, 0.62, 3.3, true, 0.12, paintCar, Kind::Thing, nullptr, &kCarAway},
    {"train", Habitat::Ground, 1.0, 5.2, false, 0.3, paintTrain},
    {"bicycle", Habitat::Ground, 1.0, 1.3, true, 0.14, paintBicycle},
    {"rowboat", Habitat::Water, 0.75, 2.6, true, 0.03, paintRowboat},
    {"ship", Habitat::Water, 1.6, 1.1, false, 0.02, paintShip},
    {"balloon", Habitat::Sky, 1.7, 0.75, false, 0.015, paintBalloon},
    {"plane", Habitat::Sky, 0.9, 3.0, false, 0.16, paintPlane},
    {"rocket", Habitat::Sky, 2.0, 0.5, true, 0, paintRocket},
};

} // namespace

std::span<const Subject> vehicles() {
    return kVehicles;
}

} // namespace reelwright::generate::draft::subjects
