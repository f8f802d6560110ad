// Lights out of focus: strings of lamps, sparkles, a warm evening.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Lamp {
    Vec at;
    double depth;
    double radius;
    Rgb colour;
    int beat;
    double phase;
};

void addLamps(Set& set, std::vector<Lamp> lamps, GlowShape shape, double strength) {
    set.act([lamps = std::move(lamps), shape, strength](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Lamp& lamp : lamps) {
            const Vec sway{0.008 * std::sin(moment.seconds * 0.6 + lamp.phase),
                           0.006 * std::sin(moment.seconds * 0.8 + lamp.phase * 2)};
            const Vec at = moment.view.place(lamp.depth, lamp.at + sway);
            const bool mine = (moment.beat.index + lamp.beat) % 4 == 0;
            const double light =
                strength * (0.75 + 0.25 * std::sin(moment.seconds * 1.3 + lamp.phase) +
                            (mine ? 1.1 * moment.beat.kick : 0));
            const double r = lamp.radius * h * (mine ? 1 + 0.05 * moment.beat.kick : 1);
            list.emplace_back(GlowOp{at.x, at.y, r, r, lamp.colour * light, shape});
        }
    });
}

void addString(Set& set, double depth, double y, double sag, int count, double size,
               base::Random random) {
    const Area area = set.reach(depth);
    std::vector<Lamp> lamps;
    const int spans = 2 + static_cast<int>(set.aspect);
    const double offset = random.uniform(0, 1);
    const auto height = [&](double x) {
        const double t = (x - area.left) / area.width() * spans + offset;
        const double u = t - std::floor(t);
        return y + sag * 4 * u * (1 - u);
    };
    LayerStyle cable;
    cable.depth = depth;
    cable.top = y - 0.02;
    cable.bottom = y + sag + 0.04;
    set.layer(cable, [&](Painter& p) {
        std::vector<Vec> line;
        for (double x = area.left; x < area.right; x += 0.01)
            line.push_back({x, height(x)});
        p.polyline(line, 0.0028, Paint(set.look.ink, 0.8));
    });
    for (int i = 0; i < count; ++i) {
        const double x = area.left + (i + 0.5) / count * area.width();
        lamps.push_back({{x, height(x) + size * 0.3},
                         depth,
                         size,
                         set.look.lampOf(static_cast<std::uint64_t>(i)),
                         i % 4,
                         0});
    }
    auto cores = lamps;
    for (Lamp& core : cores) {
        core.radius *= 0.3;
        core.colour = mix(core.colour, kWhite, 0.6);
    }
    addLamps(set, std::move(lamps), GlowShape::Glow, 0.6);
    addLamps(set, std::move(cores), GlowShape::Disc, 0.9);
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const Vec a{random.uniform(-0.4, 0.4) * set.aspect, random.uniform(0.2, 0.7)};
    const Vec b{-a.x, random.uniform(0.3, 0.9)};
    set.backdrop([&](Vec at) {
        Rgb colour = mix(mix(look.shadow, look.ground, 0.35), look.ground,
                         smoothStep(0, 1, at.y) * 0.7 + 0.2 * look.daylight);
        colour = mix(colour, look.main, 0.6 * std::exp(-std::hypot(at.x - a.x, at.y - a.y) * 2.1));
        return mix(colour, look.accent, 0.35 * std::exp(-std::hypot(at.x - b.x, at.y - b.y) * 2.4));
    });
    // Lights gather along a few lines, as lamps of a street or a room do.
    std::vector<Lamp> far;
    for (int line = 0; line < 4; ++line) {
        const Vec from{random.uniform(-0.6, 0.6) * set.aspect, random.uniform(0.15, 0.85)};
        const Vec way{random.uniform(-0.5, 0.5) * set.aspect, random.uniform(-0.25, 0.25)};
        for (int i = 0; i < 13; ++i) {
            const Vec at = from + way * (i / 9.0 - 0.5) +
                           Vec{random.uniform(-0.06, 0.06), random.uniform(-0.06, 0.06)};
            far.push_back({at, random.uniform(0.15, 0.5), random.uniform(0.02, 0.065),
                           look.lampOf(random.next()), i % 4, random.uniform(0, 6)});
        }
    }
    addLamps(set, std::move(far), GlowShape::Disc, 0.3);
    addString(set, 0.55, random.uniform(0.1, 0.2), 0.09, 16, 0.05, random.fork("one"));
    addString(set, 0.9, random.uniform(0.02, 0.08), 0.14, 11, 0.075, random.fork("two"));
    addCast(set, {.foot = {random.uniform(-0.15, 0.15) * set.aspect, 0.95},
                  .scale = 1.15,
                  .rim = look.lamp,
                  .skyline = 0.5});
    std::vector<Lamp> near;
    for (int i = 0; i < 9; ++i)
        near.push_back({{random.uniform(-0.6, 0.6) * set.aspect, random.uniform(0.05, 1.0)},
                        1.6,
                        random.uniform(0.09, 0.17),
                        look.lampOf(random.next()),
                        i % 4,
                        random.uniform(0, 6)});
    addLamps(set, std::move(near), GlowShape::Disc, 0.11);
    addParticles(set, Drift::Sparkle, 50, mix(look.light, kWhite, 0.3), 1.1);
}

constexpr Call kCalls[] = {{"bokeh", 0.75}, {"couple", 0.25}, {"sparkle", 0.3}};

} // namespace

const Family bokeh{"bokeh", kCalls, false, build};

} // namespace reelwright::generate::draft::family
