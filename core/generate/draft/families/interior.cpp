// A room with a tall window: light falls in shafts onto the floor.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/rooms.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

void addOutside(Set& set, const Room& room) {
    const Look& look = set.look;
    LayerStyle view;
    view.depth = 0.2;
    view.blur = 0.008;
    set.layer(view, [&](Painter& p) {
        p.all(Paint::vertical(room.window.y - room.half.y, room.window.y + room.half.y,
                              {{0, look.skyTop, 1},
                               {0.55, look.skyMid, 1},
                               {1, mix(look.skyLow, look.sun, 0.4), 1}}));
        const auto towers =
            towersOf(set.random("outside"), set.reach(0.2),
                     {room.window.y + room.half.y, 0.05, room.half.y * 1.1, 0.03, 0.08, 0.3});
        paintTowers(p, towers, room.window.y + room.half.y + 0.1,
                    mix(look.skyMid, look.ground, 0.5), look.skyLow);
        if (look.daylight < 0.6)
            paintWindows(p, towers, room.window.y + room.half.y, look, 0.3, 0.011);
    });
}

void addLightOnFloor(Set& set, const Room& room) {
    const double lean = room.window.x > 0 ? -0.35 : 0.35;
    const Rgb colour = mix(set.look.sun, set.look.lamp, 0.25) * (0.2 + 0.22 * set.look.daylight);
    LayerStyle style;
    style.depth = 0.8;
    style.blend = Blend::Add;
    style.blur = 0.006;
    style.top = room.floor - 0.02;
    style.motion = [](const Moment& moment) {
        LayerMotion motion;
        motion.strength = 0.8 + 0.1 * std::sin(moment.seconds * 0.6) + 0.1 * moment.beat.kick;
        return motion;
    };
    set.layer(style, [&](Painter& p) {
        const double w = room.half.x * 2 / room.panes;
        for (int i = 0; i < room.panes; ++i)
            for (int r = 0; r < 2; ++r) {
                const double x0 = room.window.x - room.half.x + i * w + 0.012;
                const double near = room.floor + 0.03 + r * 0.11;
                const double far = near + 0.095;
                const auto at = [&](double x, double y) {
                    return Vec{room.window.x + (x - room.window.x) * (1 + (y - room.floor) * 1.6) +
                                   lean * (y - room.floor + 0.05) * 2,
                               y};
                };
                p.polygon(
                    {at(x0, near), at(x0 + w - 0.024, near), at(x0 + w - 0.024, far), at(x0, far)},
                    Paint(colour));
            }
    });
    set.act([room, lean, colour](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (int i = 0; i < room.panes; ++i) {
            const Vec at = moment.view.place(
                0.75, {room.window.x - room.half.x + (i + 0.5) * room.half.x * 2 / room.panes,
                       room.window.y - room.half.y * 0.4});
            const double angle = lean * 1.25 + 0.01 * std::sin(moment.seconds * 0.5 + i);
            list.emplace_back(BeamOp{at.x, at.y, std::sin(angle), std::cos(angle),
                                     (room.floor - room.window.y + room.half.y) * 1.5 * h,
                                     room.half.x * 1.3 / room.panes * h,
                                     room.half.x * 2.6 / room.panes * h,
                                     colour * (0.62 + 0.3 * moment.beat.kick)});
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double side = random.chance(0.5) ? 1 : -1;
    const bool carriage = set.reading.weight("carriage") > 0;
    const RoomKind& kind = roomKindOf(set);
    Room room;
    room.floor = random.uniform(0.72, 0.78);
    room.side = side;
    // Narrow and tall, square or wide, further to the side where furniture needs the room.
    room.half = {std::min(random.uniform(0.17, 0.34), set.aspect * 0.3),
                 random.uniform(0.22, 0.28)};
    room.window = {-side *
                       (kind.idea.empty() ? random.uniform(0.1, 0.24) : random.uniform(0.2, 0.27)) *
                       set.aspect,
                   random.uniform(0.36, 0.41)};
    room.panes = room.half.x < 0.23 ? 2 : 3;
    const Staging staging{.foot = {room.window.x * 0.5 + side * 0.05, 0.92},
                          .scale = 1.3,
                          .rim = mix(look.sun, look.lamp, 0.2),
                          .lightFrom = {room.window.x > 0 ? 0.75 : -0.75, -0.5}};
    if (carriage) {
        addCarriage(set, room.floor);
        addCast(set, staging);
        addParticles(set, Drift::Dust, 40, look.sun, 1.0);
        return;
    }
    addOutside(set, room);
    const Rgb wall = room.wall = mix(mix(look.ground, look.wide, 0.22 + 0.2 * look.daylight),
                                     look.shadow, 0.35 - 0.25 * look.daylight);
    LayerStyle walls;
    walls.depth = 0.6;
    set.layer(walls, [&](Painter& p) {
        const Area area = set.reach(0.6);
        const Paint light = Paint::radial(room.window, 1.15,
                                          {{0, mix(wall, look.sun, 0.38), 1},
                                           {0.45, wall, 1},
                                           {1, mix(wall, look.ink, 0.68), 1}});
        const double l = room.window.x - room.half.x;
        const double r = room.window.x + room.half.x;
        const double t = room.window.y - room.half.y;
        const double b = room.window.y + room.half.y;
        p.rect(area.left, area.top - 0.1, l - area.left, 2, light);
        p.rect(r, area.top - 0.1, area.right - r + 0.1, 2, light);
        p.rect(l - 0.002, area.top - 0.1, r - l + 0.004, t - area.top + 0.1, light);
        p.rect(l - 0.002, b, r - l + 0.004, 1, light);
        const Paint frame(mix(wall, look.ink, 0.62));
        for (int i = 0; i <= room.panes; ++i)
            p.rect(l + i * (r - l) / room.panes - 0.006, t, 0.012, b - t, frame);
        p.rect(l - 0.012, t - 0.012, r - l + 0.024, 0.02, frame);
        p.rect(l, t + (b - t) * 0.36, r - l, 0.009, frame);
        p.rect(l - 0.03, b - 0.006, r - l + 0.06, 0.022, Paint(mix(wall, look.light, 0.35)));
    });
    LayerStyle floor;
    floor.depth = 0.75;
    floor.top = room.floor;
    set.layer(floor, [&](Painter& p) {
        const Rgb near = mix(wall, look.ink, 0.55);
        p.all(
            Paint::vertical(room.floor, 1.05, {{0, mix(wall, look.light, 0.12), 1}, {1, near, 1}}));
        for (int i = -16; i <= 16; ++i)
            p.line({i * 0.13, room.floor}, {i * 0.34, 1.2}, 0.0022, Paint(look.ink, 0.28));
    });
    addFurniture(set, room, kind);
    addLightOnFloor(set, room);
    addCast(set, staging);
    addParticles(set, Drift::Dust, 70, look.sun, 1.0);
}

constexpr Call kCalls[] = {{"interior", 1.0}, {"cat", 0.5},      {"cup", 0.3},    {"laptop", 0.35},
                           {"book", 0.35},    {"noodles", 0.5},  {"plate", 0.45}, {"wok", 0.5},
                           {"candle", 0.35},  {"letter", 0.4},   {"key", 0.4},    {"piano", 0.5},
                           {"clinic", 0.3},   {"carriage", 0.6}, {"kitchen", 0.3}};

} // namespace

const Family interior{"interior", kCalls, false, build};

} // namespace reelwright::generate::draft::family
