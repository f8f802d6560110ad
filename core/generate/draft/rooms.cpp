#include "generate/draft/rooms.h"

#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

struct Stuff {
    Rgb dark;
    Rgb wood;
    Rgb edge;
};

Stuff stuffOf(const Room& room, const Look& look) {
    const Rgb dark = mix(look.ink, room.wall, 0.28);
    return {dark, mix(mix(dark, Rgb{0.42, 0.27, 0.17}, 0.45), look.main, 0.12),
            mix(room.wall, look.light, 0.45)};
}

void paintBooks(Painter& p, const Look& look, Rgb dark, Vec from, double width, double height,
                base::Random& random) {
    double x = from.x;
    while (x < from.x + width - 0.012) {
        const double w = random.uniform(0.009, 0.02);
        const double h = height * random.uniform(0.62, 0.94);
        const Rgb colour = mix(mix(dark, look.lampOf(random.next()), random.uniform(0.25, 0.6)),
                               look.ground, 0.25);
        if (random.chance(0.08)) {
            x += w * 2;
            continue;
        }
        p.rect(x, from.y - h, w * 0.92, h, Paint(colour));
        p.rect(x, from.y - h * 0.8, w * 0.92, 0.004, Paint(mix(colour, look.light, 0.45)));
        p.rect(x + w * 0.66, from.y - h, w * 0.26, h, Paint(colour * 0.6, 0.6));
        x += w;
    }
}

void paintLiving(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    // A sofa below a picture, a floor lamp, a plant.
    p.rect(0.12, -0.5, 0.26, 0.2, Paint(s.dark));
    p.rect(0.132, -0.488, 0.236, 0.176,
           Paint::linear({0.13, -0.5}, {0.36, -0.3}, {{0, look.main, 1}, {1, look.accent, 1}}));
    p.disc({0.28, -0.41}, 0.04, Paint(look.light, 0.8));
    const Rgb cloth = mix(s.dark, look.accent, 0.35);
    p.roundRect(0.08, -0.21, 0.44, 0.16, 0.035, Paint(cloth * 0.8));
    p.roundRect(0.05, -0.14, 0.08, 0.13, 0.03, Paint(cloth));
    p.roundRect(0.47, -0.14, 0.08, 0.13, 0.03, Paint(cloth * 0.7));
    p.roundRect(0.11, -0.1, 0.38, 0.07, 0.025, Paint(mix(cloth, look.light, 0.12)));
    p.line({0.3, -0.1}, {0.3, -0.03}, 0.004, Paint(s.dark));
    const double lamp = 0.62;
    p.rect(lamp - 0.004, -0.46, 0.008, 0.47, Paint(s.dark));
    p.polygon(
        {{lamp - 0.04, -0.53}, {lamp + 0.04, -0.53}, {lamp + 0.07, -0.43}, {lamp - 0.07, -0.43}},
        Paint(look.lamp));
    for (int i = 0; i < 15; ++i) {
        const double turn = random.uniform(-1.1, 1.1);
        const Vec tip{0.0 + std::sin(turn) * random.uniform(0.08, 0.16),
                      -0.07 - std::cos(turn) * random.uniform(0.1, 0.24)};
        const Vec mid = mix(Vec{0, -0.07}, tip, 0.6) + Vec{0.012, -0.01};
        p.blob(
            {{0, -0.06}, mid + Vec{-0.014, 0}, tip, mid + Vec{0.014, 0.006}},
            Paint(mix(mix(s.dark, Rgb{0.2, 0.45, 0.2}, 0.4), look.main, random.uniform(0, 0.3))));
    }
    p.polygon({{-0.035, -0.07}, {0.035, -0.07}, {0.025, 0.01}, {-0.025, 0.01}},
              Paint(s.edge * 0.7));
}

void paintStudy(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    // A desk with a lamp under a shelf, an armchair.
    p.rect(0.08, -0.44, 0.5, 0.014, Paint(s.wood));
    paintBooks(p, look, s.dark, {0.1, -0.44}, 0.34, 0.11, random);
    p.roundRect(0.48, -0.5, 0.06, 0.06, 0.02, Paint(look.accent, 0.8));
    p.rect(0.06, -0.2, 0.52, 0.022, Paint(mix(s.wood, s.edge, 0.3)));
    for (const double x : {0.08, 0.54})
        p.rect(x, -0.18, 0.018, 0.18, Paint(s.wood));
    p.rect(0.38, -0.18, 0.15, 0.1, Paint(s.wood * 0.8));
    p.line({0.16, -0.2}, {0.2, -0.3}, 0.008, Paint(s.dark));
    p.line({0.2, -0.3}, {0.15, -0.35}, 0.008, Paint(s.dark));
    p.polygon({{0.1, -0.33}, {0.17, -0.38}, {0.2, -0.33}, {0.12, -0.3}}, Paint(look.lamp));
    p.blob({{0.62, 0.0}, {0.6, -0.2}, {0.64, -0.32}, {0.8, -0.32}, {0.86, -0.2}, {0.84, 0.0}},
           Paint(mix(s.dark, look.main, 0.4)));
}

void paintKitchen(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    const Rgb tile = mix(room.wall, look.light, 0.3);
    for (int r = 0; r < 5; ++r)
        for (int c = 0; c < 18; ++c)
            p.rect(-0.02 + c * 0.055, -0.47 + r * 0.046, 0.052, 0.043,
                   Paint(tile * (0.72 + 0.18 * hashUnit(c, r, 5)), 0.75));
    // Pans hang from a rail.
    p.rect(0.02, -0.56, 0.36, 0.008, Paint(s.edge));
    for (int i = 0; i < 4; ++i) {
        const double x = 0.06 + i * 0.088;
        const double r = 0.03 + 0.008 * (i % 3);
        p.rect(x - 0.004, -0.555, 0.008, 0.075, Paint(s.dark));
        p.disc({x, -0.48 + r * 0.9}, r,
               Paint::linear({x - r, 0}, {x + r, 0},
                             {{0, mix(s.edge, Rgb{0.8, 0.45, 0.25}, 0.4), 1}, {1, s.dark, 1}}));
    }
    // A shelf with jars.
    p.rect(0.44, -0.52, 0.42, 0.012, Paint(s.wood));
    for (int i = 0; i < 6; ++i) {
        const double h = random.uniform(0.045, 0.08);
        p.roundRect(0.46 + i * 0.062, -0.52 - h, 0.045, h, 0.01,
                    Paint(mix(s.dark, look.lampOf(random.next()), 0.55)));
        p.rect(0.464 + i * 0.062, -0.52 - h - 0.01, 0.037, 0.012, Paint(s.wood));
    }
    // The worktop, the cupboards below and the stove.
    const Rgb front = mix(s.dark, look.main, 0.3);
    p.rect(-0.03, -0.22, 1.0, 0.23,
           Paint::vertical(-0.22, 0, {{0, front, 1}, {1, front * 0.6, 1}}));
    for (int i = 0; i < 6; ++i) {
        p.roundRect(-0.015 + i * 0.16, -0.2, 0.145, 0.19, 0.006, Paint(front * 1.15));
        p.rect(0.105 + i * 0.16, -0.185, 0.012, 0.05, Paint(s.edge));
    }
    p.roundRect(0.305, -0.2, 0.145, 0.19, 0.006, Paint(s.dark * 0.8));
    p.roundRect(0.325, -0.16, 0.105, 0.09, 0.006, Paint(look.lamp, 0.75));
    p.rect(-0.04, -0.236, 1.02, 0.022, Paint(mix(s.wood, s.edge, 0.4)));
    p.roundRect(0.32, -0.315, 0.12, 0.08, 0.012,
                Paint::linear({0.32, 0}, {0.44, 0}, {{0, s.edge, 1}, {1, s.dark, 1}}));
    p.rect(0.3, -0.295, 0.16, 0.01, Paint(s.dark));
    p.blob({{0.58, -0.236}, {0.56, -0.27}, {0.7, -0.27}, {0.68, -0.236}}, Paint(s.edge));
    for (int i = 0; i < 4; ++i)
        p.disc({0.59 + i * 0.027, -0.278 - 0.008 * (i % 2)}, 0.018,
               Paint(mix(look.accent, Rgb{0.9, 0.4, 0.15}, 0.5)));
}

void paintWorkshop(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    // A board with tools.
    p.rect(0.03, -0.6, 0.56, 0.3, Paint(mix(s.wood, room.wall, 0.35)));
    for (int r = 0; r < 7; ++r)
        for (int c = 0; c < 14; ++c)
            p.disc({0.05 + c * 0.04, -0.58 + r * 0.042}, 0.0024, Paint(s.dark));
    const Paint steel(s.edge);
    const Paint grip(mix(s.dark, look.accent, 0.55));
    for (int i = 0; i < 3; ++i) { // hammers and screwdrivers
        p.rect(0.075 + i * 0.06, -0.53, 0.012, 0.15, grip);
        p.roundRect(0.055 + i * 0.06, -0.56, 0.052, 0.03, 0.006, steel);
    }
    for (int i = 0; i < 4; ++i) {
        p.rect(0.27 + i * 0.04, -0.56, 0.006, 0.09, steel);
        p.roundRect(0.263 + i * 0.04, -0.48, 0.02, 0.06, 0.008, grip);
    }
    p.arc({0.5, -0.5}, 0.045, 0.6, 5.7, 0.014, steel);
    p.polygon({{0.44, -0.4}, {0.56, -0.42}, {0.56, -0.36}, {0.44, -0.37}}, steel);
    // The bench with a vice and work in progress.
    p.rect(-0.02, -0.23, 0.82, 0.035, Paint(mix(s.wood, s.edge, 0.25)));
    for (const double x : {0.0, 0.72})
        p.rect(x, -0.2, 0.05, 0.21, Paint(s.wood));
    p.rect(0.05, -0.08, 0.67, 0.02, Paint(s.wood * 0.8));
    for (int i = 0; i < 4; ++i)
        p.roundRect(0.09 + i * 0.15, -0.08 - random.uniform(0.05, 0.09), 0.11, 0.09, 0.008,
                    Paint(mix(s.dark, look.main, random.uniform(0.1, 0.4))));
    p.roundRect(0.08, -0.3, 0.09, 0.07, 0.008, Paint(s.dark));
    p.rect(0.06, -0.285, 0.13, 0.016, steel);
    p.roundRect(0.3, -0.27, 0.2, 0.04, 0.006, Paint(mix(s.wood, look.light, 0.3)));
    for (int i = 0; i < 7; ++i)
        p.arc({0.56 + i * 0.022, -0.238}, 0.011, 3.3, 6.1, 0.004,
              Paint(mix(s.wood, look.light, 0.5)));
    p.line({0.4, -0.78}, {0.4, -0.68}, 0.005, Paint(s.dark));
    p.polygon({{0.36, -0.64}, {0.385, -0.69}, {0.415, -0.69}, {0.44, -0.64}}, Paint(s.dark));
    p.ellipse({0.4, -0.638}, 0.036, 0.012, Paint(look.lamp));
}

void paintLibrary(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    for (const double left : {-0.01, 0.4, 0.81}) {
        p.rect(left, -0.74, 0.4, 0.75, Paint(s.wood * 0.55));
        for (int r = 0; r < 6; ++r) {
            const double y = -0.02 - r * 0.12;
            paintBooks(p, look, s.dark, {left + 0.02, y - 0.012}, 0.36, 0.1, random);
            p.rect(left, y - 0.012, 0.4, 0.014, Paint(s.wood));
        }
        p.rect(left, -0.76, 0.018, 0.77, Paint(mix(s.wood, s.edge, 0.3)));
        p.rect(left + 0.385, -0.76, 0.018, 0.77, Paint(s.wood));
        p.rect(left - 0.01, -0.77, 0.42, 0.025, Paint(mix(s.wood, s.edge, 0.25)));
    }
    // A ladder leans on the shelves.
    for (const double shift : {0.0, 0.07})
        p.line({0.5 + shift, 0.01}, {0.4 + shift, -0.68}, 0.01, Paint(mix(s.wood, s.edge, 0.4)));
    for (int i = 1; i < 9; ++i)
        p.line({0.5 - i * 0.0115, -i * 0.076}, {0.57 - i * 0.0115, -i * 0.076}, 0.008,
               Paint(mix(s.wood, s.edge, 0.4)));
}

void paintClassroom(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    p.rect(0.02, -0.6, 0.7, 0.34, Paint(s.wood));
    p.rect(0.035, -0.585, 0.67, 0.31,
           Paint::linear({0, -0.6}, {0.6, -0.25},
                         {{0, mix(s.dark, Rgb{0.12, 0.3, 0.22}, 0.6), 1},
                          {1, mix(s.dark, Rgb{0.05, 0.14, 0.11}, 0.6), 1}}));
    const Paint chalk(mix(look.light, kWhite, 0.5), 0.75);
    for (int i = 0; i < 4; ++i)
        p.line({0.07, -0.54 + i * 0.045}, {0.07 + random.uniform(0.12, 0.24), -0.54 + i * 0.045},
               0.006, chalk);
    p.arc({0.5, -0.46}, 0.075, 0, 6.2832, 0.005, chalk);
    p.line({0.425, -0.46}, {0.575, -0.46}, 0.004, chalk);
    p.line({0.5, -0.535}, {0.56, -0.41}, 0.004, chalk);
    p.polygon({{0.34, -0.33}, {0.4, -0.33}, {0.4, -0.3}, {0.34, -0.3}}, chalk);
    p.rect(0.02, -0.27, 0.7, 0.014, Paint(s.edge));
    p.disc({0.8, -0.58}, 0.045, Paint(mix(look.light, kWhite, 0.3)));
    p.line({0.8, -0.58}, {0.8, -0.61}, 0.006, Paint(s.dark));
    p.line({0.8, -0.58}, {0.82, -0.57}, 0.006, Paint(s.dark));
    for (int i = 0; i < 4; ++i) {
        const double x = 0.0 + i * 0.2;
        p.rect(x, -0.13, 0.15, 0.016, Paint(mix(s.wood, s.edge, 0.35)));
        p.rect(x + 0.01, -0.115, 0.01, 0.12, Paint(s.dark));
        p.rect(x + 0.13, -0.115, 0.01, 0.12, Paint(s.dark));
        p.roundRect(x + 0.04, -0.22, 0.07, 0.06, 0.01, Paint(mix(s.dark, look.accent, 0.4)));
        p.rect(x + 0.045, -0.16, 0.06, 0.02, Paint(mix(look.light, s.dark, 0.3)));
    }
}

void paintClinic(Painter& p, const Room& room, const Look& look, base::Random& random) {
    const Stuff s = stuffOf(room, look);
    const Rgb clean = mix(room.wall, mix(look.light, kWhite, 0.4), 0.55);
    // Cupboards with bottles behind glass.
    p.roundRect(0.03, -0.62, 0.4, 0.22, 0.01, Paint(clean));
    p.roundRect(0.045, -0.605, 0.37, 0.19, 0.006, Paint(s.dark, 0.75));
    for (int r = 0; r < 2; ++r) {
        p.rect(0.045, -0.51 + r * 0.09, 0.37, 0.006, Paint(clean));
        for (int i = 0; i < 9; ++i) {
            const double h = random.uniform(0.035, 0.065);
            p.roundRect(0.055 + i * 0.04, -0.51 + r * 0.09 - h, 0.026, h, 0.008,
                        Paint(mix(look.lampOf(random.next()), look.light, 0.35), 0.85));
        }
    }
    // A screen with a pulse line.
    p.roundRect(0.5, -0.58, 0.3, 0.19, 0.012, Paint(s.dark * 0.6));
    const std::array<Vec, 10> line{Vec{0.52, -0.48}, {0.58, -0.48}, {0.6, -0.5},   {0.62, -0.47},
                                   {0.64, -0.55},    {0.66, -0.43}, {0.68, -0.48}, {0.71, -0.49},
                                   {0.73, -0.48},    {0.78, -0.48}};
    p.polyline(line, 0.006, Paint(mix(look.accent, Rgb{0.3, 1, 0.6}, 0.4)));
    // The bench with its drawers and instruments.
    p.rect(-0.02, -0.23, 0.95, 0.02, Paint(mix(clean, kWhite, 0.3)));
    p.rect(0.0, -0.21, 0.9, 0.2, Paint(clean * 0.72));
    for (int i = 0; i < 6; ++i) {
        p.roundRect(0.01 + i * 0.148, -0.2, 0.138, 0.085, 0.006, Paint(clean * 0.85));
        p.roundRect(0.01 + i * 0.148, -0.108, 0.138, 0.085, 0.006, Paint(clean * 0.85));
        p.rect(0.055 + i * 0.148, -0.165, 0.045, 0.008, Paint(s.dark));
    }
    for (int i = 0; i < 6; ++i) {
        p.rect(0.1 + i * 0.024, -0.29, 0.012, 0.06, Paint(clean, 0.6));
        p.rect(0.1 + i * 0.024, -0.265, 0.012, 0.035, Paint(look.lampOf(random.next()), 0.9));
    }
    p.polygon({{0.34, -0.23},
               {0.375, -0.29},
               {0.375, -0.33},
               {0.395, -0.33},
               {0.395, -0.29},
               {0.43, -0.23}},
              Paint(mix(look.accent, look.light, 0.3), 0.85));
    p.roundRect(0.62, -0.3, 0.14, 0.07, 0.012, Paint(clean * 0.9));
    p.disc({0.65, -0.265}, 0.01, Paint(look.accent));
}

constexpr std::array<RoomKind, 7> kRooms{{{"kitchen", paintKitchen, {0.38, -0.32}},
                                          {"workshop", paintWorkshop, {}},
                                          {"classroom", paintClassroom, {}},
                                          {"library", paintLibrary, {}},
                                          {"clinic", paintClinic, {}},
                                          {"", paintLiving, {}},
                                          {"", paintStudy, {}}}};

void addSteam(Set& set, Vec from) {
    set.act([from, colour = mix(set.look.light, set.look.skyLow, 0.4)](const Moment& moment,
                                                                       DisplayList& list) {
        const double k = moment.view.scale(0.8);
        for (int i = 0; i < 8; ++i) {
            const double age = std::fmod(moment.seconds * 0.35 + i / 8.0, 1.0);
            const Vec at = moment.view.place(
                0.8, from + Vec{0.02 * std::sin(moment.seconds * 1.3 + age * 6), -0.26 * age});
            const double r = (0.02 + 0.06 * age) * k;
            list.emplace_back(GlowOp{at.x, at.y, r, r * 1.3,
                                     colour * (0.2 * (1 - age) * std::min(1.0, age * 5)),
                                     GlowShape::Haze});
        }
    });
}

} // namespace

const RoomKind& roomKindOf(const Set& set) {
    const RoomKind* best = nullptr;
    double most = 0;
    for (const RoomKind& kind : kRooms)
        if (!kind.idea.empty() && set.reading.weight(kind.idea) > most) {
            most = set.reading.weight(kind.idea);
            best = &kind;
        }
    if (best != nullptr)
        return *best;
    return kRooms[kRooms.size() - 1 - set.seedOf("room") % 2];
}

void addFurniture(Set& set, const Room& room, const RoomKind& kind) {
    const Vec corner{room.window.x + room.side * (room.half.x + 0.07), room.floor};
    LayerStyle style;
    style.depth = 0.8;
    base::Random random = set.random("furniture");
    set.layer(style, [&](Painter& p) {
        base::Random same = random;
        p.placed(corner, room.side, 1, 0, [&] { kind.paint(p, room, set.look, same); });
    });
    if (kind.steam.y != 0)
        addSteam(set, corner + Vec{room.side * kind.steam.x, kind.steam.y});
}

void addCarriage(Set& set, double floor) {
    const Look& look = set.look;
    base::Random random = set.random("carriage");
    // The land outside: far hills stand nearly still, poles and hedges fly past.
    LayerStyle sky;
    sky.depth = 0.1;
    set.layer(sky, [&](Painter& p) {
        p.all(Paint::vertical(0.1, floor,
                              {{0, look.skyTop, 1}, {0.6, look.skyMid, 1}, {1, look.skyLow, 1}}));
    });
    for (int i = 0; i < 3; ++i) {
        LayerStyle land;
        land.depth = 0.2 + 0.05 * i;
        land.spare = 1.5;
        land.top = 0.2;
        const double speed = 0.015 + 0.05 * i * i;
        land.motion = [speed](const Moment& moment) {
            LayerMotion motion;
            motion.shift.x = 0.7 - std::fmod(speed * moment.seconds, 2.1);
            return motion;
        };
        const std::uint64_t seed = random.next();
        const Area area = set.reach(land.depth);
        set.layer(land, [&](Painter& p) {
            const double base = 0.46 + 0.06 * i;
            const Area wide{area.left - 1.5, area.top, area.right + 1.5, area.bottom};
            paintBelow(
                p, wide, 0.01,
                [&](double x) {
                    return base - (0.16 - 0.04 * i) * fractalNoise(x * (1.2 + i), 0.4, 3, seed);
                },
                Paint(mix(look.distant(0.85 - 0.3 * i), look.ground, 0.15 * i)));
        });
    }
    if (look.weather == Weather::Rain || look.weather == Weather::Storm ||
        set.reading.says("rain")) {
        struct Drop {
            Vec at;
            double size;
            double speed;
        };
        std::vector<Drop> drops;
        for (int i = 0; i < 70; ++i)
            drops.push_back({{random.uniform(-0.5, 0.5) * set.aspect, random.uniform(0.1, 0.62)},
                             random.uniform(0.003, 0.009),
                             random.uniform(0.0, 0.14)});
        set.act([drops = std::move(drops),
                 colour = mix(look.light, kWhite, 0.3)](const Moment& moment, DisplayList& list) {
            for (const Drop& drop : drops) {
                const double run = std::fmod(drop.speed * moment.seconds + drop.at.y, 0.55);
                const Vec at = moment.view.place(0.55, {drop.at.x - run * 0.25, 0.1 + run});
                const double r = drop.size * moment.view.size.height;
                list.emplace_back(GlowOp{at.x, at.y, r, r * 1.2, colour * 0.55, GlowShape::Glow});
                if (drop.speed > 0.03)
                    list.emplace_back(LineOp{at.x + r * 1.6, at.y - r * 7, at.x, at.y, r * 0.7,
                                             colour, 0.02, 0.2, Blend::Add});
            }
        });
    }
    const Rgb wall = mix(mix(look.ground, look.main, 0.3), look.ink, 0.35);
    LayerStyle shell;
    shell.depth = 0.6;
    const Area area = set.reach(0.6);
    const double pane = 0.62;
    const double shift = random.uniform(0, pane);
    set.layer(shell, [&](Painter& p) {
        p.rect(area.left, area.top - 0.1, area.width(), 0.24 - area.top,
               Paint::vertical(0, 0.14, {{0, wall * 0.6, 1}, {1, wall, 1}}));
        p.rect(area.left, 0.6, area.width(), 0.6,
               Paint::vertical(0.6, 1, {{0, mix(wall, look.light, 0.12), 1}, {1, wall * 0.4, 1}}));
        for (double x = area.left - shift; x < area.right; x += pane) {
            p.rect(x, 0.1, 0.09, 0.55,
                   Paint::linear(
                       {x, 0}, {x + 0.09, 0},
                       {{0, mix(wall, look.sun, 0.35), 1}, {0.3, wall, 1}, {1, wall * 0.6, 1}}));
            p.roundRect(x + 0.09, 0.59, pane - 0.09, 0.014, 0.005, Paint(mix(wall, look.sun, 0.5)));
        }
        // The luggage rack.
        p.rect(area.left, 0.075, area.width(), 0.01, Paint(mix(wall, look.light, 0.4)));
        for (double x = area.left; x < area.right; x += 0.33)
            p.roundRect(x, -0.02, 0.24, 0.092, 0.02,
                        Paint(mix(wall * 0.6, look.lampOf(random.next()), 0.3)));
    });
    LayerStyle seats;
    seats.depth = 0.8;
    seats.motion = [](const Moment& moment) {
        LayerMotion motion;
        motion.shift.y =
            0.0016 * std::sin(moment.seconds * 13) + 0.001 * std::sin(moment.seconds * 29);
        return motion;
    };
    set.layer(seats, [&](Painter& p) {
        const Rgb cloth = mix(mix(look.ink, look.main, 0.35), look.accent, 0.15);
        for (const double x : {-0.62, 0.62}) {
            p.roundRect(
                x - 0.2, 0.5, 0.4, 0.5, 0.07,
                Paint::linear(
                    {x - 0.2, 0}, {x + 0.2, 0},
                    {{0, cloth * 0.55, 1}, {0.7, cloth, 1}, {1, mix(cloth, look.sun, 0.3), 1}}));
            p.roundRect(x - 0.14, 0.46, 0.28, 0.1, 0.045, Paint(mix(cloth, look.light, 0.3)));
            p.roundRect(x - 0.25, 0.78, 0.5, 0.3, 0.05, Paint(cloth * 0.7));
        }
        p.rect(-0.9 * set.aspect, 0.95, 1.8 * set.aspect, 0.2, Paint(look.ink));
    });
}

} // namespace reelwright::generate::draft
