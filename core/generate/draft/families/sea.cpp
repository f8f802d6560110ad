// The sea: swell in layers under a wide sky, glitter towards the light.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addSwell(Set& set, double depth, double y, double height, double share, double way,
              std::uint64_t seed) {
    const Look& look = set.look;
    const Area area = set.reach(depth);
    LayerStyle style;
    style.depth = depth;
    style.top = y - height * 2;
    style.spare = 0.12;
    style.motion = [way, y, height](const Moment& moment) {
        LayerMotion motion;
        motion.shift.x = way * 0.1 * std::sin(moment.seconds * 0.22 + y * 9);
        motion.shift.y = height * 0.3 * std::sin(moment.seconds * 0.8 + y * 21) -
                         height * 0.1 * moment.beat.kick;
        return motion;
    };
    const Rgb deep =
        mix(mix(look.shadow, look.ground, 0.55), look.wide, 0.18 + 0.12 * look.daylight);
    const Rgb bright = mix(mix(look.ground, look.wide, 0.6), look.skyLow, 0.35);
    const Rgb top = mix(bright, deep, 0.25 + 0.5 * share + 0.25 * hashUnit(7, 1, seed));
    const auto crest = [&](double x) {
        const double f = 2.2 / (0.25 + share);
        return y - height * (ridgedNoise(x * f, y * 3, 3, seed) - 0.5);
    };
    set.layer(style, [&](Painter& p) {
        const Area wide{area.left - 0.15, area.top, area.right + 0.15, area.bottom};
        paintBelow(p, wide, 0.006, crest,
                   Paint::vertical(y - height, y + 0.12 + 0.2 * share,
                                   {{0, top, 1},
                                    {0.25, mix(top, deep, 0.55), 1},
                                    {1, mix(deep, look.shadow, 0.25), 1}}));
        // Light lies on a crest only here and there.
        const Rgb shine = mix(look.skyLow, look.sun, 0.5);
        for (double x = wide.left; x < wide.right; x += 0.006) {
            const double light =
                smoothStep(0.42, 0.72, noise(x * 3.5 / (0.3 + share), 0.8, seed + 3));
            if (light > 0.02)
                p.line({x, crest(x) + 0.001}, {x + 0.006, crest(x + 0.006) + 0.001},
                       (0.0012 + 0.0028 * share) * light, Paint(shine, 0.55 * light));
        }
    });
}

void addIslands(Set& set, double horizon, base::Random random) {
    const Area area = set.reach(0.12);
    const std::uint64_t seed = random.next();
    const double centre = random.uniform(-0.5, 0.5) * set.aspect;
    const double width = random.uniform(0.25, 0.6);
    LayerStyle style;
    style.depth = 0.12;
    style.bottom = horizon + 0.01;
    set.layer(style, [&](Painter& p) {
        paintBelow(
            p, {area.left, 0, area.right, horizon}, 0.005,
            [&](double x) {
                return horizon + 0.004 -
                       bump(x - centre, width) * (0.04 + 0.13 * ridgedNoise(x * 2.4, 0.1, 4, seed));
            },
            Paint(mix(set.look.distant(0.75), set.look.skyLow, 0.25)));
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.48, 0.6);
    Sky sky;
    sky.horizon = horizon;
    sky.discAt = discPlace(set, horizon);
    sky.discSize = 0.065 * set.unit;
    sky.clouds = 0.6;
    addSky(set, sky);
    if (random.chance(0.6))
        addIslands(set, horizon, random.fork("islands"));
    const Subject* hero = subjectOf(set.reading);
    const bool ashore = hero != nullptr && (hero->habitat == Habitat::Ground || isHandy(*hero));
    const int waves = 10;
    // A near ship lies lower in the picture, in front of more of the swell.
    const int berth = 3 + static_cast<int>(std::lround(5 * set.closeness));
    // The rock of a lighthouse shows above the wave before it.
    const bool rock = hero != nullptr && hero->kind == Kind::Scenery;
    const double waterline = horizon + (rock ? 0.08 : 0.13) + (rock ? 0.27 : 0.22) * set.closeness;
    for (int i = 0; i < waves; ++i) {
        const double t = static_cast<double>(i) / (waves - 1);
        addSwell(set, 0.12 + 0.9 * t * t, horizon + 0.003 + 0.44 * t * t + 0.02 * t,
                 0.005 + 0.06 * t * t, t, i % 2 == 0 ? 1 : -1, random.next());
        if (i == berth && !ashore)
            addCast(set, {.foot = {random.uniform(-0.2, 0.2) * set.aspect, waterline + 0.04},
                          .scale = 1.1,
                          .rim = look.sun,
                          .skyline = 0.3,
                          .water = waterline,
                          .deep = false});
    }
    // The path of light towards the sun or moon.
    const double shine = look.weather == Weather::Storm || look.weather == Weather::Fog ? 0.1 : 0.3;
    set.softLight(0.3, [&](Vec at) {
        const double low = at.y - horizon;
        if (low < 0)
            return kBlack;
        const double across = std::abs(at.x - sky.discAt.x * (1 - low * 0.2)) / (0.05 + low * 0.45);
        return look.sun * (shine * std::exp(-across * across) * smoothStep(0, 0.012, low) *
                           (1 - 0.6 * low) * (0.75 + 0.5 * noise(at.x * 3, at.y * 42, 9)));
    });
    addGlitter(set, horizon + 0.004, ashore ? 0.82 : 0.97, sky.discAt.x, 0.22 + 0.1 * set.aspect,
               260, mix(look.sun, look.skyLow, 0.2) * (shine * 3));
    addBirds(set, {random.uniform(-0.3, 0.3) * set.aspect, horizon * 0.5}, 6, 0.017,
             mix(look.ink, look.skyMid, 0.2));
    if (!ashore)
        return;
    const Area area = set.reach(1);
    const double tilt = random.chance(0.5) ? 0.12 : -0.12;
    LayerStyle beach;
    beach.depth = 1;
    beach.top = 0.7;
    const auto shore = [&](double x) { return 0.9 + tilt * x * 0.6 + 0.012 * std::sin(x * 7); };
    set.layer(beach, [&](Painter& p) {
        const Rgb sand =
            mix(mix(look.ground, look.light, 0.25 + 0.25 * look.daylight), look.shadow, 0.25);
        paintBelow(
            p, area, 0.01, [&](double x) { return shore(x) - 0.022; },
            Paint(mix(look.light, kWhite, 0.3), 0.3));
        paintBelow(
            p, area, 0.01, [&](double x) { return shore(x) - 0.008 + 0.005 * std::sin(x * 31); },
            Paint(mix(look.light, kWhite, 0.5), 0.5));
        paintBelow(p, area, 0.01, shore,
                   Paint::vertical(0.86, 1.05, {{0, sand, 1}, {1, mix(sand, look.ink, 0.6), 1}}));
    });
    const double at = random.uniform(-0.2, 0.2) * set.aspect;
    addCast(set, {.foot = {at, shore(at) + 0.035},
                  .scale = 1,
                  .rim = look.sun,
                  .water = horizon + 0.07,
                  .shore = true});
}

constexpr Call kCalls[] = {
    {"sea", 1.0},  {"ship", 0.8},       {"whale", 0.25},         {"storm", 0.15},
    {"dusk", 0.1}, {"lighthouse", 0.8}, {"message_bottle", 0.9}, {"rowboat", 0.8}};

} // namespace

const Family sea{"sea", kCalls, true, build};

} // namespace reelwright::generate::draft::family
