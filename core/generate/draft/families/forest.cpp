// A forest: trunks in layers that darken towards the viewer, light falling through.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addTrunks(Set& set, double depth, double base, double distance, int count, double width,
               std::uint64_t seed) {
    const Look& look = set.look;
    const Area area = set.reach(depth);
    base::Random random(seed);
    const Rgb body = mix(look.distant(distance), look.skyLow, 0.25 * distance);
    LayerStyle style;
    style.depth = depth;
    set.layer(style, [&](Painter& p) {
        for (int i = 0; i < static_cast<int>(count * area.width()); ++i) {
            const double x = random.uniform(area.left, area.right);
            const double w = width * random.uniform(0.5, 1.2);
            const double lean = random.uniform(-0.03, 0.03);
            const double foot = base + random.uniform(-0.01, 0.02);
            p.polygon(
                {{x - w * 0.85, foot + 0.02},
                 {x - w * 0.5, foot - 0.1},
                 {x + lean - w * 0.38, -0.1},
                 {x + lean + w * 0.38, -0.1},
                 {x + w * 0.5, foot - 0.1},
                 {x + w * 0.95, foot + 0.02}},
                Paint::linear(
                    {x - w, 0}, {x + w, 0},
                    {{0, body * 0.72, 1}, {0.7, body, 1}, {1, mix(body, look.sun, 0.28), 1}}));
            for (int b = 0; b < 4; ++b) {
                const double y = random.uniform(0.02, base - 0.25);
                const double side = random.chance(0.5) ? 1 : -1;
                const Vec from{x + lean * (1 - y / base), y};
                const Vec to =
                    from + Vec{side * random.uniform(0.04, 0.16), -random.uniform(0.02, 0.1)};
                p.limb(from, w * 0.2, to, w * 0.05, Paint(body * 0.9));
                for (int l = 0; l < 9; ++l)
                    p.ellipse(to + Vec{random.uniform(-0.05, 0.05), random.uniform(-0.035, 0.03)},
                              random.uniform(0.008, 0.024), random.uniform(0.006, 0.015),
                              Paint(mix(body, mix(look.main, look.light, 0.2),
                                        random.uniform(0.05, 0.15 + 0.25 * look.daylight)),
                                    0.85));
            }
        }
        paintBelow(
            p, area, 0.02,
            [&](double x) { return base - 0.03 * (fractalNoise(x * 3, 0.4, 3, seed) - 0.3); },
            Paint::vertical(
                base - 0.03, base + 0.25,
                {{0, mix(body, look.main, 0.08 + 0.16 * look.daylight), 1}, {1, body * 0.7, 1}}));
        paintGrass(p, area, base + 0.012, 0.03 + 0.05 * depth, static_cast<int>(130 * area.width()),
                   random, Paint(mix(body, look.main, 0.16)));
    });
}

void addCanopy(Set& set, double depth, double low, Rgb colour, std::uint64_t seed) {
    const Area area = set.reach(depth);
    base::Random random(seed);
    LayerStyle style;
    style.depth = depth;
    style.bottom = low + 0.2;
    style.spare = 0.02;
    style.motion = [depth](const Moment& moment) {
        LayerMotion motion;
        motion.sway = 0.004;
        motion.swayWavelength = 0.5;
        motion.swayPhase = moment.seconds * 0.9 + depth * 5;
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        for (int i = 0; i < static_cast<int>(260 * area.width()); ++i) {
            const double x = random.uniform(area.left, area.right);
            const double y =
                low * (0.3 + 1.1 * noise(x * 3.1, 0.3, seed)) - random.uniform(0, low * 1.2);
            p.ellipse({x, y}, random.uniform(0.015, 0.04), random.uniform(0.01, 0.024),
                      Paint(mix(colour, set.look.main, random.uniform(0, 0.3)), 0.95));
        }
        p.rect(area.left, area.top - 0.1, area.width(), std::max(0.0, low * 0.2 - area.top + 0.1),
               Paint(colour));
    });
}

void addShafts(Set& set, Vec source, base::Random random) {
    struct Shaft {
        double angle;
        double width;
        double light;
        double phase;
        double offset;
    };
    std::vector<Shaft> shafts;
    for (int i = 0; i < 9; ++i)
        shafts.push_back({random.uniform(-0.55, 0.55), random.uniform(0.05, 0.2),
                          random.uniform(0.1, 0.24), random.uniform(0, 6),
                          random.uniform(-0.1, 0.1)});
    set.act([shafts = std::move(shafts), source, colour = mix(set.look.sun, set.look.light, 0.5)](
                const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        const Vec at = moment.view.place(0.3, source);
        for (const Shaft& shaft : shafts) {
            const double angle = shaft.angle + 0.02 * std::sin(moment.seconds * 0.4 + shaft.phase);
            const double light =
                shaft.light * (0.75 + 0.25 * std::sin(moment.seconds * 0.8 + shaft.phase) +
                               0.5 * moment.beat.kick);
            list.emplace_back(BeamOp{at.x + shaft.offset * h, at.y, std::sin(angle),
                                     std::cos(angle), 1.5 * h, 0.03 * h, shaft.width * 1.6 * h,
                                     colour * light});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const Vec sun{random.uniform(-0.32, 0.32) * set.aspect, random.uniform(0.1, 0.34)};
    set.backdrop([&](Vec at) {
        const double near = std::exp(-std::hypot(at.x - sun.x, (at.y - sun.y) * 1.15) * 2.4);
        const Rgb air = mix(mix(look.ground, look.wide, 0.2 + 0.35 * look.daylight), look.skyLow,
                            0.15 + 0.35 * look.daylight);
        return mix(mix(air, look.ground, smoothStep(0.3, 1.0, at.y) * 0.6),
                   mix(look.sun, look.light, 0.3), near * (0.35 + 0.5 * look.daylight));
    });
    addTrunks(set, 0.15, 0.66, 0.95, 26, 0.012, random.next());
    addMist(set, 0.55, 0.3, 0.5, mix(look.skyLow, look.light, 0.3), 0.2);
    addTrunks(set, 0.35, 0.73, 0.62, 11, 0.021, random.next());
    addShafts(set, {sun.x, sun.y - 0.3}, random.fork("shafts"));
    addMist(set, 0.66, 0.24, 0.4, mix(look.skyLow, look.wide, 0.3), 0.5);
    addCanopy(set, 0.6, 0.16, look.distant(0.4), random.next());
    addTrunks(set, 0.75, 0.83, 0.3, 3, 0.038, random.next());
    addCast(set, {.foot = {random.uniform(-0.15, 0.15) * set.aspect, 0.9},
                  .scale = 1,
                  .rim = look.sun,
                  .lightFrom = {sun.x > 0 ? 0.75 : -0.75, -0.65}});
    addParticles(set, look.daylight < 0.3 ? Drift::Sparkle : Drift::Dust, 60,
                 mix(look.light, look.accent, 0.4), 0.9);
    addCanopy(set, 1.4, 0.1, look.ink, random.next());
    const Area front = set.reach(1.6);
    LayerStyle fern;
    fern.depth = 1.6;
    fern.top = 0.78;
    set.layer(fern, [&](Painter& p) {
        paintGrass(p, front, 1.04, 0.17, static_cast<int>(90 * front.width()), random,
                   Paint(look.ink * 0.75));
    });
}

constexpr Call kCalls[] = {
    {"forest", 1.0}, {"tree", 0.35}, {"deer", 0.5}, {"autumn", 0.5}, {"fog", 0.1}};

} // namespace

const Family forest{"forest", kCalls, true, build};

} // namespace reelwright::generate::draft::family
