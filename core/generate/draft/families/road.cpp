// A road that runs to the horizon, with posts and markings coming nearer.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Track {
    Vec vanishing;
    double half; // of the road at y = 1
    double speed;
};

// The height on the picture of a point of the ground `distance` away (1 is at the lower edge).
double heightOf(const Track& track, double distance) {
    return track.vanishing.y + (1 - track.vanishing.y) / distance;
}

Vec onGround(const Track& track, double side, double distance) {
    return {track.vanishing.x + side / distance, heightOf(track, distance)};
}

void addMarkings(Set& set, const Track& track) {
    set.act([track, look = set.look](const Moment& moment, DisplayList& list) {
        const double k = moment.view.size.height;
        const double rolled = moment.seconds * track.speed * (0.6 + 0.8 * moment.energy);
        const double shift = rolled - std::floor(rolled);
        for (int i = 0; i < 14; ++i) {
            const double from = 0.75 + (i + 1 - shift) * 0.95;
            const Vec a = moment.view.place(0.7, onGround(track, 0, from));
            const Vec b = moment.view.place(0.7, onGround(track, 0, from + 0.42));
            list.emplace_back(
                LineOp{a.x, a.y, b.x, b.y, 0.018 / from * k, look.light, 0.75, 0.6, Blend::Over});
            for (const double side : {-1.0, 1.0}) {
                const Vec foot =
                    moment.view.place(0.7, onGround(track, side * track.half * 1.35, from));
                const Vec top{foot.x, foot.y - 0.11 / from * k};
                list.emplace_back(LineOp{foot.x, foot.y, top.x, top.y, 0.009 / from * k,
                                         mix(look.ink, look.ground, 0.3), 1, 1, Blend::Over});
                const double light = look.daylight < 0.5 ? 0.9 : 0.35;
                const double r = std::max(0.024 / from * k, 1.5);
                list.emplace_back(GlowOp{top.x, top.y, r, r,
                                         look.accent * (light + 0.6 * moment.beat.kick),
                                         GlowShape::Glow});
            }
        }
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    Track track;
    track.vanishing = {random.uniform(-0.1, 0.1) * set.aspect, random.uniform(0.5, 0.6)};
    track.half = 0.62 * std::min(1.0, set.aspect);
    track.speed = 2.2;
    Sky sky;
    sky.horizon = track.vanishing.y;
    sky.discAt = {track.vanishing.x + random.uniform(-0.06, 0.06),
                  track.vanishing.y * random.uniform(0.6, 0.92)};
    sky.discSize = 0.1 * set.unit;
    sky.clouds = 0.6;
    addSky(set, sky);
    const std::uint64_t seed = random.next();
    for (int i = 0; i < 2; ++i) {
        LayerStyle hills;
        hills.depth = 0.1 + 0.15 * i;
        hills.bottom = track.vanishing.y + 0.02;
        const Area area = set.reach(hills.depth);
        set.layer(hills, [&](Painter& p) {
            paintBelow(
                p, area, 0.005,
                [&](double x) {
                    const double open = smoothStep(0.02, 0.5, std::abs(x - track.vanishing.x));
                    return track.vanishing.y + 0.006 -
                           (0.03 + (0.17 - 0.07 * i) * open) *
                               ridgedNoise(x * (1.5 + i), 0.4, 5,
                                           seed + static_cast<std::uint64_t>(i));
                },
                Paint::vertical(track.vanishing.y - 0.15, track.vanishing.y,
                                {{0, look.distant(0.85 - 0.3 * i), 1},
                                 {1, mix(look.distant(0.9 - 0.3 * i), look.skyLow, 0.5), 1}}));
        });
    }
    LayerStyle land;
    land.depth = 0.7;
    land.top = track.vanishing.y;
    const Area area = set.reach(0.7);
    set.layer(land, [&](Painter& p) {
        const double top = track.vanishing.y;
        const Rgb soil = mix(look.distant(0.25), look.main, 0.2 * look.daylight);
        p.all(Paint::vertical(top, 1.05,
                              {{0, mix(look.distant(0.8), look.skyLow, 0.4), 1},
                               {0.3, soil, 1},
                               {1, mix(soil, look.ink, 0.6), 1}}));
        for (int i = 0; i < 500; ++i) {
            const double far = std::pow(random.uniform(), 0.5);
            const double y = top + (1.03 - top) * (1 - far) + 0.004;
            const double size = (y - top) * 0.1;
            const double x = random.uniform(area.left, area.right);
            if (std::abs(x - track.vanishing.x) < track.half * 1.15 * (y - top) / (1 - top) + 0.01)
                continue;
            p.ellipse({x, y}, size * random.uniform(0.5, 1.6), size * 0.2,
                      Paint(mix(soil, random.chance(0.5) ? look.ink : look.main, 0.5), 0.5));
        }
        const Vec v = track.vanishing;
        const double below = 1.25;
        const double spread = track.half * (below - v.y) / (1 - v.y);
        p.polygon(
            {{v.x - 0.003, v.y}, {v.x + 0.003, v.y}, {v.x + spread, below}, {v.x - spread, below}},
            Paint::vertical(v.y, 1.05,
                            {{0, mix(look.ground, look.skyLow, 0.65), 1},
                             {0.25, mix(look.ground, look.shadow, 0.35), 1},
                             {1, mix(look.shadow, look.ink, 0.4), 1}}));
        for (const double side : {-1.0, 1.0})
            p.polygon({{v.x + side * 0.002, v.y},
                       {v.x + side * spread * 0.93, below},
                       {v.x + side * spread * 0.9, below}},
                      Paint(look.light, 0.55));
        p.polygon({{v.x - 0.02, v.y},
                   {v.x + 0.02, v.y},
                   {v.x + spread * 0.5, below},
                   {v.x - spread * 0.5, below}},
                  Paint::vertical(v.y, 1.0,
                                  {{0, look.sun, 0.5}, {0.6, look.sun, 0.05}, {1, look.sun, 0}}));
    });
    addMist(set, track.vanishing.y, 0.08, 0.5, look.skyLow, 0.3);
    addMarkings(set, track);
    addCast(set, {.foot = {track.vanishing.x + random.uniform(0.08, 0.16), 0.88},
                  .scale = 1.05,
                  .rim = look.sun,
                  .away = true});
}

constexpr Call kCalls[] = {{"road", 1.0}, {"car", 0.75}, {"bicycle", 0.5}, {"runner", 0.3}};

} // namespace

const Family road{"road", kCalls, true, build};

} // namespace reelwright::generate::draft::family
