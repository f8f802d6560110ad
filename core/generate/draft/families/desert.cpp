// Dunes: long crests with a bright and a shaded side, sand in the wind.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Dune {
    double depth;
    double y;
    double height;
    double frequency;
    double distance;
};

void addDune(Set& set, const Dune& dune, std::uint64_t seed, double sunSide) {
    const Look& look = set.look;
    const Area area = set.reach(dune.depth);
    const auto crest = [&](double x) {
        return dune.y - dune.height * (0.75 * noise(x * dune.frequency, 0.2, seed) +
                                       0.25 * noise(x * dune.frequency * 2.1 + 9, 0.7, seed));
    };
    const Rgb sand = mix(mix(look.main, look.light, 0.3 + 0.25 * look.daylight), look.ground,
                         0.25 + 0.25 * (1 - look.daylight));
    const Rgb near = mix(sand, look.ground, (1 - dune.distance) * 0.35 + 0.3 * (1 - look.daylight));
    const Rgb lit = mix(near, look.skyLow, dune.distance * (0.35 + 0.25 * look.daylight));
    const double dark = 0.3 + 0.35 * (1 - look.daylight);
    const Rgb shade = mix(mix(look.ground, look.shadow, dark + 0.3 * (1 - dune.distance)),
                          look.skyLow, dune.distance * 0.4);
    LayerStyle style;
    style.depth = dune.depth;
    style.top = dune.y - dune.height * 1.1;
    set.layer(style, [&](Painter& p) {
        paintBelow(p, area, 0.006, crest,
                   Paint::vertical(dune.y - dune.height, dune.y + 0.25,
                                   {{0, lit, 1}, {1, mix(lit, shade, 0.55), 1}}));
        p.inside([&] {
            // The slip face falls away from each summit along a winding edge.
            std::vector<Vec> summits;
            for (double x = area.left - 0.4; x < area.right + 0.4; x += 0.01)
                if (crest(x) < crest(x - 0.01) && crest(x) <= crest(x + 0.01))
                    summits.push_back({x, crest(x)});
            for (const Vec& top : summits) {
                // Along the crest to the next trough on the far side from the sun, and back below.
                std::vector<Vec> face{top};
                double x = top.x;
                double low = top.y;
                while (std::abs(x - top.x) < 2 && crest(x - sunSide * 0.01) >= low - 0.0004) {
                    x -= sunSide * 0.01;
                    low = crest(x);
                    face.push_back({x, low - 0.004});
                }
                const double drop = (low - top.y) * 1.6 + dune.height * 0.5;
                for (int i = 0; i <= 16; ++i) {
                    const double t = i / 16.0;
                    const double wind = sunSide * 0.035 * std::sin(t * 6.2) * (1 - t);
                    face.push_back({x + (top.x - x) * t + wind + sunSide * 0.06 * (1 - t),
                                    low + drop * (1 - t) * (1 - t) + (top.y - low) * t * t});
                }
                p.polygon(face,
                          Paint::vertical(top.y, low + drop,
                                          {{0, shade, 0.9}, {0.6, shade, 0.55}, {1, shade, 0}}));
            }
            std::vector<Vec> edge;
            for (double x = area.left; x < area.right; x += 0.006)
                edge.push_back({x, crest(x)});
            p.polyline(edge, 0.004, Paint(mix(look.sun, look.light, 0.5), 0.3));
            for (int i = 0; i < 40; ++i) {
                const double y = dune.y - dune.height + i * (0.012 + 0.01 * dune.depth);
                std::vector<Vec> ripple;
                for (double x = area.left; x < area.right; x += 0.02)
                    ripple.push_back(
                        {x, y + 0.02 * noise(x * 4 + i, 0.9, seed) + (crest(x) - dune.y) * 0.4});
                p.polyline(ripple, 0.0012, Paint(look.light, 0.06 * dune.depth + 0.02));
            }
        });
    });
}

void addSandDrift(Set& set, base::Random random) {
    struct Grain {
        double x;
        double y;
        double speed;
    };
    std::vector<Grain> grains;
    for (int i = 0; i < 70; ++i)
        grains.push_back({random.uniform(), random.uniform(0.62, 1.0), random.uniform(0.12, 0.3)});
    set.act([grains = std::move(grains), colour = set.look.light,
             aspect = set.aspect](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Grain& grain : grains) {
            const double way = grain.x + moment.seconds * grain.speed * (0.6 + moment.energy);
            const double x = (way - std::floor(way)) * 1.3 - 0.15;
            const double y = grain.y + 0.015 * std::sin(way * 9);
            const double length = 0.05 * grain.y * h;
            list.emplace_back(LineOp{x * aspect * h, y * h, x * aspect * h - length,
                                     y * h + length * 0.05, 0.0018 * h, colour, 0.28, 0,
                                     Blend::Add});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    Sky sky;
    sky.horizon = random.uniform(0.52, 0.62);
    sky.discAt = discPlace(set, sky.horizon);
    sky.discSize = 0.095 * set.unit * random.uniform(0.8, 1.25);
    sky.clouds = 0.2;
    addSky(set, sky);
    const double sunSide = sky.discAt.x > 0 ? 1 : -1;
    addDune(set, {0.12, sky.horizon + 0.05, 0.12, 2.4, 0.95}, random.next(), sunSide);
    addMist(set, sky.horizon + 0.04, 0.08, 0.4, look.skyLow, 0.15);
    addDune(set, {0.3, sky.horizon + 0.14, 0.16, 1.7, 0.6}, random.next(), sunSide);
    addDune(set, {0.6, sky.horizon + 0.24, 0.19, 1.25, 0.3}, random.next(), sunSide);
    addSandDrift(set, random.fork("sand"));
    addCast(set, {.foot = {random.uniform(-0.22, 0.22) * set.aspect, 0.85},
                  .scale = 0.85,
                  .rim = look.sun,
                  .lightFrom = {sunSide * 0.75, -0.65}});
    addDune(set, {1.15, 1.02, 0.16, 0.9, 0.05}, random.next(), sunSide);
}

constexpr Call kCalls[] = {{"desert", 1.0}, {"horse", 0.25}, {"dust", 0.15}};

} // namespace

const Family desert{"desert", kCalls, true, build};

} // namespace reelwright::generate::draft::family
