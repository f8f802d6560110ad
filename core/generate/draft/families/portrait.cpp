// A head and shoulders against blurred lights, edged by coloured light.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/figure.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Sitter {
    double size; // from chin to crown
    double turn; // -1 profile to the left, 0 front, 1 to the right
    int hair;
};

// A head seen from the front or in profile, its centre at the origin, one unit from chin to crown.
void paintFront(Painter& p, const Sitter& sitter, const Tones& tones) {
    const Paint skin(tones.second);
    const Paint hair(tones.body);
    const Paint cloth(tones.accent);
    if (sitter.hair == 1)
        p.blob({{-0.42, -0.2},
                {-0.3, -0.6},
                {0, -0.7},
                {0.3, -0.6},
                {0.42, -0.2},
                {0.5, 0.4},
                {0.56, 1.0},
                {0.2, 1.1},
                {-0.2, 1.1},
                {-0.56, 1.0},
                {-0.5, 0.4}},
               hair);
    p.polygon({{-0.17, 0.25}, {0.17, 0.25}, {0.2, 0.85}, {-0.2, 0.85}}, skin);
    p.blob({{-1.3, 1.9},
            {-1.16, 1.05},
            {-0.8, 0.82},
            {-0.3, 0.7},
            {0, 0.74},
            {0.3, 0.7},
            {0.8, 0.82},
            {1.16, 1.05},
            {1.3, 1.9},
            {0, 2.6}},
           cloth);
    p.blob({{-0.36, -0.12},
            {-0.27, -0.46},
            {0, -0.56},
            {0.27, -0.46},
            {0.36, -0.12},
            {0.33, 0.14},
            {0.2, 0.4},
            {0, 0.5},
            {-0.2, 0.4},
            {-0.33, 0.14}},
           skin);
    p.blob({{-0.4, 0.02},
            {-0.4, -0.36},
            {-0.22, -0.62},
            {0.06, -0.66},
            {0.32, -0.52},
            {0.41, -0.26},
            {0.39, 0.02},
            {0.32, -0.2},
            {0.1, -0.36},
            {-0.18, -0.32},
            {-0.31, -0.2}},
           hair);
    if (sitter.hair == 4)
        for (int i = 0; i < 13; ++i)
            p.disc({std::cos(3.34 - i * 0.3) * 0.42, -0.22 - std::sin(0.2 + i * 0.225) * 0.36},
                   0.19, hair);
}

void paintProfile(Painter& p, const Sitter& sitter, const Tones& tones) {
    const Paint skin(tones.second);
    const Paint hair(tones.body);
    const Paint cloth(tones.accent);
    p.polygon({{-0.22, 0.1}, {0.12, 0.3}, {0.14, 0.9}, {-0.3, 0.9}}, skin);
    p.blob({{-1.1, 1.9},
            {-0.95, 1.15},
            {-0.55, 0.82},
            {-0.2, 0.7},
            {0.12, 0.74},
            {0.42, 0.9},
            {0.72, 1.15},
            {0.85, 1.9},
            {0, 2.6}},
           cloth);
    p.blob({{-0.38, -0.1}, {-0.3, -0.42}, {-0.05, -0.55}, {0.2, -0.5},    {0.31, -0.33},
            {0.33, -0.17}, {0.31, -0.1},  {0.36, 0.0},    {0.43, 0.09},   {0.37, 0.13},
            {0.35, 0.17},  {0.385, 0.21}, {0.355, 0.245}, {0.375, 0.285}, {0.33, 0.33},
            {0.33, 0.4},   {0.25, 0.47},  {0.08, 0.42},   {-0.06, 0.3},   {-0.24, 0.22}},
           skin);
    p.blob({{-0.44, 0.02},
            {-0.4, -0.38},
            {-0.12, -0.64},
            {0.16, -0.6},
            {0.31, -0.4},
            {0.14, -0.38},
            {0.04, -0.22},
            {0.02, -0.04},
            {-0.06, 0.06},
            {-0.18, 0.14},
            {-0.3, 0.28}},
           hair);
    if (sitter.hair == 1)
        p.blob({{-0.3, -0.5},
                {-0.02, -0.1},
                {-0.1, 0.3},
                {-0.14, 0.85},
                {-0.42, 1.05},
                {-0.62, 0.7},
                {-0.52, 0.0}},
               hair);
    else if (sitter.hair == 2)
        p.disc({-0.5, -0.26}, 0.2, hair);
    else if (sitter.hair == 4)
        for (int i = 0; i < 11; ++i)
            p.disc(
                {-0.08 + std::cos(0.9 + i * 0.29) * 0.36, -0.24 - std::sin(0.9 + i * 0.29) * 0.32},
                0.2, hair);
}

void addBokeh(Set& set, base::Random random) {
    const Look look = set.look;
    struct Light {
        Vec at;
        double radius;
        Rgb colour;
        int beat;
        double phase;
    };
    std::vector<Light> lights;
    for (int i = 0; i < static_cast<int>(30 * std::sqrt(set.aspect)); ++i)
        lights.push_back({{random.uniform(-0.6, 0.6) * set.aspect, random.uniform(0.02, 0.95)},
                          random.uniform(0.025, 0.1),
                          look.lampOf(random.next()),
                          static_cast<int>(random.index(3)),
                          random.uniform(0, 6)});
    set.act([lights = std::move(lights)](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Light& light : lights) {
            const Vec at = moment.view.place(
                0.25, light.at + Vec{0.006 * std::sin(moment.seconds * 0.5 + light.phase), 0});
            const bool mine = (moment.beat.index + light.beat) % 3 == 0;
            const double strength = 0.15 + 0.06 * std::sin(moment.seconds + light.phase) +
                                    (mine ? 0.24 * moment.beat.kick : 0);
            list.emplace_back(GlowOp{at.x, at.y, light.radius * h, light.radius * h,
                                     light.colour * strength, GlowShape::Disc});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double side = random.chance(0.5) ? 1 : -1;
    const Vec key{side * 0.3 * set.aspect, 0.3};
    set.backdrop([&](Vec at) {
        const double a = std::exp(-std::hypot(at.x - key.x, at.y - key.y) * 1.9);
        const double b = std::exp(-std::hypot(at.x + key.x, at.y - 0.8) * 2.1);
        const Rgb dark = mix(look.shadow, look.ground, 0.45 + 0.35 * look.daylight);
        return mix(mix(dark, look.main, a * (0.75 + 0.2 * look.daylight)),
                   mix(look.accent, look.ground, 0.35), b * 0.65);
    });
    addBokeh(set, random.fork("bokeh"));
    Sitter sitter;
    sitter.size = (0.3 + 0.32 * std::clamp(set.closeness - 0.2, 0.0, 1.0)) * (0.5 + 0.5 * set.unit);
    sitter.turn = random.chance(0.55) ? side : 0;
    sitter.hair = subjects::bodyOf(heroOf(set.scene.style, set.reading)).hair;
    const Vec head{-side * random.uniform(0.02, 0.14) * std::min(1.0, set.aspect),
                   0.2 + sitter.size * 0.62};
    Tones tones;
    tones.body = look.ink * 0.8;
    tones.second = mix(look.ink, mix(look.main, look.ground, 0.4), 0.42);
    tones.accent = mix(look.ink, look.ground, 0.5);
    const auto paint = [&](Painter& p, bool allLight, Rgb light) {
        const Tones flat{light, light, light, light};
        p.placed(head, sitter.turn < 0 ? -sitter.size : sitter.size, sitter.size, 0, [&] {
            sitter.turn == 0 ? paintFront(p, sitter, allLight ? flat : tones)
                             : paintProfile(p, sitter, allLight ? flat : tones);
        });
    };
    LayerStyle style;
    style.depth = 1;
    style.motion = [size = sitter.size](const Moment& moment) {
        LayerMotion motion;
        motion.shift.y = 0.006 * size * std::sin(moment.seconds * 1.5);
        motion.sway = 0.007 * size;
        motion.swayWavelength = 5;
        motion.swayPhase = moment.seconds * 0.7;
        motion.swayRoot = 1.2;
        motion.swayReach = -0.8;
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        const Rgb warm = mix(look.light, kWhite, 0.15);
        // Two lights: the key on one side, a coloured one on the other.
        p.rimLit(
            [&](bool first) {
                if (first)
                    paint(p, true, look.accent);
                else
                    p.rimLit([&](bool second) { paint(p, second, warm); }, {side * 0.85, -0.4},
                             0.013);
            },
            {-side * 0.9, -0.2}, 0.006);
        p.inside([&] {
            p.disc(head + Vec{side * 0.6, -0.1}, 1.0,
                   Paint::radial(head + Vec{side * sitter.size * 0.9, -0.1}, sitter.size * 1.25,
                                 {{0, look.main, 0.5}, {0.5, look.main, 0.16}, {1, look.main, 0}}));
        });
    });
    set.act([key, look](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        const Vec at = moment.view.place(1.4, {key.x * 1.5, key.y - 0.1});
        list.emplace_back(GlowOp{at.x, at.y, 0.6 * h, 0.6 * h,
                                 look.light * (0.1 + 0.12 * moment.beat.kick), GlowShape::Haze});
    });
    addParticles(set, Drift::Dust, 40, look.light, 1.4);
}

constexpr Call kCalls[] = {{"portrait", 1.0}, {"lipstick", 0.3}};

} // namespace

const Family portrait{"portrait", kCalls, false, build};

} // namespace reelwright::generate::draft::family
