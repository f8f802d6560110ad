// A city by day or in the evening sun: hazy towers of glass behind a terrace.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void paintGlass(Painter& p, const std::vector<Tower>& towers, double base, Rgb pane, Rgb bright) {
    for (const Tower& tower : towers) {
        const bool bands = hashUnit(4, 4, tower.seed) < 0.5;
        const double cell = 0.011 + 0.006 * hashUnit(5, 4, tower.seed);
        const double w = tower.width;
        if (bands) {
            for (double y = tower.top + cell; y < base - cell; y += cell * 1.5)
                p.rect(tower.left + w * 0.06, y, w * 0.88, cell * 0.7,
                       Paint(mix(pane, bright,
                                 hashUnit(static_cast<int>(y * 900), 7, tower.seed) * 0.5),
                             0.5));
            continue;
        }
        for (double x = tower.left + w * 0.08; x < tower.left + w * 0.9; x += cell)
            p.rect(x, tower.top + cell, cell * 0.55, base - tower.top - cell,
                   Paint::vertical(tower.top, base,
                                   {{0, bright, 0.55}, {0.5, pane, 0.4}, {1, pane, 0.1}}));
    }
}

void addBlock(Set& set, double depth, const Skyline& skyline, double distance, int number) {
    const Look& look = set.look;
    const auto towers =
        towersOf(set.random("towers").fork(std::to_string(number)), set.reach(depth), skyline);
    const Rgb roof = look.distant(distance);
    const Rgb foot = mix(roof, look.skyLow, 0.5);
    LayerStyle style;
    style.depth = depth;
    style.bottom = skyline.base + 0.02;
    set.layer(style, [&](Painter& p) {
        paintTowers(p, towers, skyline.base, roof, foot);
        paintGlass(p, towers, skyline.base, mix(roof, look.skyMid, 0.5),
                   mix(look.skyLow, kWhite, 0.3));
        if (look.daylight < 0.7)
            p.faded(0.7, [&] { paintWindows(p, towers, skyline.base, look, 0.2, 0.012); });
        // The sun catches one edge of every tower.
        for (const Tower& tower : towers)
            p.rect(
                tower.left, tower.top, tower.width * 0.06, skyline.base - tower.top,
                Paint::vertical(tower.top, skyline.base, {{0, look.sun, 0.7}, {1, look.sun, 0}}));
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double base = random.uniform(0.74, 0.8);
    Sky sky;
    sky.horizon = base;
    sky.discAt = discPlace(set, base - 0.1);
    sky.discSize = 0.055 * set.unit;
    sky.clouds = 0.6;
    addSky(set, sky);
    const double tall = random.uniform(0.85, 1.2) * (set.aspect < 1 ? 1.2 : 1);
    addBlock(set, 0.12, {base, 0.1, 0.4 * tall, 0.03, 0.07, 0.1}, 0.95, 1);
    addMist(set, base - 0.05, 0.16, 0.45, look.skyLow, 0.15);
    addBlock(set, 0.3, {base + 0.01, 0.1, 0.5 * tall, 0.06, 0.11, 0.35}, 0.66, 2);
    addMist(set, base, 0.14, 0.45, mix(look.skyLow, look.light, 0.3), 0.35);
    addBirds(set, {random.uniform(-0.3, 0.3) * set.aspect, 0.26}, 7, 0.014, look.ink);
    addBlock(set, 0.55, {base + 0.05, 0.03, 0.3 * tall, 0.09, 0.17, 0.75}, 0.34, 3);
    const Area area = set.reach(0.8);
    LayerStyle trees;
    trees.depth = 0.8;
    trees.top = base - 0.1;
    const std::uint64_t seed = random.next();
    set.layer(trees, [&](Painter& p) {
        const Rgb leaves = mix(look.distant(0.22), look.ground, 0.3);
        for (double x = area.left; x < area.right; x += 0.03)
            p.disc({x, base + 0.075}, 0.02 + 0.045 * noise(x * 9, 0.5, seed),
                   Paint(mix(leaves, look.main, 0.25 * noise(x * 30, 0.1, seed))));
        p.rect(area.left, base + 0.07, area.width(), 0.5,
               Paint::vertical(base + 0.06, 1.02,
                               {{0, mix(look.distant(0.3), look.light, 0.25), 1},
                                {1, mix(look.ink, look.ground, 0.55), 1}}));
        for (int i = -9; i <= 9; ++i)
            p.polygon({{i * 0.16, base + 0.07},
                       {i * 0.16 + 0.012, base + 0.07},
                       {i * 0.7 + 0.05, 1.1},
                       {i * 0.7, 1.1}},
                      Paint(look.light, 0.07));
    });
    addCast(
        set,
        {.foot = {random.uniform(-0.2, 0.2) * set.aspect, 0.93}, .scale = 1.0, .rim = look.sun});
}

constexpr Call kCalls[] = {
    {"skyline", 1.0}, {"city", 0.8}, {"day", 0.7}, {"dawn", 0.35}, {"dusk", 0.3}};

} // namespace

const Family city_day{"city_day", kCalls, true, build};

} // namespace reelwright::generate::draft::family
