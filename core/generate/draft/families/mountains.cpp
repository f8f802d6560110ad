// Mountains in layers that fade into the air.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Range {
    double depth;
    double height; // y of its mean line
    double relief;
    double frequency;
    double distance;
    bool snow;
};

void addRange(Set& set, const Range& range, std::uint64_t seed, Vec sun) {
    const Look& look = set.look;
    const auto lineAt = [&](double x) {
        return range.height + range.relief * 0.5 -
               range.relief * ridgedNoise(x * range.frequency + 3, 0.3, 6, seed);
    };
    const Area area = set.reach(range.depth);
    const Rgb body = look.distant(range.distance);
    LayerStyle style;
    style.depth = range.depth;
    style.top = range.height - range.relief * 0.6;
    set.layer(style, [&](Painter& p) {
        const double top = range.height - range.relief * 0.5;
        paintBelow(p, area, 0.003, lineAt,
                   Paint::vertical(top, range.height + 0.3,
                                   {{0, body, 1}, {1, mix(body, look.skyLow, 0.45), 1}}));
        // Faces towards the sun: strips down from the crest, longer where the slope turns to it.
        p.inside([&] {
            const Rgb lit = mix(body, range.snow ? mix(look.light, kWhite, 0.4) : look.sun,
                                (range.snow ? 0.75 : 0.34) * (0.35 + 0.65 * look.daylight + 0.2));
            for (double x = area.left; x < area.right; x += 0.004) {
                const double slope = (lineAt(x + 0.008) - lineAt(x - 0.008)) / 0.016;
                const double turn = sun.x < x ? -slope : slope;
                if (turn < 0.05 && !range.snow)
                    continue;
                const double y = lineAt(x);
                const double reach = range.relief * (0.06 + 0.3 * noise(x * 40, 0.7, seed)) *
                                     std::clamp(turn + (range.snow ? 0.7 : 0.1), 0.1, 1.3);
                const double lean = (sun.x < x ? 1 : -1) * reach * 0.5;
                p.polygon({{x - 0.003, y - 0.002},
                           {x + 0.004, y - 0.002},
                           {x + 0.006 + lean, y + reach},
                           {x - 0.001 + lean, y + reach}},
                          Paint(lit, turn > 0.05 ? 0.6 : 0.22));
            }
        });
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.6, 0.7);
    Sky sky;
    sky.horizon = horizon;
    sky.discAt = discPlace(set, horizon - 0.12);
    sky.discSize = 0.05 * set.unit;
    sky.clouds = 0.45;
    addSky(set, sky);
    const bool snow =
        look.weather == Weather::Snow || set.reading.weight("snow") > 0 || random.chance(0.4);
    const double grand = random.uniform(0.8, 1.15);
    addRange(set, {0.1, horizon - 0.2, 0.36 * grand, 1.3, 0.95, snow}, random.next(), sky.discAt);
    addMist(set, horizon - 0.07, 0.1, 0.45, look.skyLow, 0.12);
    addRange(set, {0.22, horizon - 0.07, 0.28 * grand, 1.7, 0.7, snow}, random.next(), sky.discAt);
    addMist(set, horizon + 0.04, 0.1, 0.5, look.skyLow, 0.3);
    addRange(set, {0.42, horizon + 0.07, 0.22, 1.9, 0.45, false}, random.next(), sky.discAt);
    addMist(set, horizon + 0.16, 0.09, 0.4, mix(look.skyLow, look.wide, 0.2), 0.5);
    const std::uint64_t seed = random.next();
    const Area area = set.reach(0.75);
    const double slope = random.uniform(-0.09, 0.09);
    const auto meadow = [&](double x) {
        return 0.86 + slope * x - 0.05 * (fractalNoise(x * 2.2, 0.5, 3, seed) - 0.5);
    };
    LayerStyle pines;
    pines.depth = 0.75;
    pines.top = 0.55;
    set.layer(pines, [&](Painter& p) {
        const Rgb dark = look.distant(0.16);
        for (int i = 0; i < static_cast<int>(90 * area.width()); ++i) {
            const double x = random.uniform(area.left, area.right);
            if (noise(x * 2.4, 0.2, seed) < 0.42)
                continue;
            paintPine(p, {x, meadow(x) + 0.012}, random.uniform(0.05, 0.13),
                      random.fork(std::to_string(i)),
                      Paint(mix(dark, look.distant(0.4), random.uniform(0, 0.5))));
        }
        paintBelow(p, area, 0.02, meadow,
                   Paint::vertical(0.8, 1.05, {{0, look.distant(0.3), 1}, {1, look.ink, 1}}));
    });
    const double at = random.uniform(-0.22, 0.22) * set.aspect;
    addCast(set, {.foot = {at, meadow(at) + 0.03}, .scale = 0.85, .rim = look.sun});
    const Area front = set.reach(1.5);
    LayerStyle grass;
    grass.depth = 1.5;
    grass.top = 0.84;
    set.layer(grass, [&](Painter& p) {
        paintGrass(p, front, 1.03, 0.13, static_cast<int>(160 * front.width()), random,
                   Paint(look.ink * 0.8));
    });
}

constexpr Call kCalls[] = {{"mountain", 1.0}, {"deer", 0.3},  {"snow", 0.12},
                           {"fog", 0.12},     {"dawn", 0.08}, {"climber", 0.7}};

} // namespace

const Family mountains{"mountains", kCalls, true, build};

} // namespace reelwright::generate::draft::family
