// A concert: beams through haze, performers against a wall of light, a crowd in front.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

// Columns of lamps behind the stage; a pattern runs over them with the beats.
void addWall(Set& set, double floor) {
    const int columns = static_cast<int>(7 * set.aspect) + 2;
    constexpr int kRows = 6;
    const std::uint64_t seed = set.seedOf("wall");
    set.act([columns, seed, floor, look = set.look, aspect = set.aspect](const Moment& moment,
                                                                         DisplayList& list) {
        const double h = moment.view.size.height;
        for (int c = 0; c < columns; ++c)
            for (int r = 0; r < kRows; ++r) {
                const Vec at{(c + 0.5 - columns / 2.0) * aspect / columns * 0.96,
                             floor - 0.08 - r * 0.085};
                const double wave = std::sin(moment.beat.count * 1.57 + c * 0.7 +
                                             r * (0.5 + static_cast<double>(seed % 3)));
                const double light =
                    0.1 + 0.16 * std::max(0.0, wave) +
                    0.4 * moment.beat.kick * (hashUnit(c + moment.beat.index, r, seed) > 0.55);
                const Vec pixel = moment.view.place(0.4, at);
                list.emplace_back(GlowOp{pixel.x, pixel.y, 0.032 * h, 0.032 * h,
                                         look.lampOf(static_cast<std::uint64_t>(c / 2 + r)) * light,
                                         GlowShape::Glow});
            }
    });
}

void addCrowd(Set& set, double depth, double base, double size, Rgb colour) {
    base::Random random = set.random("crowd").fork(std::to_string(depth));
    const Area area = set.reach(depth);
    LayerStyle style;
    style.depth = depth;
    style.top = base - size * 2.6;
    const double phase = random.uniform(0, 6);
    style.motion = [phase, size](const Moment& moment) {
        LayerMotion motion;
        motion.shift.y = -size * (0.08 + 0.16 * moment.energy) *
                         std::abs(std::sin(moment.beat.count * 3.14159 + phase * 0.1));
        motion.sway = size * 0.05;
        motion.swayWavelength = 3;
        motion.swayPhase = moment.seconds * 1.4 + phase;
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        for (double x = area.left; x < area.right; x += size * random.uniform(0.62, 0.95)) {
            const double y = base + random.uniform(-0.2, 0.25) * size;
            paintCrowdMember(p, {x, y}, size, random,
                             Paint(mix(colour, set.look.ground, random.uniform(0, 0.2))));
        }
        p.rect(area.left, base + size * 0.5, area.width(), 1, Paint(colour));
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double floor = random.uniform(0.68, 0.74);
    const double middle = random.uniform(-0.12, 0.12) * set.aspect;
    set.backdrop([&](Vec at) {
        const double near = std::exp(-std::hypot((at.x - middle) * 1.1, at.y - floor + 0.2) * 2.2);
        const Rgb base = mix(look.shadow * 0.6, look.ground, smoothStep(0, 0.9, at.y) * 0.7);
        return mix(base, mix(look.main, look.ground, 0.35), near * 0.85);
    });
    addWall(set, floor);
    const int beams = 6 + static_cast<int>(random.index(4));
    for (int i = 0; i < beams; ++i) {
        const double x = (i + 0.5 - beams / 2.0) / beams * set.aspect * 1.05;
        Spot spot;
        spot.from = {x, -0.03};
        spot.angle = -x * random.uniform(0.2, 0.9);
        spot.swing = random.uniform(0.12, 0.4);
        spot.length = random.uniform(0.95, 1.25);
        spot.width = random.uniform(0.16, 0.36);
        spot.colour = look.lampOf(static_cast<std::uint64_t>(i) + random.index(2));
        spot.strength = 0.5;
        spot.depth = 0.5;
        spot.rate = random.uniform(0.06, 0.14);
        spot.phase = random.uniform(0, 6.28);
        addSpot(set, spot);
    }
    addMist(set, floor - 0.05, 0.3, 0.3, mix(look.main, look.light, 0.3), 0.6);
    LayerStyle deck;
    deck.depth = 0.85;
    deck.top = floor - 0.02;
    set.layer(deck, [&](Painter& p) {
        p.rect(-9, floor, 18, 1,
               Paint::vertical(floor, floor + 0.12,
                               {{0, mix(look.ground, look.main, 0.45), 1},
                                {0.12, mix(look.shadow, look.ground, 0.6), 1},
                                {1, look.shadow, 1}}));
        p.rect(-9, floor - 0.002, 18, 0.004, Paint(look.lamp, 0.7));
    });
    Staging staging{.foot = {middle, floor + 0.015}, .scale = 1.25, .rim = look.light};
    staging.fallback = "singer";
    if (!set.reading.says("dancer")) // they are the audience
        staging.without = "group";
    addCast(set, staging);
    if (set.closeness < 0.85) {
        addCrowd(set, 1.15, 0.88 + 0.06 * set.closeness, 0.06,
                 mix(look.ink, mix(look.ground, look.main, 0.35), 0.5));
        addCrowd(set, 1.5, 0.99 + 0.07 * set.closeness, 0.1, mix(look.ink * 0.8, look.ground, 0.1));
    }
    addParticles(set, Drift::Dust, 40, look.lamp);
}

constexpr Call kCalls[] = {
    {"stage", 1.0}, {"singer", 0.7}, {"guitarist", 0.8}, {"crowd", 0.5}, {"dancer", 0.6}};

} // namespace

const Family stage{"stage", kCalls, false, build};

} // namespace reelwright::generate::draft::family
