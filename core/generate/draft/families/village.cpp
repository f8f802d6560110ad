// A village in the snow: lit windows, smoke from the chimneys.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

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

void paintCottage(Painter& p, const Cottage& house, const Look& look, double distance, bool snow,
                  bool lightsOnly) {
    const double s = house.size;
    const double wide = 0.9 + 0.5 * hashUnit(1, 1, house.seed);
    const Vec o{house.x, house.base};
    if (!lightsOnly) {
        const Rgb wall =
            mix(mix(mix(look.ground, look.main, 0.25 + 0.4 * hashUnit(2, 2, house.seed)), look.ink,
                    0.25),
                look.skyLow, distance * 0.5);
        const Rgb roof = snow ? mix(mix(look.light, kWhite, 0.4), look.skyMid,
                                    0.3 + 0.3 * distance - 0.2 * look.daylight)
                              : mix(look.main, look.ink, 0.4);
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
              bool snow, base::Random random) {
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
    const Rgb ground = snow ? mix(white, look.skyLow, distance * 0.5)
                            : mix(mix(look.ground, look.main, 0.4), look.skyLow, distance * 0.4);
    LayerStyle style;
    style.depth = depth;
    style.top = base - size * 2.2 - 0.12;
    set.layer(style, [&](Painter& p) {
        for (int i = 0; i < static_cast<int>(area.width() * 16 / (0.4 + depth)); ++i) {
            const double x = random.uniform(area.left, area.right);
            const double h = size * random.uniform(1.0, 2.0);
            const Rgb pine = mix(mix(look.ground, look.ink, 0.45), look.skyLow, distance * 0.55);
            base::Random same = random.fork(std::to_string(i));
            paintPine(p, {x, line(x) + 0.01}, h, same, Paint(pine));
            if (snow)
                p.placed({x, line(x) + 0.004}, 0.8, 0.97, 0, [&] {
                    paintPine(p, {0, -h * 0.06}, h * 0.9, same, Paint(white, 0.25));
                });
        }
        for (const Cottage& house : houses)
            paintCottage(p, house, look, distance, snow, false);
        paintBelow(p, area, 0.02, line,
                   Paint::vertical(base - 0.05, base + 0.3,
                                   {{0, ground, 1},
                                    {1, mix(ground, mix(look.ground, look.main, 0.3), 0.55), 1}}));
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
            paintCottage(p, house, look, distance, snow, true);
    });
    addSmoke(set, houses);
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.52, 0.6);
    const bool snow = look.daytime != Daytime::Day || set.reading.weight("snow") > 0 ||
                      set.reading.weight("village") < 2 || random.chance(0.5);
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
            [&](double x) { return horizon + 0.06 - 0.36 * ridgedNoise(x * 1.1, 0.2, 5, seed); },
            Paint::vertical(horizon - 0.3, horizon + 0.05,
                            {{0, mix(look.distant(0.85), snow ? kWhite : look.light, 0.18), 1},
                             {1, mix(look.distant(0.9), look.skyLow, 0.6), 1}}));
    });
    addMist(set, horizon, 0.1, 0.4, look.skyLow, 0.2);
    addSlope(set, 0.28, horizon + 0.04, 0.7, 4 + static_cast<int>(3 * set.aspect), 0.055, snow,
             random.fork("far"));
    addMist(set, horizon + 0.09, 0.08, 0.28, look.skyLow, 0.35);
    addSlope(set, 0.55, horizon + 0.16, 0.3, 1 + static_cast<int>(2 * set.aspect), 0.12, snow,
             random.fork("near"));
    addSlope(set, 0.95, 0.9, 0.05, 0, 0.16, snow, random.fork("front"));
    addCast(
        set,
        {.foot = {random.uniform(-0.2, 0.2) * set.aspect, 0.93}, .scale = 0.9, .rim = look.lamp});
    if (snow && look.weather == Weather::Clear)
        addParticles(set, Drift::Dust, 70, kWhite, 1.0);
}

constexpr Call kCalls[] = {{"village", 1.0}, {"house", 0.45}, {"snow", 0.5}};

} // namespace

const Family village{"village", kCalls, true, build};

} // namespace reelwright::generate::draft::family
