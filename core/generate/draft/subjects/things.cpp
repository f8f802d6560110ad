// What stands about: robots, trees, houses, flowers.
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

void paintRobot(Painter& p, const Tones& t, const Act& act) {
    const double nod = 0.012 * std::sin(act.count * 3.1416);
    const double wave = std::sin(act.count * 1.5708);
    const Paint shell(mix(t.second, t.light, 0.25));
    const Paint dark(t.body);
    for (const double side : {-1.0, 1.0}) {
        p.limb({side * 0.085, -0.36}, 0.045, {side * 0.095, -0.19}, 0.04, dark);
        p.roundRect(side * 0.095 - 0.05, -0.2, 0.1, 0.17, 0.03, shell);
        p.roundRect(side * 0.105 - 0.07, -0.05, 0.14, 0.05, 0.02, dark);
        const Vec shoulder{side * 0.21, -0.62 + nod};
        const Vec elbow = shoulder + (side > 0 ? Vec{0.1, 0.02 - 0.1 * wave} : Vec{-0.06, 0.14});
        const Vec hand = elbow + (side > 0 ? Vec{0.05, -0.1 - 0.1 * wave} : Vec{0.0, 0.14});
        p.limb(shoulder, 0.045, elbow, 0.03, dark);
        p.limb(elbow, 0.045, hand, 0.04, shell);
        p.disc(hand, 0.045, dark);
        p.disc(shoulder, 0.06, shell);
    }
    p.roundRect(-0.19, -0.7 + nod, 0.38, 0.37, 0.07, shell);
    p.roundRect(-0.11, -0.62 + nod, 0.22, 0.15, 0.03, dark);
    for (int i = 0; i < 5; ++i) {
        const double h = 0.02 + 0.08 * std::abs(std::sin(act.count * 1.57 + i));
        p.rect(-0.085 + i * 0.036, -0.49 + nod - h, 0.022, h, Paint(t.accent));
    }
    p.rect(-0.04, -0.74 + nod, 0.08, 0.06, dark);
    p.roundRect(-0.15, -0.97 + nod, 0.3, 0.24, 0.08, shell);
    p.roundRect(-0.12, -0.91 + nod, 0.24, 0.12, 0.055, dark);
    p.ellipse({-0.05, -0.85 + nod}, 0.026, 0.03, Paint(t.light));
    p.ellipse({0.05, -0.85 + nod}, 0.026, 0.03, Paint(t.light));
    p.line({0, -0.97 + nod}, {0, -1.02 + nod}, 0.012, dark);
    p.disc({0, -1.03 + nod}, 0.02, Paint(t.accent));
}

void paintTree(Painter& p, const Tones& t, const Act&) {
    const Paint wood(t.body);
    p.blob({{-0.06, 0.01},
            {-0.03, -0.1},
            {-0.025, -0.36},
            {-0.05, -0.5},
            {0.05, -0.5},
            {0.025, -0.36},
            {0.035, -0.1},
            {0.07, 0.01}},
           wood);
    p.limb({0, -0.36}, 0.025, {-0.2, -0.6}, 0.01, wood);
    p.limb({0, -0.32}, 0.022, {0.22, -0.56}, 0.01, wood);
    // Clusters of leaves: the far ones dark, the near ones towards the light bright.
    const Rgb leaf = t.own({0.26, 0.46, 0.2}, 0.6);
    for (int layer = 0; layer < 3; ++layer)
        for (int i = 0; i < 22; ++i) {
            const double turn = i * 2.4 + layer * 0.9;
            const double far = 0.31 * std::sqrt((i + 0.5) / 22) * (1 - 0.16 * layer);
            const Vec at{std::cos(turn) * far * 1.18 + 0.03 * layer,
                         -0.72 + std::sin(turn) * far * 0.78 - 0.02 * layer};
            const double r = 0.085 - 0.016 * layer;
            const Rgb tone = t.flat       ? t.body
                             : layer == 0 ? leaf * 0.5
                             : layer == 1 ? leaf * 0.8
                                          : mix(leaf, t.light, 0.2 + 0.25 * (at.x - at.y - 0.7));
            if (layer == 2 && at.x + 0.72 + at.y > 0.35 - 0.3 * (i % 3))
                continue;
            p.ellipse(at, r, r * 0.82, Paint(tone));
            p.ellipse(at + Vec{r * 0.6, r * 0.3}, r * 0.6, r * 0.5, Paint(tone));
        }
}

void paintHouse(Painter& p, const Tones& t, const Act&) {
    p.rect(0.2, -1.0, 0.1, 0.3, Paint(t.body));
    p.rect(-0.46, -0.5, 0.92, 0.5, Paint(t.second));
    p.polygon({{-0.58, -0.47}, {-0.02, -0.92}, {0.04, -0.92}, {0.58, -0.47}}, Paint(t.body));
    p.rect(-0.08, -0.3, 0.17, 0.3, Paint(t.body));
    for (const double x : {-0.36, 0.2}) {
        p.rect(x, -0.38, 0.17, 0.18, Paint(t.light));
        p.rect(x + 0.078, -0.38, 0.014, 0.18, Paint(t.body));
        p.rect(x, -0.295, 0.17, 0.014, Paint(t.body));
    }
    p.disc({0, -0.66}, 0.06, Paint(t.light));
}

void paintUmbrella(Painter& p, const Tones& t, const Act& act) {
    const double sway = 0.02 * std::sin(act.seconds * 1.2);
    // Somebody in a coat stands below it.
    p.blob({{-0.11, -0.58},
            {-0.14, -0.2},
            {-0.13, -0.12},
            {0.13, -0.12},
            {0.14, -0.2},
            {0.11, -0.58},
            {0, -0.62}},
           Paint(t.second));
    p.limb({-0.045, -0.14}, 0.035, {-0.05, -0.01}, 0.022, Paint(t.body));
    p.limb({0.045, -0.14}, 0.035, {0.05, -0.01}, 0.022, Paint(t.body));
    p.ellipse({0, -0.68}, 0.055, 0.066, Paint(t.body));
    p.line({0.08, -0.42}, {0.06 + sway, -0.98}, 0.012, Paint(t.body));
    p.limb({0.09, -0.54}, 0.035, {0.08, -0.42}, 0.024, Paint(t.second));
    p.blob({{-0.38 + sway, -0.72},
            {-0.28 + sway, -0.92},
            {0.06 + sway, -1.01},
            {0.4 + sway, -0.92},
            {0.5 + sway, -0.72},
            {0.37 + sway, -0.755},
            {0.2 + sway, -0.735},
            {0.06 + sway, -0.765},
            {-0.08 + sway, -0.735},
            {-0.24 + sway, -0.755}},
           Paint(t.accent));
    p.inside([&] { p.line({0.06 + sway, -1.0}, {0.2 + sway, -0.73}, 0.012, Paint(t.body, 0.5)); });
}

void paintFlower(Painter& p, const Tones& t, const Act& act) {
    const double sway = 0.03 * std::sin(act.seconds * 0.9);
    const Vec head{sway, -0.8};
    p.curve({{0, 0}, {0.02, -0.3}, {-0.01 + sway * 0.5, -0.55}, head}, 0.026, Paint(t.second));
    p.blob({{0.01, -0.25}, {0.16, -0.42}, {0.26, -0.42}, {0.16, -0.3}}, Paint(t.second));
    p.blob({{0.0, -0.36}, {-0.16, -0.5}, {-0.25, -0.48}, {-0.15, -0.38}}, Paint(t.second));
    for (int i = 0; i < 9; ++i)
        p.placed(head, 1, 1, i * 0.698, [&] {
            p.blob({{0, -0.03}, {-0.055, -0.11}, {0, -0.2}, {0.055, -0.11}},
                   Paint(i % 2 == 0 ? t.accent : mix(t.accent, t.light, 0.35)));
        });
    p.disc(head, 0.055, Paint(t.light));
}

void paintGuitar(Painter& p, const Tones& t, const Act&) {
    p.rect(-0.025, -0.92, 0.05, 0.5, Paint(t.body));
    p.roundRect(-0.045, -1.0, 0.09, 0.12, 0.02, Paint(t.body));
    p.blob({{-0.11, -0.5},
            {-0.13, -0.38},
            {-0.09, -0.3},
            {-0.18, -0.16},
            {-0.14, -0.02},
            {0, 0.0},
            {0.14, -0.02},
            {0.18, -0.16},
            {0.09, -0.3},
            {0.13, -0.38},
            {0.11, -0.5},
            {0, -0.47}},
           Paint(t.accent));
    p.disc({0, -0.28}, 0.05, Paint(t.body));
    p.rect(-0.06, -0.12, 0.12, 0.022, Paint(t.body));
}

constexpr Subject kThings[] = {
    {"robot", Habitat::Ground, 1.0, 0.8, true, 0, paintRobot},
    {"umbrella", Habitat::Ground, 1.0, 0.9, true, 0, paintUmbrella},
    {"tree", Habitat::Ground, 2.2, 0.8, false, 0, paintTree, Kind::Scenery},
    {"house", Habitat::Ground, 1.7, 1.2, false, 0, paintHouse, Kind::Scenery},
    {"flower", Habitat::Ground, 0.45, 0.5, true, 0, paintFlower, Kind::Scenery},
    {"guitar", Habitat::Ground, 0.6, 0.4, false, 0, paintGuitar},
};

} // namespace

std::span<const Subject> things() {
    return kThings;
}

} // namespace reelwright::generate::draft::subjects
