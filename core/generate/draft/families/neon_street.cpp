// A narrow street in one-point perspective with glowing signs over wet ground.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Sign {
    Vec at; // top left
    Vec size;
    Rgb colour;
    int beat = 0; // of four, on which it flares
    std::uint64_t seed = 0;
};

void paintSign(Painter& p, const Sign& sign, const Look& look) {
    const double w = sign.size.x;
    const double h = sign.size.y;
    p.roundRect(sign.at.x, sign.at.y, w, h, std::min(w, h) * 0.15, Paint(look.ink * 0.6, 0.9));
    const double edge = std::min(w, h) * 0.09;
    p.roundRect(sign.at.x + edge, sign.at.y + edge, w - 2 * edge, h - 2 * edge, edge,
                Paint(sign.colour, 0.3));
    // Strokes that read as writing without being any.
    const bool upright = h > w;
    const int glyphs = std::max(2, static_cast<int>(upright ? h / w : w / h) + 1);
    const double cell = (upright ? h : w) / glyphs;
    for (int i = 0; i < glyphs; ++i) {
        const Vec o = sign.at + (upright ? Vec{w * 0.22, cell * (i + 0.14)}
                                         : Vec{cell * (i + 0.14), h * 0.22});
        const double gw = upright ? w * 0.56 : cell * 0.72;
        const double gh = upright ? cell * 0.72 : h * 0.56;
        const std::uint32_t bits = hashOf(i, 3, sign.seed);
        const Paint tube(mix(sign.colour, kWhite, 0.45));
        const double line = std::min(gw, gh) * 0.15;
        if (bits & 1)
            p.line(o, o + Vec{gw, 0}, line, tube);
        if (bits & 2)
            p.line(o + Vec{0, gh * 0.5}, o + Vec{gw, gh * 0.5}, line, tube);
        if (bits & 4)
            p.line(o + Vec{0, gh}, o + Vec{gw, gh}, line, tube);
        if (bits & 8)
            p.line(o, o + Vec{0, gh}, line, tube);
        if (bits & 16)
            p.line(o + Vec{gw, 0}, o + Vec{gw, gh}, line, tube);
        if ((bits & 31) == 0 || (bits & 32))
            p.line(o + Vec{gw * 0.5, 0}, o + Vec{gw * 0.5, gh}, line, tube);
    }
}

// One house on one side of the street; the next ones are seen past its edge.
struct House {
    int step;    // 0 is the farthest
    double side; // -1 left, 1 right
    double depth;
    double inner; // x of its edge on the street
    double outer;
    double base;
    double gap; // half of the street here; sizes follow it
    Rgb wall;
};

void paintShop(Painter& p, const House& house, const Look& look, base::Random& random) {
    const double gap = house.gap;
    const double shop = house.side < 0 ? house.inner - gap * 1.3 : house.inner + gap * 0.1;
    p.rect(shop, house.base - gap * 0.42, gap * 1.2, gap * 0.4,
           Paint::vertical(house.base - gap * 0.42, house.base,
                           {{0, mix(look.lampOf(random.next()), house.wall, 0.25), 0.9},
                            {1, mix(look.lamp, house.wall, 0.7), 0.8}}));
    for (int i = 0; i < 7; ++i)
        p.rect(shop + gap * 1.2 * i / 6 - gap * 0.012, house.base - gap * 0.42, gap * 0.024,
               gap * 0.42, Paint(house.wall * 0.45));
    for (int i = 0; i < 12; ++i) {
        const double h = gap * random.uniform(0.04, 0.2);
        p.rect(shop + gap * random.uniform(0.03, 1.1), house.base - gap * 0.04 - h,
               gap * random.uniform(0.03, 0.09), h, Paint(house.wall * 0.5, 0.85));
    }
    p.rect(house.side < 0 ? house.inner - gap * 1.4 : house.inner, house.base - gap * 0.5,
           gap * 1.4, gap * 0.09, Paint(house.wall * 0.6));
}

void paintHouse(Painter& p, const House& house, double roof, const Look& look,
                base::Random& random) {
    p.rect(std::min(house.inner, house.outer), roof, std::abs(house.outer - house.inner),
           house.base - roof,
           Paint::vertical(roof, house.base,
                           {{0, house.wall * 0.8, 1},
                            {0.75, house.wall, 1},
                            {1, mix(house.wall, look.accent, 0.28), 1}}));
    const double cell = std::min(house.gap * 0.16, 0.03);
    for (double y = roof + cell; y < house.base - house.gap * 0.55; y += cell * 1.9)
        for (int c = 0; c < 9; ++c) {
            const double x = house.inner + house.side * cell * (0.7 + c * 1.6);
            const bool lit = random.chance(0.3);
            p.rect(
                x - (house.side < 0 ? cell : 0), y, cell, cell * 1.15,
                Paint(lit ? mix(mix(look.lampOf(random.next()), look.lamp, 0.5), house.wall, 0.35)
                          : house.wall * 0.55,
                      lit ? 0.75 : 0.8));
        }
    paintShop(p, house, look, random);
}

std::vector<Sign> signsOf(const House& house, const Look& look, base::Random& random) {
    std::vector<Sign> signs;
    const double gap = house.gap;
    const int count = 2 + static_cast<int>(random.index(2));
    for (int i = 0; i < count; ++i) {
        Sign sign;
        const bool upright = random.chance(0.62);
        sign.size = upright ? Vec{gap * random.uniform(0.13, 0.2), gap * random.uniform(0.4, 0.75)}
                            : Vec{gap * random.uniform(0.4, 0.62), gap * random.uniform(0.13, 0.2)};
        const double into = sign.size.x * random.uniform(0.35, 0.95);
        sign.at = {house.side < 0 ? house.inner - sign.size.x + into : house.inner - into,
                   house.base - gap * (0.72 + 0.62 * i) - sign.size.y * 0.5};
        sign.colour = look.lampOf(random.next());
        sign.beat = static_cast<int>(random.index(4));
        sign.seed = random.next();
        signs.push_back(sign);
    }
    return signs;
}

// Mirror images of the signs in the wet ground: tall streaks that tremble.
void addStreaks(Set& set, const std::vector<Sign>& signs, double depth, double base) {
    set.act([signs, depth, base](const Moment& moment, DisplayList& list) {
        const double k = moment.view.scale(depth);
        for (const Sign& sign : signs) {
            const Vec at = moment.view.place(
                depth, {sign.at.x + sign.size.x / 2, base + 0.35 * (base - sign.at.y)});
            const double wave = 1 + 0.08 * std::sin(moment.seconds * 3 + sign.at.x * 40);
            const double light =
                0.3 + 0.25 * moment.beat.kick * ((moment.beat.index + sign.beat) % 2 == 0 ? 1 : 0);
            list.emplace_back(
                GlowOp{at.x, at.y, std::max(sign.size.x, sign.size.y * 0.3) * 0.7 * k * wave,
                       sign.size.y * 0.6 * k + 0.07 * k, sign.colour * light, GlowShape::Haze});
        }
    });
}

void addHouse(Set& set, const House& house, double roof, base::Random random) {
    const Look& look = set.look;
    LayerStyle style;
    style.depth = house.depth;
    style.bottom = house.base + 0.02;
    (house.side < 0 ? style.right : style.left) = house.inner - house.side * 0.002;
    base::Random paint = random.fork("paint");
    set.layer(style, [&](Painter& p) { paintHouse(p, house, roof, look, paint); });
    const std::vector<Sign> signs = signsOf(house, look, random);
    for (std::size_t half = 0; half < 2; ++half) {
        LayerStyle neon = style;
        neon.glow = 0.03 + 0.02 * house.depth;
        neon.glowStrength = 0.9;
        neon.bottom = house.base;
        (house.side < 0 ? neon.right : neon.left) = house.inner - house.side * house.gap * 0.65;
        (house.side < 0 ? neon.left : neon.right) = house.inner + house.side * house.gap * 0.65;
        neon.motion = [turn = static_cast<std::int64_t>(half) + house.step,
                       step = house.step](const Moment& moment) {
            LayerMotion motion;
            const bool mine = (moment.beat.index + turn) % 2 == 0;
            const double buzz = noise(moment.seconds * 9, 0.3 + step) < 0.13 ? 0.75 : 1.0;
            motion.strength = (mine ? 0.72 + 0.28 * moment.beat.kick : 0.8) * buzz;
            return motion;
        };
        set.layer(neon, [&](Painter& p) {
            for (std::size_t i = half; i < signs.size(); i += 2)
                paintSign(p, signs[i], look);
        });
    }
    addStreaks(set, signs, house.depth, house.base);
}

void addHouses(Set& set, int step, double depth, double gap, double base, double near,
               Vec vanishing) {
    const Look& look = set.look;
    base::Random random = set.random("houses").fork(std::to_string(step));
    const Area area = set.reach(depth);
    const Rgb wall = mix(mix(mix(look.ground, look.main, 0.42), look.skyLow, 0.3),
                         mix(look.ink, look.ground, 0.3), near);
    for (const double side : {-1.0, 1.0}) {
        const double roof = vanishing.y - gap * random.uniform(0.9, 1.9) - 0.1;
        addHouse(set,
                 {step, side, depth, vanishing.x + side * gap,
                  side < 0 ? area.left - 0.1 : area.right + 0.1, base, gap, wall},
                 roof, random.fork(side < 0 ? "left" : "right"));
    }
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const Vec vanishing{random.uniform(-0.14, 0.14) * set.aspect, random.uniform(0.5, 0.58)};
    set.backdrop([&](Vec at) {
        const double distance = std::hypot((at.x - vanishing.x) * 0.9, (at.y - vanishing.y) * 0.8);
        const Rgb far = mix(mix(look.main, look.accent, 0.3), look.light, 0.3);
        Rgb colour = mix(look.shadow * 0.7, look.ground, smoothStep(0.9, 0.1, distance));
        colour = mix(mix(look.shadow, look.ground, 0.6), far, 0.85 * std::exp(-distance * 4.2));
        return at.y > vanishing.y + 0.02
                   ? mix(colour, look.shadow * 0.6, smoothStep(0.0, 0.4, at.y - vanishing.y) * 0.7)
                   : colour;
    });
    LayerStyle ground;
    ground.depth = 0.6;
    ground.top = vanishing.y + 0.01;
    set.layer(ground, [&](Painter& p) {
        const Rgb wet = mix(look.shadow, look.ground, 0.55);
        p.polygon({{vanishing.x - 0.04, vanishing.y + 0.02},
                   {vanishing.x + 0.04, vanishing.y + 0.02},
                   {vanishing.x + 3.2, 1.3},
                   {vanishing.x - 3.2, 1.3}},
                  Paint::vertical(vanishing.y, 1.05,
                                  {{0, mix(look.main, look.light, 0.3), 0.75},
                                   {0.25, wet, 0.9},
                                   {1, look.shadow * 0.65, 1}}));
        for (int i = 0; i < 22; ++i) {
            const double y = vanishing.y + 0.03 * std::pow(1.2, i);
            p.ellipse({vanishing.x + random.uniform(-1, 1) * (y - vanishing.y) * 1.6, y},
                      0.14 * (y - vanishing.y + 0.08) * 2.2, 0.012 * (y - vanishing.y + 0.1) * 4,
                      Paint(mix(look.main, look.light, random.uniform()), 0.13));
        }
    });
    const int steps = 5;
    for (int i = 0; i < steps; ++i) {
        const double t = static_cast<double>(i) / (steps - 1);
        const double gap = (0.075 * std::pow(1.78, i)) * (set.aspect < 1 ? 0.62 : 1.0);
        addHouses(set, i, 0.16 + 0.95 * t * t, gap, vanishing.y + 0.022 + gap * 0.42, t, vanishing);
        if (i < steps - 1)
            addMist(set, vanishing.y + 0.05, 0.24, 0.26 - 0.04 * i,
                    mix(look.main, look.light, 0.35), 0.2 + t * t);
        if (i == 3)
            addCast(set, {.foot = {vanishing.x + random.uniform(-0.08, 0.08), 0.9},
                          .scale = 1,
                          .rim = mix(look.light, look.accent, 0.3)});
    }
}

constexpr Call kCalls[] = {{"street", 0.9}, {"neon", 1.1},     {"city", 0.3}, {"night", 0.2},
                           {"rain", 0.2},   {"umbrella", 0.3}, {"stall", 0.5}};

} // namespace

const Family neon_street{"neon_street", kCalls, true, build};

} // namespace reelwright::generate::draft::family
