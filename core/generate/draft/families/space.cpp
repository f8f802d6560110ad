// Space: a planet with its thin air, a nebula, stars in depth.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Planet {
    Vec at;
    double radius;
    Rgb dark;
    Rgb bright;
    bool ringed;
    std::uint64_t seed;
};

void paintRing(Painter& p, const Planet& planet, const Look& look, bool front) {
    p.placed(planet.at, 1, 1, -0.32, [&] {
        for (int i = 0; i < 26; ++i) {
            const double r = planet.radius * (1.35 + i * 0.032);
            const double light = 0.12 + 0.4 * hashUnit(i, 1, planet.seed);
            p.placed({0, 0}, 1, 0.24, 0, [&] {
                p.arc(
                    {0, 0}, r, front ? 0 : 3.14159, front ? 3.14159 : 6.28318,
                    planet.radius * 0.028,
                    Paint(mix(look.light, look.accent, hashUnit(i, 2, planet.seed) * 0.6), light));
            });
        }
    });
}

void addPlanet(Set& set, const Planet& planet, double depth, Vec sun) {
    const Look& look = set.look;
    LayerStyle style;
    style.depth = depth;
    style.top = planet.at.y - planet.radius * 2.4;
    style.bottom = planet.at.y + planet.radius * 2.4;
    set.layer(style, [&](Painter& p) {
        const double r = planet.radius;
        if (planet.ringed)
            paintRing(p, planet, look, false);
        const double air = r > 0.6 ? 1.06 : 1.14;
        p.disc(planet.at + sun * (r * 0.02), r * air,
               Paint::radial(planet.at + sun * (r * 0.02), r * air,
                             {{0.5, look.light, 0.5},
                              {1 / air, mix(look.light, look.main, 0.4), 0.5},
                              {1, look.main, 0}}));
        p.faded(1, [&] {
            p.disc(planet.at, r, Paint(planet.bright));
            p.inside([&] {
                p.placed(planet.at, 1, 1, -0.32, [&] {
                    for (int i = -14; i <= 14; ++i) {
                        const double y = r * i / 14;
                        p.ellipse({r * 0.3 * (hashUnit(i, 3, planet.seed) - 0.5), y}, r * 1.3,
                                  r * (0.02 + 0.07 * hashUnit(i, 5, planet.seed)),
                                  Paint(mix(planet.dark, look.light, hashUnit(i, 6, planet.seed)),
                                        0.1 + 0.24 * hashUnit(i, 7, planet.seed)));
                    }
                });
                // Night side.
                p.disc(planet.at, r,
                       Paint::radial(planet.at + sun * (r * 0.62), r * 1.75,
                                     {{0, kBlack, 0},
                                      {0.4, planet.dark, 0.1},
                                      {0.85, look.shadow * 0.4, 0.95},
                                      {1, look.shadow * 0.3, 1}}));
                p.disc(planet.at, r,
                       Paint::radial(planet.at - sun * (r * 0.16), r * 1.18,
                                     {{0.8, look.light, 0},
                                      {0.97, mix(look.light, kWhite, 0.4), 0.85},
                                      {1, look.light, 0.9}}));
            });
        });
        if (planet.ringed)
            paintRing(p, planet, look, true);
    });
}

void addStarField(Set& set, double depth, int count, double size) {
    struct Star {
        Vec at;
        double light;
        double phase;
        Rgb colour;
    };
    std::vector<Star> stars;
    base::Random random = set.random("field").fork(std::to_string(depth));
    const Area area = set.reach(depth);
    for (int i = 0; i < static_cast<int>(count * std::sqrt(set.aspect)); ++i)
        stars.push_back(
            {{random.uniform(area.left, area.right), random.uniform(area.top, area.bottom)},
             0.12 + 0.88 * std::pow(random.uniform(), 4.0),
             random.uniform(0, 6),
             mix(mix(set.look.light, kWhite, 0.6), set.look.lampOf(random.next()),
                 random.uniform(0, 0.6))});
    set.act([stars = std::move(stars), depth, size](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Star& star : stars) {
            const Vec at = moment.view.place(depth, star.at);
            const double twinkle = 0.8 + 0.2 * std::sin(moment.seconds * 2 + star.phase) +
                                   0.5 * moment.beat.kick * star.light;
            const double radius =
                std::max(1.5, (0.0025 + 0.006 * star.light * star.light) * size * h);
            list.emplace_back(GlowOp{at.x, at.y, radius, radius,
                                     star.colour * (star.light * twinkle), GlowShape::Glow});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const std::uint64_t seed = random.next();
    const double turn = random.uniform(-0.6, 0.6);
    set.backdrop([&](Vec at) {
        const Vec q{at.x * std::cos(turn) + at.y * std::sin(turn),
                    at.y * std::cos(turn) - at.x * std::sin(turn)};
        const double warp = fractalNoise(q.x * 1.4, q.y * 1.4, 4, seed + 5);
        const double cloud = fractalNoise(q.x * 1.7 + warp * 1.6, q.y * 2.6 + warp * 1.2, 5, seed);
        const double band = bump(q.y - 0.45, 0.75);
        const double body = smoothStep(0.36, 0.82, cloud) * band;
        const double veins =
            std::pow(ridgedNoise(q.x * 1.8 + warp, q.y * 2.2, 4, seed + 9), 3.0) * band;
        Rgb colour = mix(look.shadow * 0.45, look.ground * 0.7, 0.35 + 0.4 * band);
        colour = mix(colour, look.main, body * 0.62);
        colour = mix(colour, look.accent, smoothStep(0.5, 0.8, warp) * body * 0.5);
        return colour + look.light * (veins * 0.24);
    });
    addStarField(set, 0.02, 240, 0.8);
    const Vec sun{random.chance(0.5) ? 0.8 : -0.8, -0.6};
    Planet planet;
    planet.radius = random.uniform(0.2, 0.44) * set.unit * (1.15 - 0.3 * set.closeness);
    planet.at = {-sun.x * random.uniform(0.05, 0.34) * set.aspect, random.uniform(0.42, 0.85)};
    if (random.chance(0.3)) {
        planet.radius = 1.1 * std::max(1.0, set.aspect * 0.7);
        planet.at = {random.uniform(-0.2, 0.2), 0.72 + planet.radius};
    }
    planet.dark = mix(look.ground, look.shadow, 0.2);
    planet.bright = mix(look.main, look.light, 0.25);
    planet.ringed = planet.radius < 0.5 && random.chance(0.55);
    planet.seed = random.next();
    addPlanet(set, planet, 0.25, sun);
    if (random.chance(0.7))
        addPlanet(set,
                  {{sun.x * random.uniform(0.2, 0.42) * set.aspect, random.uniform(0.15, 0.35)},
                   random.uniform(0.03, 0.07),
                   look.shadow,
                   mix(look.accent, look.light, 0.3),
                   false,
                   random.next()},
                  0.4, sun);
    addStarField(set, 0.6, 60, 1.1);
    addCast(set, {.foot = {random.uniform(-0.15, 0.15) * set.aspect, 0.78},
                  .scale = 0.85,
                  .rim = look.light,
                  .lightFrom = sun,
                  .skyline = 0.5,
                  .afloat = true});
    addStarField(set, 1.5, 22, 1.6);
}

constexpr Call kCalls[] = {{"space", 1.0},  {"stars", 0.55}, {"astronaut", 0.8},
                           {"rocket", 0.7}, {"robot", 0.1},  {"globe", 0.3}};

} // namespace

const Family space{"space", kCalls, false, build};

} // namespace reelwright::generate::draft::family
