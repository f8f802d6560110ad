// A glowing grid that rolls towards the viewer under a striped sun.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addGrid(Set& set, double horizon) {
    set.act([horizon, look = set.look, aspect = set.aspect](const Moment& moment,
                                                            DisplayList& list) {
        const double h = moment.view.size.height;
        const double w = moment.view.size.width;
        const Vec v = moment.view.place(0.3, {0, horizon});
        const Rgb colour = look.light * (0.55 + 0.45 * moment.beat.kick);
        for (int i = -22; i <= 22; ++i) {
            const double x = v.x + i * 0.24 * h - moment.view.shift.x * h;
            list.emplace_back(LineOp{v.x + i * 0.022 * h, v.y, x + (x - v.x) * 0.35, h * 1.08,
                                     0.0022 * h, colour, 0.12, 0.85, Blend::Add});
        }
        const double roll = moment.seconds * (0.9 + 1.4 * moment.energy);
        const double shift = roll - std::floor(roll);
        for (int i = 0; i < 18; ++i) {
            const double distance = 0.8 + (i + 1 - shift) * 0.55;
            const double y = v.y + (h - v.y) * 0.9 / distance;
            const double light = std::min(1.0, 1.5 / distance);
            list.emplace_back(LineOp{-0.02 * w, y, 1.02 * w, y,
                                     std::max(0.0035 / distance * h, 0.9), colour, light * 0.8,
                                     light * 0.8, Blend::Add});
        }
        list.emplace_back(GlowOp{v.x, v.y, aspect * 0.75 * h, 0.05 * h,
                                 look.accent * (0.35 + 0.5 * moment.beat.kick), GlowShape::Haze});
    });
}

void addStripedSun(Set& set, Vec at, double radius) {
    const Look& look = set.look;
    LayerStyle style;
    style.depth = 0.06;
    style.glow = 0.06;
    style.glowStrength = 0.75;
    style.bottom = at.y + radius + 0.02;
    style.top = at.y - radius - 0.02;
    set.layer(style, [&](Painter& p) {
        // Painted slice by slice, so that the sky shows through the gaps.
        constexpr int kSlices = 420;
        for (int i = 0; i < kSlices; ++i) {
            const double t = -1 + 2.0 * i / kSlices;
            const double band = t * 7;
            const double gap = 0.08 + 0.42 * std::max(0.0, t);
            if (t > -0.1 && band - std::floor(band) < gap)
                continue;
            const double half =
                radius * std::sqrt(std::max(0.0, 1 - (t + 1.0 / kSlices) * (t + 1.0 / kSlices)));
            const Rgb colour =
                mix(mix(look.accent, kWhite, 0.15), look.main, smoothStep(-0.7, 0.8, t));
            p.rect(at.x - half, at.y + t * radius, half * 2, 2.0 * radius / kSlices + 0.0012,
                   Paint(colour));
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.58, 0.66);
    set.backdrop([&](Vec at) {
        const double t = at.y / horizon;
        const Rgb upper =
            mix(look.shadow * 0.8, mix(look.ground, look.main, 0.3), smoothStep(0.1, 1.0, t));
        const double glow = std::exp(-std::abs(at.y - horizon) * 9);
        const Rgb lower = mix(look.shadow * 0.9, look.ground, std::exp(-(at.y - horizon) * 5));
        return mix(at.y < horizon ? upper : lower, look.main, glow * 0.55);
    });
    addParticles(set, Drift::Sparkle, 40, look.light, 0.05);
    const double radius = random.uniform(0.2, 0.27) * set.unit;
    addStripedSun(
        set,
        {random.uniform(-0.15, 0.15) * set.aspect, horizon - radius * random.uniform(0.55, 0.95)},
        radius);
    const std::uint64_t seed = random.next();
    for (int i = 0; i < 2; ++i) {
        LayerStyle ridge;
        ridge.depth = 0.14 + 0.1 * i;
        ridge.bottom = horizon + 0.004;
        ridge.glow = 0.01;
        ridge.glowStrength = 0.5;
        const Area area = set.reach(ridge.depth);
        set.layer(ridge, [&](Painter& p) {
            const double step = 0.075 - 0.02 * i;
            std::vector<Vec> crest;
            for (double x = std::floor(area.left / step) * step - step; x < area.right + step;
                 x += step)
                crest.push_back(
                    {x, horizon -
                            (0.02 + 0.2 * smoothStep(0.12, 0.75, std::abs(x)) / (1 + i * 0.7)) *
                                (0.25 + noise(x * 5, 0.2, seed + static_cast<std::uint64_t>(i)))});
            std::vector<Vec> shape = crest;
            shape.push_back({area.right + 1, horizon + 0.01});
            shape.push_back({area.left - 1, horizon + 0.01});
            p.polygon(shape, Paint(mix(look.shadow, look.ground, 0.6 - 0.3 * i)));
            const Paint wire(mix(look.main, look.light, 0.3 * i), 0.8);
            p.polyline(crest, 0.0024, wire);
            for (std::size_t k = 1; k + 1 < crest.size(); ++k) {
                p.line(crest[k], {crest[k].x - step * 0.5, horizon}, 0.0012, Paint(look.main, 0.4));
                p.line(crest[k], {crest[k].x + step * 0.5, horizon}, 0.0012, Paint(look.main, 0.4));
            }
        });
    }
    addGrid(set, horizon);
    addCast(set, {.foot = {random.uniform(-0.06, 0.06), 0.88},
                  .scale = 1.05,
                  .rim = mix(look.accent, look.main, 0.3),
                  .away = true});
}

constexpr Call kCalls[] = {{"retro", 1.2}, {"neon", 0.35}, {"road", 0.2}, {"car", 0.2}};

} // namespace

const Family neon_grid{"neon_grid", kCalls, false, build};

} // namespace reelwright::generate::draft::family
