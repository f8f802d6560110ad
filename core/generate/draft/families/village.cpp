// A village: in snow with lit windows and smoke, green in summer, or round huts on dry land.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

enum class Climate { Snow, Green, Dry };

Climate climateOf(const Set& set) {
    if (set.look.weather == Weather::Snow || set.reading.weight("snow") > 0)
        return Climate::Snow;
    if (set.reading.weight("tropic") > 0 || set.reading.weight("desert") > 0)
        return Climate::Dry;
    return Climate::Green;
}

struct Cottage {
    double x;
    double base;
    double size;
    double depth;
    std::uint64_t seed;
};

Vec chimneyOf(const Cottage& house) {
    return {house.x + house.size * 0.24, house.base - house.size * 1.02};
}

void paintCottage(Painter& p, const Cottage& house, const Look& look, double distance,
                  Climate climate, bool lightsOnly) {
    const bool snow = climate == Climate::Snow;
    const double s = house.size;
    const double wide = 0.9 + 0.5 * hashUnit(1, 1, house.seed);
    const Vec o{house.x, house.base};
    if (!lightsOnly) {
        const Rgb wall =
            mix(mix(mix(look.ground, look.main, 0.25 + 0.4 * hashUnit(2, 2, house.seed)), look.ink,
                    0.25),
                look.skyLow, distance * 0.5);
        const Rgb roof =
            snow ? mix(mix(look.light, kWhite, 0.4), look.skyMid,
                       0.3 + 0.3 * distance - 0.2 * look.daylight)
                 : mix(mix(Rgb{0.62, 0.28, 0.18}, look.accent, 0.35) * (0.45 + 0.5 * look.daylight),
                       look.skyLow, 0.1 + 0.35 * distance);
        p.rect(o.x - s * wide * 0.5, o.y - s * 0.56, s * wide, s * 0.6,
               Paint::vertical(o.y - s * 0.5, o.y, {{0, wall, 1}, {1, wall * 0.75, 1}}));
        const Vec chimney = chimneyOf(house);
        p.rect(chimney.x - s * 0.05, chimney.y, s * 0.1, s * 0.4, Paint(wall * 0.7));
        p.blob({o + Vec{-s * wide * 0.62, -s * 0.5}, o + Vec{-s * wide * 0.36, -s * 0.78},
                o + Vec{0, -s * 1.04}, o + Vec{s * wide * 0.36, -s * 0.78},
                o + Vec{s * wide * 0.62, -s * 0.5}, o + Vec{s * wide * 0.3, -s * 0.56},
                o + Vec{0, -s * 0.58}, o + Vec{-s * wide * 0.3, -s * 0.56}},
               Paint(roof));
        p.rect(chimney.x - s * 0.06, chimney.y - s * 0.03, s * 0.12, s * 0.05, Paint(roof));
        p.roundRect(o.x - s * 0.07, o.y - s * 0.28, s * 0.15, s * 0.3, s * 0.02,
                    Paint(wall * 0.45));
    }
    for (const double side : {-0.32, 0.3}) {
        const Vec w = o + Vec{side * s * wide - s * 0.08, -s * 0.42};
        p.rect(w.x, w.y, s * 0.17, s * 0.18,
               Paint(look.lamp * (lightsOnly ? 0.8 : 0.4), look.daylight > 0.7 ? 0.4 : 1));
        if (!lightsOnly) {
            p.rect(w.x + s * 0.077, w.y, s * 0.015, s * 0.18, Paint(look.ink));
            p.rect(w.x, w.y + s * 0.08, s * 0.17, s * 0.015, Paint(look.ink));
        }
    }
}

// A round hut of clay with a cone of straw.
void paintHut(Painter& p, const Cottage& house, const Look& look, double distance,
              bool lightsOnly) {
    const double s = house.size * (0.85 + 0.3 * hashUnit(1, 1, house.seed));
    const double w = s * 0.42;
    const Vec o{house.x, house.base};
    const double lit = 0.4 + 0.55 * look.daylight;
    if (!lightsOnly) {
        const Rgb clay =
            mix(mix(Rgb{0.72, 0.48, 0.32} * lit, look.main, 0.2), look.skyLow, distance * 0.5);
        const Rgb straw =
            mix(mix(Rgb{0.8, 0.64, 0.36} * lit, look.light, 0.12), look.skyLow, distance * 0.5);
        p.rect(
            o.x - w, o.y - s * 0.46, w * 2, s * 0.48,
            Paint::linear({o.x - w, 0}, {o.x + w, 0},
                          {{0, clay * 0.5, 1}, {0.6, clay, 1}, {1, mix(clay, look.sun, 0.35), 1}}));
        for (int i = 0; i < 5; ++i) // a painted band
            p.polygon({o + Vec{-w + i * w * 0.4, -s * 0.2},
                       o + Vec{-w + (i + 0.5) * w * 0.4, -s * 0.28},
                       o + Vec{-w + (i + 1) * w * 0.4, -s * 0.2}},
                      Paint(mix(clay * 0.5, look.accent, 0.4), 0.8));
        p.blob(
            {o + Vec{-w * 1.45, -s * 0.4}, o + Vec{-w * 0.7, -s * 0.74}, o + Vec{0, -s * 1.06},
             o + Vec{w * 0.7, -s * 0.74}, o + Vec{w * 1.45, -s * 0.4}, o + Vec{0, -s * 0.33}},
            Paint::linear(
                {o.x - w * 1.4, 0}, {o.x + w * 1.4, 0},
                {{0, straw * 0.45, 1}, {0.6, straw * 0.9, 1}, {1, mix(straw, look.sun, 0.4), 1}}));
        for (int i = -4; i <= 4; ++i)
            p.line(o + Vec{0, -s * 1.02}, o + Vec{i * w * 0.32, -s * (0.36 + 0.004 * i * i)},
                   s * 0.008, Paint(straw * 0.5, 0.55));
        p.roundRect(o.x - s * 0.09, o.y - s * 0.33, s * 0.18, s * 0.35, s * 0.08,
                    Paint(clay * 0.22));
    }
    if (look.daylight < 0.7)
        p.roundRect(o.x - s * 0.085, o.y - s * 0.32, s * 0.17, s * 0.33, s * 0.08,
                    Paint(look.lamp * (lightsOnly ? 0.7 : 0.5)));
}

void paintHome(Painter& p, const Cottage& house, const Look& look, double distance, Climate climate,
               bool lightsOnly) {
    if (climate == Climate::Dry)
        paintHut(p, house, look, distance, lightsOnly);
    else
        paintCottage(p, house, look, distance, climate, lightsOnly);
}

// An umbrella thorn: a thin forked trunk under a flat crown.
void paintAcacia(Painter& p, Vec foot, double height, base::Random random, Rgb wood, Rgb leaves) {
    const Vec fork = foot + Vec{0.04 * height, -0.45 * height};
    p.limb(foot, height * 0.03, fork, height * 0.02, Paint(wood));
    for (int i = 0; i < 6; ++i) {
        const Vec tip = fork + Vec{(i - 2.5) * 0.16 * height, -height * random.uniform(0.3, 0.42)};
        p.limb(fork, height * 0.014, tip, height * 0.006, Paint(wood));
        p.ellipse(tip, height * random.uniform(0.18, 0.26), height * 0.055, Paint(leaves));
    }
    p.ellipse(fork + Vec{0, -height * 0.43}, height * 0.4, height * 0.06, Paint(leaves));
}

void addSmoke(Set& set, const std::vector<Cottage>& houses) {
    set.act([houses, colour = mix(set.look.skyLow, set.look.light, 0.3)](const Moment& moment,
                                                                         DisplayList& list) {
        for (const Cottage& house : houses) {
            const double k = moment.view.scale(house.depth);
            for (int i = 0; i < 9; ++i) {
                const double age =
                    std::fmod(moment.seconds * 0.22 + i / 9.0 + hashUnit(3, 3, house.seed), 1.0);
                const Vec puff =
                    chimneyOf(house) +
                    Vec{0.05 * age * age + 0.012 * std::sin(moment.seconds + age * 7), -0.2 * age};
                const Vec at = moment.view.place(house.depth, puff);
                const double r = house.size * (0.1 + 0.36 * age) * k;
                list.emplace_back(GlowOp{at.x, at.y, r, r,
                                         colour * (0.16 * (1 - age) * std::min(1.0, age * 6)),
                                         GlowShape::Haze});
            }
        }
    });
}

void addSlope(Set& set, double depth, double base, double distance, int count, double size,
              Climate climate, base::Random random) {
    const bool snow = climate == Climate::Snow;
    const Look& look = set.look;
    const Area area = set.reach(depth);
    const std::uint64_t seed = random.next();
    const auto line = [&](double x) { return base - 0.07 * (noise(x * 1.4, 0.3, seed) - 0.5); };
    std::vector<Cottage> houses;
    for (int i = 0; i < count; ++i) {
        const double x = area.left + (i + random.uniform(0.2, 0.8)) / count * area.width();
        houses.push_back(
            {x, line(x) + 0.01, size * random.uniform(0.8, 1.25), depth, random.next()});
    }
    const Rgb white = mix(mix(look.light, kWhite, 0.35), mix(look.skyMid, look.main, 0.2),
                          0.35 + 0.35 * (1 - look.daylight));
    // The land's own colour lies under the palette's.
    const double lit = 0.35 + 0.55 * look.daylight;
    const Rgb own =
        climate == Climate::Dry ? Rgb{0.8, 0.6, 0.36} * lit : Rgb{0.4, 0.58, 0.26} * lit;
    const Rgb soil = mix(mix(own, look.ground, 0.35), look.main, 0.12);
    const Rgb ground =
        snow ? mix(white, look.skyLow, distance * 0.5) : mix(soil, look.skyLow, distance * 0.45);
    const Rgb lower = snow ? mix(look.ground, look.main, 0.3) : soil * 0.55;
    LayerStyle style;
    style.depth = depth;
    style.top = base - size * 2.2 - 0.12;
    set.layer(style, [&](Painter& p) {
        for (int i = 0; i < static_cast<int>(area.width() * 16 / (0.4 + depth)); ++i) {
            const double x = random.uniform(area.left, area.right);
            const double h = size * random.uniform(1.0, 2.0);
            const Rgb leaves = mix(mix(look.ground, look.ink, 0.45), look.skyLow, distance * 0.55);
            base::Random same = random.fork(std::to_string(i));
            const Vec foot{x, line(x) + 0.01};
            if (snow) {
                paintPine(p, foot, h, same, Paint(leaves));
                p.placed({x, line(x) + 0.004}, 0.8, 0.97, 0, [&] {
                    paintPine(p, {0, -h * 0.06}, h * 0.9, same, Paint(white, 0.25));
                });
            } else if (climate == Climate::Dry) {
                if (i % 4 == 0)
                    paintAcacia(p, foot, h * 1.1, same, leaves * 0.7,
                                mix(leaves, Rgb{0.4, 0.45, 0.16} * lit, 0.6 - 0.4 * distance));
            } else if (i % 2 == 0) {
                paintLeafTree(
                    p, foot, h * 0.8, same,
                    Paint(mix(leaves, Rgb{0.24, 0.45, 0.18} * lit, 0.6 - 0.4 * distance)));
            }
        }
        for (const Cottage& house : houses)
            paintHome(p, house, look, distance, climate, false);
        paintBelow(
            p, area, 0.02, line,
            Paint::vertical(base - 0.05, base + 0.3,
                            {{0, ground, 1}, {1, mix(ground, lower, snow ? 0.55 : 0.9), 1}}));
    });
    LayerStyle lights = style;
    lights.blend = Blend::Add;
    lights.glow = 0.02 + size * 0.15;
    lights.glowStrength = 0.9;
    lights.motion = [depth](const Moment& moment) {
        LayerMotion motion;
        motion.strength =
            (0.5 + 0.06 * std::sin(moment.seconds * 5 + depth * 9) + 0.4 * moment.beat.kick) * 0.9;
        return motion;
    };
    set.layer(lights, [&](Painter& p) {
        for (const Cottage& house : houses)
            paintHome(p, house, look, distance, climate, true);
    });
    if (climate != Climate::Dry)
        addSmoke(set, houses);
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.52, 0.6);
    const Climate climate = climateOf(set);
    const bool snow = climate == Climate::Snow;
    Sky sky;
    sky.horizon = horizon;
    sky.discAt = discPlace(set, horizon - 0.1);
    sky.discSize = 0.045 * set.unit;
    addSky(set, sky);
    const Area area = set.reach(0.12);
    const std::uint64_t seed = random.next();
    LayerStyle peaks;
    peaks.depth = 0.12;
    peaks.top = horizon - 0.35;
    set.layer(peaks, [&](Painter& p) {
        paintBelow(
            p, area, 0.004,
            [&](double x) {
                return horizon + 0.06 -
                       (snow                        ? 0.36
                        : climate == Climate::Green ? 0.24
                                                    : 0.1) *
                           ridgedNoise(x * 1.1, 0.2, snow ? 5 : 3, seed);
            },
            Paint::vertical(horizon - 0.3, horizon + 0.05,
                            {{0, mix(look.distant(0.85), snow ? kWhite : look.light, 0.18), 1},
                             {1, mix(look.distant(0.9), look.skyLow, 0.6), 1}}));
    });
    addMist(set, horizon, 0.1, 0.4, look.skyLow, 0.2);
    addSlope(set, 0.28, horizon + 0.04, 0.7, 4 + static_cast<int>(3 * set.aspect), 0.055, climate,
             random.fork("far"));
    addMist(set, horizon + 0.09, 0.08, 0.28, look.skyLow, 0.35);
    addSlope(set, 0.55, horizon + 0.16, 0.3, 1 + static_cast<int>(2 * set.aspect), 0.12, climate,
             random.fork("near"));
    addSlope(set, 0.95, 0.9, 0.05, 0, 0.16, climate, random.fork("front"));
    addCast(
        set,
        {.foot = {random.uniform(-0.2, 0.2) * set.aspect, 0.93}, .scale = 0.9, .rim = look.lamp});
    if (snow && look.weather == Weather::Clear)
        addParticles(set, Drift::Dust, 70, kWhite, 1.0);
}

constexpr Call kCalls[] = {{"village", 1.0}, {"house", 0.45}, {"snow", 0.5}, {"tropic", 0.5}};

} // namespace

const Family village{"village", kCalls, true, build};

} // namespace reelwright::generate::draft::family
