// Flight over a sea of clouds.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addBank(Set& set, double depth, double y, double height, double share, std::uint64_t seed) {
    const Look& look = set.look;
    const Area area = set.reach(depth);
    base::Random random(seed);
    LayerStyle style;
    style.depth = depth;
    style.top = y - height * 1.9;
    style.spare = 0.3;
    style.resolution = 0.6;
    style.blur = 0.002 + 0.006 * share;
    style.motion = [share, way = random.chance(0.5) ? 1.0 : -1.0](const Moment& moment) {
        LayerMotion motion;
        motion.shift.x =
            way * 0.28 *
            std::tanh(moment.seconds * (0.012 + 0.03 * share) * (0.6 + moment.energy) / 0.28);
        return motion;
    };
    const Rgb shade =
        mix(mix(look.skyMid, look.ground, 0.4 + 0.35 * share), look.skyLow, 0.45 * (1 - share));
    const Rgb lit = mix(mix(look.skyLow, look.sun, 0.5), kWhite, 0.25 * look.daylight);
    set.layer(style, [&](Painter& p) {
        const double left = area.left - 0.35;
        const double right = area.right + 0.35;
        for (int row = 0; row < 3; ++row) {
            const double low = y + row * height * 0.35;
            for (double x = left; x < right; x += height * random.uniform(0.15, 0.4)) {
                const double mass = noise(x * 1.3 / (0.3 + share), row + 0.3, seed);
                const double r = height * (0.12 + 1.15 * mass * mass * mass + 0.1 * row) *
                                 random.uniform(0.6, 1.2);
                const Vec at{x, low - r * 0.35 -
                                    height * 0.5 * std::max(0.0, mass - 0.55) *
                                        random.uniform(0, 2.5)};
                p.disc(at, r,
                       Paint::linear(at + Vec{0.3 * r, -r}, at + Vec{-0.2 * r, r * 0.8},
                                     {{0, mix(lit, shade, row * 0.12), 1},
                                      {0.45, mix(lit, shade, 0.55), 1},
                                      {1, shade, 1}}));
            }
        }
        p.rect(left, y + height * 0.7, right - left, 2,
               Paint::vertical(y + height * 0.5, y + 0.5,
                               {{0, shade, 1}, {1, mix(shade, look.ground, 0.45), 1}}));
    });
}

void addSummit(Set& set, double x, double top, std::uint64_t seed) {
    const Look& look = set.look;
    const Area area = set.reach(0.98);
    LayerStyle style;
    style.depth = 0.98;
    style.top = top - 0.05;
    set.layer(style, [&](Painter& p) {
        paintBelow(
            p, area, 0.008,
            [&](double at) {
                return top + 0.3 * std::pow(std::abs(at - x), 1.3) -
                       0.03 * fractalNoise(at * 7, 0.3, 4, seed);
            },
            Paint::vertical(top - 0.02, top + 0.25,
                            {{0, mix(look.distant(0.2), look.sun, 0.25), 1}, {1, look.ink, 1}}));
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.55, 0.68);
    Sky sky;
    sky.horizon = horizon;
    sky.discAt = discPlace(set, horizon);
    sky.discSize = 0.07 * set.unit;
    sky.clouds = 0.55;
    addSky(set, sky);
    addBank(set, 0.12, horizon + 0.01, 0.05, 0.0, random.next());
    addBank(set, 0.25, horizon + 0.07, 0.09, 0.3, random.next());
    const Vec flyer{random.uniform(-0.18, 0.18) * set.aspect, 0.72};
    const Subject* subject = subjectOf(set.reading);
    if (subject == nullptr || subject->idea != "bird")
        addBirds(set, {-flyer.x * 2, 0.3}, 6, 0.014, mix(look.ink, look.skyMid, 0.35));
    Staging staging{
        .foot = flyer, .scale = 0.9, .rim = look.sun, .skyline = random.uniform(0.32, 0.45)};
    if (subject != nullptr && subject->habitat == Habitat::Ground) {
        // Whoever cannot fly stands on a summit above the clouds.
        staging.foot = {flyer.x, 0.88};
        addSummit(set, flyer.x, 0.86, random.next());
    }
    addCast(set, staging);
    addBank(set, 0.6, horizon + 0.19, 0.15, 0.6, random.next());
    addBank(set, 1.2, horizon + 0.36, 0.24, 1.0, random.next());
}

constexpr Call kCalls[] = {{"clouds", 1.0}, {"plane", 0.8}, {"balloon", 0.8}, {"bird", 0.5}};

} // namespace

const Family clouds{"clouds", kCalls, true, build};

} // namespace reelwright::generate::draft::family
