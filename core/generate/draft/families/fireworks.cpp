// Fireworks that burst on the beats over water and a dark shore.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Burst {
    double start; // seconds
    Vec at;
    double size;
    Rgb colour;
    Rgb second;
    std::uint64_t seed;
};

constexpr double kLife = 2.1;

// One shell: its sparks fly out, slow down, sink and fade.
void drawBurst(const Burst& burst, const Moment& moment, double horizon, DisplayList& list) {
    const double age = moment.seconds - burst.start;
    if (age > kLife)
        return;
    const double k = moment.view.scale(0.15);
    if (age < 0) {
        if (age < -0.7)
            return;
        const double rise = 1 + age / 0.7;
        const Vec at = moment.view.place(
            0.15, {burst.at.x, horizon + (burst.at.y - horizon) * (1 - (1 - rise) * (1 - rise))});
        list.emplace_back(LineOp{at.x, at.y, at.x, at.y + 0.05 * k * (1.1 - rise), 0.004 * k,
                                 burst.colour, 0.8, 0, Blend::Add});
        return;
    }
    const double spread = burst.size * (1 - std::exp(-age * 3.4));
    const double fade = std::pow(1 - age / kLife, 1.6);
    const Vec centre = moment.view.place(0.15, burst.at);
    const double flash = std::exp(-age * 7) * std::min(1.0, 0.4 + age * 12);
    list.emplace_back(GlowOp{centre.x, centre.y, burst.size * 1.3 * k, burst.size * 1.3 * k,
                             burst.colour * (0.08 * fade + 0.4 * flash), GlowShape::Haze});
    const int sparks = 54;
    for (int i = 0; i < sparks; ++i) {
        const double turn = i * 2.39996 + hashUnit(i, 1, burst.seed) * 0.3;
        const double far =
            std::sqrt((i + 0.5) / sparks) * (0.85 + 0.2 * hashUnit(i, 2, burst.seed));
        const Vec way{std::cos(turn) * far, std::sin(turn) * far};
        const double sink = 0.055 * age * age;
        const Vec head = centre + (way * spread + Vec{0, sink}) * k;
        const double before = burst.size * (1 - std::exp(-std::max(0.0, age - 0.16) * 3.4));
        const Vec tail =
            centre + (way * before + Vec{0, 0.055 * std::max(0.0, age - 0.16) * age}) * k;
        const double twinkle = age > 1.0 ? 0.5 + 0.5 * std::sin(age * 40 + i * 7) : 1;
        const Rgb colour = i % 3 == 0 ? burst.second : burst.colour;
        list.emplace_back(LineOp{head.x, head.y, tail.x, tail.y, 0.0034 * k,
                                 mix(colour, kWhite, 0.35 * flash + 0.15), fade * twinkle, 0,
                                 Blend::Add});
        const double r = std::max(0.008 * k * fade, 1.2);
        list.emplace_back(GlowOp{head.x, head.y, r, r, colour * (fade * twinkle), GlowShape::Glow});
    }
    const Vec mirror = moment.view.place(0.3, {burst.at.x, horizon + 0.13});
    list.emplace_back(
        GlowOp{mirror.x, mirror.y, burst.size * 0.8 * k, 0.14 * k,
               burst.colour * (0.36 * fade * (0.9 + 0.1 * std::sin(moment.seconds * 5))),
               GlowShape::Haze});
}

std::vector<Burst> burstsOf(const Set& set, double horizon) {
    std::vector<double> starts;
    const DraftScene& scene = set.scene;
    for (const Pulse& pulse : scene.pulses)
        if (pulse.downbeat || scene.energy > 0.45)
            starts.push_back(scene.rate.secondsAt(pulse.frame));
    const double length = scene.rate.secondsAt(scene.frames);
    if (starts.size() < 2)
        for (double t = -1.4; t < length; t += 0.75)
            starts.push_back(t);
    else if (starts.front() > 0)
        starts.insert(starts.begin(), {-1.1, -0.5});
    std::vector<Burst> bursts;
    base::Random random = set.random("bursts");
    for (const double start : starts) {
        Burst burst;
        burst.start = start;
        burst.size = random.uniform(0.18, 0.34) * set.unit * (0.85 + 0.4 * set.closeness);
        burst.at = {random.uniform(-0.4, 0.4) * set.aspect,
                    random.uniform(0.16, 0.42) * horizon / 0.7};
        burst.colour = set.look.lampOf(random.next());
        burst.second = set.look.lampOf(random.next());
        burst.seed = random.next();
        bursts.push_back(burst);
    }
    return bursts;
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double horizon = random.uniform(0.66, 0.74);
    set.backdrop([&](Vec at) {
        const double t = std::clamp(at.y / horizon, 0.0, 1.0);
        const Rgb sky = mix(look.shadow * 0.7, mix(look.ground, look.main, 0.3), t * t);
        const Rgb water = mix(mix(look.ground, look.main, 0.2), look.shadow * 0.6,
                              smoothStep(horizon, 1.0, at.y));
        return at.y < horizon ? sky : water;
    });
    // Smoke that keeps the light of the bursts.
    LayerStyle smoke;
    smoke.depth = 0.1;
    smoke.bottom = horizon;
    smoke.spare = 0.1;
    smoke.motion = [](const Moment& moment) {
        LayerMotion motion;
        motion.shift.x = 0.09 * std::sin(moment.seconds * 0.08);
        motion.strength = 0.6 + 0.4 * moment.beat.kick;
        return motion;
    };
    const std::uint64_t seed = random.next();
    set.vapour(smoke, [&](Vec at) -> Tint {
        return {mix(look.main, look.ground, 0.5),
                0.5 * smoothStep(0.4, 0.9, fractalNoise(at.x * 2, at.y * 3, 4, seed)) *
                    bump(at.y - 0.35, 0.5)};
    });
    set.act([bursts = burstsOf(set, horizon), horizon](const Moment& moment, DisplayList& list) {
        for (const Burst& burst : bursts)
            drawBurst(burst, moment, horizon, list);
    });
    const Area area = set.reach(0.3);
    const auto towers =
        towersOf(random.fork("shore"), area, {horizon + 0.004, 0.01, 0.1, 0.03, 0.09, 0.2});
    LayerStyle shore;
    shore.depth = 0.3;
    shore.bottom = horizon + 0.006;
    shore.glow = 0.008;
    set.layer(shore, [&](Painter& p) {
        paintTowers(p, towers, horizon + 0.004, look.ink, mix(look.ink, look.ground, 0.5));
        paintWindows(p, towers, horizon + 0.004, look, 0.3, 0.009);
    });
    addGlitter(set, horizon + 0.012, 1.0, 0, set.aspect * 0.8, 120,
               mix(look.accent, look.light, 0.4));
    const Area front = set.reach(1);
    LayerStyle ground;
    ground.depth = 1;
    ground.top = 0.85;
    set.layer(ground, [&](Painter& p) {
        paintBelow(
            p, front, 0.02, [&](double x) { return 0.92 - 0.03 * noise(x * 1.4, 0.3, seed); },
            Paint(look.ink * 0.8));
    });
    addCast(set, {.foot = {random.uniform(-0.2, 0.2) * set.aspect, 0.935},
                  .scale = 0.9,
                  .rim = look.lamp,
                  .lightFrom = {0.2, -0.97}});
}

constexpr Call kCalls[] = {{"fireworks", 1.5}};

} // namespace

const Family fireworks{"fireworks", kCalls, false, build};

} // namespace reelwright::generate::draft::family
