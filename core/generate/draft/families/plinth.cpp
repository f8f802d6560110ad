// A product on a plinth in soft studio light.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addArch(Set& set, double floor, base::Random random) {
    const Look& look = set.look;
    const double x = random.uniform(-0.1, 0.1);
    const int kind = static_cast<int>(random.index(3));
    LayerStyle style;
    style.depth = 0.4;
    style.blur = 0.002;
    style.top = 0.02;
    style.bottom = floor + 0.01;
    set.layer(style, [&](Painter& p) {
        const Rgb colour = mix(look.main, look.accent, 0.25);
        const double w = 0.27 * set.unit;
        const Paint paint = Paint::vertical(
            0.1, floor,
            {{0, mix(colour, look.light, 0.3), 1}, {1, mix(colour, look.ground, 0.25), 1}});
        if (kind == 0) {
            p.disc({x, floor - w * 1.3}, w, paint);
            p.rect(x - w, floor - w * 1.3, w * 2, w * 1.3, paint);
        } else if (kind == 1) {
            p.disc({x, floor - w * 1.35}, w * 1.15, paint);
        } else {
            for (int i = 0; i < 3; ++i)
                p.rect(x + (i - 1.5) * w * 0.85, floor - w * (1.2 + 0.55 * i), w * 0.78,
                       w * (1.2 + 0.55 * i), paint);
        }
    });
}

void paintCylinder(Painter& p, Vec top, double radius, double height, Rgb body, Rgb light,
                   double sunSide) {
    const double squash = 0.2;
    const Paint wall = Paint::linear({top.x - radius, 0}, {top.x + radius, 0},
                                     {{0, mix(body, light, sunSide < 0 ? 0.55 : 0.05), 1},
                                      {0.35, body, 1},
                                      {0.75, body * 0.82, 1},
                                      {1, mix(body, light, sunSide > 0 ? 0.5 : 0.0), 1}});
    p.rect(top.x - radius, top.y, radius * 2, height, wall);
    p.ellipse({top.x, top.y + height}, radius, radius * squash, wall);
    p.ellipse(top, radius, radius * squash,
              Paint::linear(top - Vec{radius, 0}, top + Vec{radius, 0},
                            {{0, mix(body, light, 0.75), 1}, {1, mix(body, light, 0.4), 1}}));
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double floor = random.uniform(0.66, 0.71);
    const double side = random.chance(0.5) ? 1 : -1;
    const bool high = look.daylight > 0.5 || luminance(look.ground) > 0.35;
    const Rgb back = high ? mix(look.wide, look.light, 0.45) : mix(look.ground, look.wide, 0.3);
    const Vec lamp{side * 0.35 * set.aspect, 0.12};
    set.backdrop([&](Vec at) {
        const double near = std::exp(-std::hypot(at.x - lamp.x * 0.3, at.y - 0.4) * 1.7);
        const double edge = smoothStep(floor - 0.03, floor + 0.07, at.y);
        const Rgb wall =
            mix(mix(back, look.shadow, high ? 0.12 : 0.5), mix(back, look.light, 0.35), near);
        const Rgb ground = mix(mix(back, look.shadow, 0.25), mix(back, look.light, 0.42),
                               std::exp(-std::hypot(at.x * 0.7, at.y - floor - 0.1) * 2));
        return mix(wall, ground, edge);
    });
    addArch(set, floor, random.fork("arch"));
    Spot key;
    key.from = {lamp.x, -0.08};
    key.angle = -side * 0.5;
    key.swing = 0.03;
    key.length = 1.35;
    key.width = 0.75;
    key.colour = mix(look.light, kWhite, 0.3);
    key.strength = high ? 0.1 : 0.3;
    key.depth = 0.6;
    key.rate = 0.08;
    key.kick = 0.35;
    addSpot(set, key);
    const double scale = set.unit * (0.8 + 0.35 * set.closeness);
    const double top = floor - 0.02 + 0.05 * set.closeness;
    const Rgb stone = mix(mix(look.main, look.light, high ? 0.6 : 0.2), look.ground, 0.2);
    LayerStyle plinth;
    plinth.depth = 0.95;
    plinth.top = top - 0.3;
    set.layer(plinth, [&](Painter& p) {
        p.ellipse(
            {-side * 0.08, top + 0.22 * scale}, 0.55 * scale, 0.09 * scale,
            Paint::radial({-side * 0.08, top + 0.22 * scale}, 0.55 * scale,
                          {{0, look.shadow, 0.55}, {0.6, look.shadow, 0.2}, {1, look.shadow, 0}}));
        paintCylinder(p, {side * 0.34 * scale, top + 0.02}, 0.1 * scale, 0.17 * scale,
                      mix(look.accent, look.ground, 0.15), look.light, side);
        paintCylinder(p, {-side * 0.31 * scale, top + 0.075}, 0.075 * scale, 0.1 * scale,
                      mix(look.ground, look.main, 0.5), look.light, side);
        p.disc({-side * 0.31 * scale, top + 0.015}, 0.058 * scale,
               Paint::radial({-side * 0.31 * scale + side * 0.02, top - 0.01}, 0.09 * scale,
                             {{0, mix(look.accent, kWhite, 0.6), 1},
                              {0.5, look.accent, 1},
                              {1, look.accent * 0.5, 1}}));
        paintCylinder(p, {0, top + 0.07}, 0.29 * scale, 0.12 * scale, mix(stone, look.ground, 0.18),
                      look.light, side);
        paintCylinder(p, {0, top}, 0.2 * scale, 0.09 * scale, stone, look.light, side);
    });
    const Subject* subject = subjectOf(set.reading);
    if (subject == nullptr || subject->habitat != Habitat::Table)
        subject = subjectCalled("bottle");
    // A product is as large as it can be, whatever its size in life.
    const double height = std::min((0.3 + 0.16 * set.closeness) * 1.15,
                                   0.62 * std::min(1.0, set.aspect) / subject->width);
    Tones tones;
    tones.body = mix(look.shadow, look.ground, high ? 0.8 : 0.55);
    tones.second = mix(look.main, look.light, 0.12);
    tones.accent = look.accent;
    tones.light = mix(look.light, kWhite, 0.4);
    LayerStyle product;
    product.depth = 1;
    product.top = top - height * 1.15;
    product.bottom = top + 0.08;
    product.motion = [](const Moment& moment) {
        LayerMotion motion;
        motion.shift.y = -0.004 * moment.beat.kick;
        return motion;
    };
    set.layer(product, [&](Painter& p) {
        p.ellipse(
            {-side * 0.03, top + 0.008}, height * subject->width * 0.55, 0.02 * scale,
            Paint::radial({-side * 0.03, top + 0.008}, height * subject->width * 0.55,
                          {{0, look.shadow, 0.5}, {0.6, look.shadow, 0.25}, {1, look.shadow, 0}}));
        paintSubject(p, *subject, {0, top + 0.006}, height, tones,
                     Act{0.9, 0.4, 0.6, set.seedOf("look")}, mix(look.light, kWhite, 0.5),
                     {side * 0.75, -0.65});
    });
    set.act([look, top, height, side](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        const Vec at = moment.view.place(1, {side * height * 0.12, top - height * 0.6});
        const double light = 0.02 + 0.1 * moment.beat.kick;
        list.emplace_back(GlowOp{at.x, at.y, height * 0.9 * h, height * 0.9 * h, look.light * light,
                                 GlowShape::Haze});
    });
    addParticles(set, Drift::Bokeh, 12, mix(look.accent, look.light, 0.4), 1.5);
    addParticles(set, Drift::Dust, 36, look.light, 1.2);
}

constexpr Call kCalls[] = {{"product", 1.0},   {"bottle", 0.75},     {"sneaker", 0.75},
                           {"timepiece", 0.7}, {"headphones", 0.75}, {"lipstick", 0.75},
                           {"drink_can", 0.7}, {"box", 0.6},         {"phone", 0.6},
                           {"cup", 0.6},       {"camera", 0.6}};

} // namespace

const Family plinth{"plinth", kCalls, false, build};

} // namespace reelwright::generate::draft::family
