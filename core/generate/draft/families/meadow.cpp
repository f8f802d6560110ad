// A field of grass and flowers that moves in the wind.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void paintBloom(Painter& p, Vec foot, double height, base::Random& random, Rgb stem, Rgb petal,
                Rgb heart) {
    const Vec head = foot + Vec{random.uniform(-0.25, 0.25) * height, -height};
    p.curve({foot, mix(foot, head, 0.5) + Vec{random.uniform(-0.06, 0.06) * height, 0}, head},
            height * 0.03 + 0.0008, Paint(stem));
    const double r = height * random.uniform(0.13, 0.2);
    const int kind = static_cast<int>(random.index(3));
    if (kind == 2) {
        p.blob({head + Vec{-r * 0.7, -r * 0.3}, head + Vec{-r * 0.5, r * 0.7},
                head + Vec{r * 0.5, r * 0.7}, head + Vec{r * 0.7, -r * 0.3},
                head + Vec{r * 0.3, r * 0.05}, head + Vec{0, -r * 0.5},
                head + Vec{-r * 0.3, r * 0.05}},
               Paint(petal));
        return;
    }
    const int petals = kind == 0 ? 7 : 5;
    for (int i = 0; i < petals; ++i) {
        const double turn = i * 6.2832 / petals + head.x * 30;
        p.ellipse(head + Vec{std::cos(turn) * r * 0.6, std::sin(turn) * r * 0.45}, r * 0.46,
                  r * 0.36, Paint(mix(petal, kWhite, 0.12 * (i % 2))));
    }
    p.ellipse(head, r * 0.34, r * 0.28, Paint(heart));
}

void addMeadow(Set& set, double depth, double base, double height, double distance, double flowers,
               base::Random random) {
    const Look& look = set.look;
    const Area area = set.reach(depth);
    const Rgb green =
        mix(mix(look.ground, look.wide, 0.45 + 0.15 * look.daylight), look.skyLow, distance * 0.5);
    const Rgb dark = mix(green, look.ink, 0.55 * (1 - distance));
    const std::uint64_t seed = random.next();
    LayerStyle style;
    style.depth = depth;
    style.top = base - height * 1.7 - 0.05;
    style.motion = [depth, base, height](const Moment& moment) {
        LayerMotion motion;
        const double wind = 0.5 + moment.energy;
        motion.sway = height * 0.12 * wind * (1 + 0.5 * moment.beat.kick);
        motion.swayWavelength = 3.5;
        motion.swayPhase = moment.seconds * 1.5 + depth * 3;
        motion.swayRoot = base;
        motion.swayReach = -height * 1.3;
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        const auto line = [&](double x) { return base - 0.03 * (noise(x * 1.3, 0.6, seed) - 0.5); };
        paintBelow(p, area, 0.02, line,
                   Paint::vertical(base - 0.03, base + 0.3, {{0, green, 1}, {1, dark, 1}}));
        const int blades = static_cast<int>(area.width() * 26 / (0.02 + height * 0.35));
        for (int i = 0; i < std::min(blades, 1100); ++i) {
            const double x = random.uniform(area.left, area.right);
            const double h = height * random.uniform(0.35, 1.0);
            const double lean = random.uniform(-0.3, 0.45) * h;
            const double w = 0.0012 + height * 0.026;
            const double y = line(x) + 0.012;
            p.polygon({{x - w, y},
                       {x + lean * 0.4, y - h * 0.6},
                       {x + lean, y - h},
                       {x + lean * 0.5 + w, y - h * 0.55},
                       {x + w, y}},
                      Paint(mix(mix(green, look.light, random.uniform(0, 0.25)), dark,
                                random.uniform(0, 0.9))));
        }
        const int blooms = static_cast<int>(area.width() * flowers);
        for (int i = 0; i < blooms; ++i) {
            const double x = random.uniform(area.left, area.right);
            if (noise(x * 4, 0.1, seed) < 0.35)
                continue;
            const Rgb petal = mix(random.chance(0.6) ? look.accent : mix(look.light, kWhite, 0.3),
                                  look.skyLow, distance * 0.3);
            paintBloom(p, {x, line(x) + 0.01}, height * random.uniform(0.7, 1.45), random,
                       mix(green, dark, 0.6), petal, look.lamp);
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.52, 0.62);
    Sky sky;
    sky.horizon = horizon;
    sky.discAt = discPlace(set, horizon);
    sky.discSize = 0.06 * set.unit;
    sky.clouds = 0.75;
    addSky(set, sky);
    const std::uint64_t seed = random.next();
    for (int i = 0; i < 2; ++i) {
        LayerStyle hills;
        hills.depth = 0.12 + 0.12 * i;
        const Area area = set.reach(hills.depth);
        hills.top = horizon - 0.16;
        set.layer(hills, [&](Painter& p) {
            const auto line = [&](double x) {
                return horizon + 0.03 * i -
                       (0.12 - 0.04 * i) *
                           noise(x * (1.1 + 0.7 * i), 0.2, seed + static_cast<std::uint64_t>(i));
            };
            const Rgb body =
                mix(look.distant(0.85 - 0.3 * i), mix(look.wide, look.ground, 0.4), 0.4);
            base::Random trees(seed + 5);
            for (double x = area.left; x < area.right; x += trees.uniform(0.006, 0.03)) {
                const double size = 0.02 * (0.4 + i * 0.5) * trees.uniform(0.4, 1.2) *
                                    smoothStep(0.35, 0.7, noise(x * 4, 0.9, seed));
                p.ellipse({x, line(x)}, size * 0.8, size,
                          Paint(mix(body, look.ink, trees.uniform(0.1, 0.3))));
            }
            paintBelow(p, area, 0.01, line,
                       Paint::vertical(horizon - 0.12, horizon + 0.12,
                                       {{0, body, 1}, {1, mix(body, look.skyLow, 0.4), 1}}));
        });
    }
    addMist(set, horizon + 0.02, 0.08, 0.35, look.skyLow, 0.3);
    if (random.chance(0.55)) {
        LayerStyle tree;
        tree.depth = 0.4;
        tree.top = horizon - 0.32;
        tree.bottom = horizon + 0.2;
        const double x = random.uniform(-0.38, 0.38) * set.aspect;
        base::Random leaves = random.fork("tree");
        set.layer(tree, [&](Painter& p) {
            paintLeafTree(p, {x, horizon + 0.12}, 0.36, leaves,
                          Paint(mix(look.distant(0.25), look.main, 0.12)));
        });
    }
    addMeadow(set, 0.35, horizon + 0.08, 0.02, 0.8, 60, random.fork("far"));
    addMeadow(set, 0.65, horizon + 0.19, 0.05, 0.4, 34, random.fork("middle"));
    addBirds(set, {random.uniform(-0.3, 0.3) * set.aspect, horizon * 0.4}, 5, 0.015,
             mix(look.ink, look.skyMid, 0.3));
    const Subject* subject = subjectOf(set.reading);
    const bool before = subject != nullptr && isHandy(*subject);
    const Staging staging{
        .foot = {random.uniform(-0.2, 0.2) * set.aspect, 0.88}, .scale = 0.95, .rim = look.sun};
    if (!before)
        addCast(set, staging);
    addMeadow(set, 1.0, 0.95, 0.1, 0.12, 15, random.fork("near"));
    addMeadow(set, 1.55, 1.06, 0.2, 0.0, 7, random.fork("front"));
    if (before)
        addCast(set, staging);
    addParticles(set, Drift::Dust, 50, mix(look.light, kWhite, 0.3), 1.1);
}

constexpr Call kCalls[] = {
    {"meadow", 1.0},      {"flower", 0.6},       {"horse", 0.4}, {"petals", 0.3}, {"dog", 0.35},
    {"tree", 0.4},        {"wind", 0.1},         {"bee", 0.7},   {"hive", 0.5},   {"honey", 0.35},
    {"solar_panel", 0.6}, {"wind_turbine", 0.7}, {"kite", 0.4}};

} // namespace

const Family meadow{"meadow", kCalls, true, build};

} // namespace reelwright::generate::draft::family
