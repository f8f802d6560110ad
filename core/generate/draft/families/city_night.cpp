// A city at night: lit towers in layers over wet ground that mirrors them.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct District {
    double depth;
    double base;
    Skyline skyline;
    double distance; // for the colours
    double lit;
    double cell;
};

void addDistrict(Set& set, const District& district, int number) {
    const Look& look = set.look;
    const Area area = set.reach(district.depth);
    const auto towers =
        towersOf(set.random("towers").fork(std::to_string(number)), area, district.skyline);
    const Rgb roof = mix(look.ink, look.ground, 0.25 + 0.75 * district.distance);
    const Rgb foot = mix(mix(look.ground, look.main, 0.3), look.skyLow, district.distance * 0.8);
    LayerStyle style;
    style.depth = district.depth;
    style.bottom = district.base + 0.01;
    set.layer(style, [&](Painter& p) { paintTowers(p, towers, district.base, roof, foot); });
    LayerStyle lights = style;
    lights.glow = 0.012;
    lights.glowStrength = 0.75;
    lights.motion = [number](const Moment& moment) {
        LayerMotion motion;
        motion.strength =
            0.86 + 0.14 * moment.beat.kick - 0.04 * std::sin(moment.seconds * 1.7 + number);
        return motion;
    };
    set.layer(lights, [&](Painter& p) {
        paintWindows(p, towers, district.base, look, district.lit, district.cell);
    });
    // The same towers upside down, stretched and broken by the wet ground.
    LayerStyle wet;
    wet.depth = district.depth;
    wet.top = district.base;
    wet.blur = 0.006;
    wet.spare = 0.03;
    wet.motion = [](const Moment& moment) {
        LayerMotion motion;
        motion.strength = 0.5;
        motion.sway = 0.006;
        motion.swayWavelength = 0.05;
        motion.swayPhase = moment.seconds * 2.3;
        return motion;
    };
    set.layer(wet, [&](Painter& p) {
        p.placed({0, district.base * 1.72}, 1, -0.72, 0, [&] {
            paintTowers(p, towers, district.base, roof, foot);
            paintWindows(p, towers, district.base, look, district.lit, district.cell);
        });
    });
}

// Windows that come on with the beats, and beacons on the roofs.
void addLiveWindows(Set& set, double base) {
    struct Window {
        Vec at;
        Rgb colour;
        int turn;
        Vec size;
    };
    std::vector<Window> windows;
    base::Random random = set.random("live");
    const Area area = set.reach(0.5);
    for (int i = 0; i < 44; ++i)
        windows.push_back({{random.uniform(area.left, area.right),
                            base - 0.03 - 0.25 * std::pow(random.uniform(), 1.5)},
                           set.look.lampOf(random.next()),
                           static_cast<int>(random.index(4)),
                           {random.uniform(0.006, 0.014), random.uniform(0.004, 0.008)}});
    set.act([windows = std::move(windows)](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Window& window : windows) {
            const bool turn = (moment.beat.index + window.turn) % 4 == 0;
            const double light = turn ? 0.35 + 0.65 * moment.beat.kick : 0.12;
            const Vec at = moment.view.place(0.5, window.at);
            list.emplace_back(GlowOp{at.x, at.y, window.size.x * 2.4 * h, window.size.y * 2.6 * h,
                                     window.colour * light, GlowShape::Glow});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double base = random.uniform(0.68, 0.76) - 0.06 * set.closeness;
    Sky sky;
    sky.horizon = base;
    sky.discAt = discPlace(set, base);
    sky.discSize = 0.035 * set.unit;
    sky.clouds = 0.35;
    addSky(set, sky);
    const double tall = random.uniform(0.85, 1.15) * (set.aspect < 1 ? 1.15 : 1);
    // Wet ground under the reflections.
    LayerStyle ground;
    ground.depth = 0.3;
    ground.top = base - 0.004;
    set.layer(ground, [&](Painter& p) {
        p.all(Paint::vertical(base, 1.05,
                              {{0, mix(look.ground, look.main, 0.22), 1},
                               {0.35, mix(look.shadow, look.ground, 0.5), 1},
                               {1, look.shadow * 0.7, 1}}));
    });
    addDistrict(set,
                {0.18, base, {base, 0.12, 0.46 * tall, 0.035, 0.085, 0.05}, 0.85, 0.34, 0.0085}, 1);
    addMist(set, base - 0.06, 0.17, 0.5, mix(look.skyLow, look.main, 0.3), 0.25);
    addDistrict(
        set,
        {0.4, base + 0.004, {base + 0.004, 0.06, 0.36 * tall, 0.06, 0.13, 0.35}, 0.4, 0.36, 0.012},
        2);
    addLiveWindows(set, base);
    addTraffic(set, base + 0.006, 0.5, 12, 0.0055);
    addMist(set, base + 0.01, 0.1, 0.34, mix(look.main, look.accent, 0.3), 0.55);
    addGlitter(set, base + 0.012, 1.0, 0, set.aspect * 0.7, 90, look.lamp * 0.8);
    addCast(
        set,
        {.foot = {random.uniform(-0.18, 0.18) * set.aspect, 0.93}, .scale = 1, .rim = look.lamp});
}

constexpr Call kCalls[] = {{"city", 1.0}, {"skyline", 0.9}, {"night", 0.42}, {"street", 0.3}};

} // namespace

const Family city_night{"city_night", kCalls, true, build};

} // namespace reelwright::generate::draft::family
