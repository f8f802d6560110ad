// Under water: light from above, reefs, bubbles and a moving net of caustics.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addRays(Set& set, Vec source, base::Random random) {
    struct Ray {
        double angle;
        double width;
        double light;
        double phase;
        double offset;
    };
    std::vector<Ray> rays;
    for (int i = 0; i < 11; ++i)
        rays.push_back({random.uniform(-0.6, 0.6), random.uniform(0.05, 0.2),
                        random.uniform(0.1, 0.3), random.uniform(0, 6), random.uniform(-0.5, 0.5)});
    set.act([rays = std::move(rays), source, colour = mix(set.look.light, set.look.main, 0.3)](
                const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        const Vec at = moment.view.place(0.2, source);
        for (const Ray& ray : rays) {
            const double angle = ray.angle + 0.05 * std::sin(moment.seconds * 0.5 + ray.phase);
            const double light =
                ray.light *
                (0.6 + 0.4 * std::sin(moment.seconds * 0.9 + ray.phase) + 0.4 * moment.beat.kick);
            list.emplace_back(BeamOp{at.x + ray.offset * h, at.y, std::sin(angle), std::cos(angle),
                                     1.25 * h, 0.05 * h, ray.width * 1.7 * h, colour * light});
        }
    });
}

// Where two slow waves of lines cross, light gathers on the ground.
void addCaustics(Set& set, double floor, std::uint64_t seed) {
    for (int part = 0; part < 2; ++part) {
        LayerStyle style;
        style.depth = 0.6;
        style.top = floor;
        style.spare = 0.1;
        style.blend = Blend::Add;
        style.motion = [part](const Moment& moment) {
            LayerMotion motion;
            motion.shift.x = (part == 0 ? 0.05 : -0.05) * std::sin(moment.seconds * 0.5);
            motion.strength =
                0.4 + 0.25 * std::sin(moment.seconds * 1.1 + part * 2) + 0.3 * moment.beat.kick;
            motion.sway = 0.01;
            motion.swayWavelength = 0.12;
            motion.swayPhase = moment.seconds * (1.1 + 0.3 * part);
            return motion;
        };
        set.vapour(style, [&](Vec at) -> Tint {
            const double far = 0.14 + (at.y - floor) * 1.6;
            const double net = ridgedNoise(at.x * 1.2 / far, (at.y - floor) * 5 / far, 2,
                                           seed + static_cast<std::uint64_t>(part));
            return {mix(set.look.light, kWhite, 0.2),
                    smoothStep(0.72, 0.98, net) * 0.4 * smoothStep(floor, floor + 0.06, at.y)};
        });
    }
}

void paintCoral(Painter& p, Vec foot, double size, base::Random& random, Rgb colour) {
    const int kind = static_cast<int>(random.index(3));
    if (kind == 0) {
        for (int i = 0; i < 9; ++i) {
            const double turn = random.uniform(-0.9, 0.9);
            const Vec tip = foot + Vec{std::sin(turn) * size * 0.8,
                                       -std::cos(turn) * size * random.uniform(0.6, 1.0)};
            const Vec mid = mix(foot, tip, 0.5) + Vec{random.uniform(-0.15, 0.15) * size, 0};
            p.curve({foot, mid, tip}, size * 0.09, Paint(colour));
            p.disc(tip, size * 0.065, Paint(mix(colour, kWhite, 0.2)));
        }
    } else if (kind == 1) {
        for (int i = 0; i < 7; ++i) {
            const double x = foot.x + (i - 3) * size * 0.14;
            const double h = size * random.uniform(0.5, 1.1);
            p.roundRect(x - size * 0.06, foot.y - h, size * 0.12, h + 0.02, size * 0.06,
                        Paint(mix(colour, kBlack, random.uniform(0, 0.3))));
        }
    } else {
        p.ellipse(foot, size * 0.7, size * 0.55, Paint(colour));
        p.inside([&] {
            for (int i = 0; i < 14; ++i)
                p.disc(foot + Vec{random.uniform(-0.6, 0.6) * size, -random.uniform(0, 0.5) * size},
                       size * 0.06, Paint(mix(colour, kWhite, 0.35), 0.7));
        });
    }
}

void addReef(Set& set, double depth, double base, double size, double distance,
             base::Random random) {
    const Look& look = set.look;
    const Area area = set.reach(depth);
    const std::uint64_t seed = random.next();
    LayerStyle style;
    style.depth = depth;
    style.top = base - size * 2.4;
    style.motion = [depth, base](const Moment& moment) {
        LayerMotion motion;
        motion.sway = 0.006;
        motion.swayWavelength = 0.9;
        motion.swayPhase = moment.seconds * 1.1 + depth * 4;
        motion.swayRoot = base;
        motion.swayReach = -0.2;
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        const Rgb water = mix(look.ground, look.wide, 0.5);
        const Rgb rock = mix(mix(look.ink, look.ground, 0.4), water, distance * 0.75);
        const auto line = [&](double x) {
            return base - size * 1.2 * std::pow(fractalNoise(x * 1.6, 0.4, 4, seed), 2.0);
        };
        for (double x = area.left; x < area.right; x += size * random.uniform(0.25, 0.8)) {
            const Rgb colour = mix(mix(random.chance(0.5) ? look.accent : look.main, look.light,
                                       random.uniform(0, 0.3)),
                                   water, 0.25 + distance * 0.65);
            paintCoral(p, {x, line(x) + 0.012}, size * random.uniform(0.35, 0.85), random,
                       mix(colour, rock, 0.25));
        }
        paintBelow(p, area, 0.01, line,
                   Paint::vertical(base - size, base + 0.2,
                                   {{0, mix(rock, look.main, 0.18), 1}, {1, rock * 0.75, 1}}));
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const Vec source{random.uniform(-0.3, 0.3) * set.aspect, -0.25};
    const double floor = random.uniform(0.76, 0.84);
    set.backdrop([&](Vec at) {
        const double deep = smoothStep(0.0, 1.0, at.y);
        const Rgb upper = mix(mix(look.wide, look.light, 0.35), look.ground, 0.1);
        const Rgb lower = mix(look.shadow, look.ground, 0.75);
        const double near = std::exp(-std::hypot(at.x - source.x, (at.y - source.y) * 0.9) * 1.9);
        return mix(mix(upper, lower, deep), mix(look.light, kWhite, 0.3), near * 0.9);
    });
    addReef(set, 0.2, floor - 0.02, 0.1, 0.95, random.fork("far"));
    addRays(set, source, random.fork("rays"));
    LayerStyle sand;
    sand.depth = 0.6;
    sand.top = floor - 0.03;
    const Area area = set.reach(0.6);
    const std::uint64_t seed = random.next();
    set.layer(sand, [&](Painter& p) {
        paintBelow(
            p, area, 0.02, [&](double x) { return floor - 0.02 * noise(x * 2, 0.4, seed); },
            Paint::vertical(floor, 1.05,
                            {{0, mix(mix(look.ground, look.wide, 0.5), look.light, 0.12), 1},
                             {1, mix(look.ground, look.shadow, 0.4), 1}}));
    });
    addCaustics(set, floor - 0.01, random.next());
    addReef(set, 0.6, floor + 0.03, 0.13, 0.5, random.fork("middle"));
    addCast(set, {.foot = {random.uniform(-0.15, 0.15) * set.aspect, 0.86},
                  .scale = 1,
                  .rim = look.light,
                  .lightFrom = {0.3, -0.95},
                  .skyline = 0.45,
                  .water = 0.5,
                  .deep = true,
                  .afloat = true});
    addParticles(set, Drift::Bubbles, 46, mix(look.light, kWhite, 0.4), 1.1);
    addReef(set, 1.35, 1.04, 0.24, 0.0, random.fork("near"));
    addParticles(set, Drift::Dust, 50, look.light, 1.5);
}

constexpr Call kCalls[] = {{"underwater", 1.0}, {"fish", 0.5}, {"whale", 0.6}, {"sea", 0.1}};

} // namespace

const Family underwater{"underwater", kCalls, false, build};

} // namespace reelwright::generate::draft::family
