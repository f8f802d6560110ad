#include "generate/draft/atmosphere.h"
#include "generate/draft/noise.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

Rgb skyColour(const Look& look, double y, double horizon) {
    const double t = std::clamp(y / std::max(horizon, 0.05), -0.3, 1.3);
    const double bent = t < 0 ? t * 0.4 : t;
    if (bent < 0.55)
        return mix(look.skyTop, look.skyMid, smoothStep(-0.25, 0.55, bent));
    return mix(look.skyMid, look.skyLow, smoothStep(0.55, 1.0, bent));
}

// Light around the sun or moon: a core, a wide glow and a glow along the horizon.
double halo(Vec at, const Sky& sky) {
    const double distance = std::hypot(at.x - sky.discAt.x, at.y - sky.discAt.y);
    return 0.75 * std::exp(-distance / (sky.discSize * 1.6)) + 0.42 * std::exp(-distance * 2.6);
}

void addStars(Set& set, const Sky& sky) {
    const double night = std::clamp(1 - set.look.daylight * 1.7, 0.0, 1.0) * sky.stars;
    if (night <= 0.05 || set.look.weather == Weather::Fog || set.look.weather == Weather::Storm)
        return;
    struct Star {
        Vec at;
        double size;
        double light;
        double rate;
        Rgb colour;
    };
    std::vector<Star> stars;
    base::Random random = set.random("stars");
    const Area area = set.reach(0.02);
    const int count = static_cast<int>(150 * night * std::sqrt(set.aspect));
    for (int i = 0; i < count; ++i) {
        const double height = random.uniform();
        Star star;
        star.at = {random.uniform(area.left, area.right), height * height * sky.horizon * 0.95};
        star.light = std::pow(random.uniform(), 3.0) * 0.9 + 0.12;
        star.size = 0.0016 + 0.0028 * star.light;
        star.rate = random.uniform(0.6, 3.0);
        star.colour = mix(set.look.light, kWhite, random.uniform(0.4, 1.0)) *
                      (star.light * night * (1 - height * 0.7));
        stars.push_back(star);
    }
    set.act([stars = std::move(stars)](const Moment& moment, DisplayList& list) {
        for (const Star& star : stars) {
            const Vec at = moment.view.place(0.02, star.at);
            const double twinkle =
                0.75 + 0.25 * std::sin(moment.seconds * star.rate * 2.2 + star.at.x * 90);
            const double radius = std::max(star.size * moment.view.size.height, 1.3) * 1.5;
            list.emplace_back(GlowOp{at.x, at.y, radius, radius,
                                     star.colour * (twinkle + 0.5 * moment.beat.kick * star.light),
                                     GlowShape::Glow});
        }
    });
}

void addDisc(Set& set, const Sky& sky) {
    if (!sky.disc || set.look.weather == Weather::Fog || set.look.weather == Weather::Storm ||
        set.look.weather == Weather::Rain)
        return;
    const Look& look = set.look;
    const bool moon = look.daytime == Daytime::Night;
    LayerStyle style;
    style.depth = 0.03;
    style.glow = sky.discSize * 0.7;
    style.glowStrength = moon ? 0.5 : 0.8;
    style.top = sky.discAt.y - sky.discSize * 1.1;
    style.bottom = sky.discAt.y + sky.discSize * 1.1;
    set.layer(style, [&](Painter& p) {
        const double r = sky.discSize;
        const Vec at = sky.discAt;
        const Rgb core = mix(look.sun, kWhite, 0.25);
        p.disc(at, r,
               Paint::linear(
                   at + Vec{-r * 0.6, -r}, at + Vec{r * 0.5, r},
                   {{0, core, 1}, {1, moon ? mix(look.sun, look.main, 0.25) : look.sun, 1}}));
        if (!moon)
            return;
        base::Random random = set.random("moon");
        for (int i = 0; i < 7; ++i) {
            const double turn = random.uniform(0, 6.28);
            const double far = random.uniform(0.1, 0.7) * r;
            p.inside([&] {
                p.disc(at + Vec{std::cos(turn) * far, std::sin(turn) * far},
                       r * random.uniform(0.08, 0.26), Paint(look.skyMid, 0.13));
            });
        }
    });
}

} // namespace

Vec discPlace(const Set& set, double horizon) {
    base::Random random = set.random("disc");
    const double side = random.chance(0.5) ? 1 : -1;
    const double height = set.look.daytime == Daytime::Night ? random.uniform(0.18, 0.4)
                          : set.look.daytime == Daytime::Day ? random.uniform(0.12, 0.3)
                                                             : random.uniform(0.55, 0.9);
    return {side * set.aspect * random.uniform(0.08, 0.33), horizon * height};
}

void addSky(Set& set, const Sky& sky) {
    const Look& look = set.look;
    const std::uint64_t seed = set.seedOf("sky");
    const bool covered = look.weather == Weather::Fog || look.weather == Weather::Storm ||
                         look.weather == Weather::Rain;
    const double bright = covered ? 0.25 : (sky.disc ? 1.0 : 0.3);
    set.backdrop([&](Vec at) {
        Rgb colour = skyColour(look, at.y, sky.horizon);
        return colour + look.sun * (halo(at, sky) * bright * (0.35 + 0.4 * look.daylight));
    });
    addStars(set, sky);
    addDisc(set, sky);
    const double amount = std::min(1.0, sky.clouds + (covered ? 0.45 : 0));
    if (amount <= 0.02)
        return;
    LayerStyle style;
    style.depth = 0.08;
    style.bottom = sky.horizon + 0.06;
    style.spare = 0.12;
    const double way = hashUnit(1, 2, seed) < 0.5 ? -1 : 1;
    const double speed =
        look.weather == Weather::Wind || look.weather == Weather::Storm ? 0.02 : 0.006;
    style.motion = [way, speed](const Moment& moment) {
        LayerMotion motion;
        motion.shift.x = way * 0.11 * std::tanh(speed * moment.seconds / 0.11);
        return motion;
    };
    set.vapour(style, [&, amount](Vec at) -> Tint {
        const double flat = 1.6 + 2.2 * std::clamp(at.y / sky.horizon, 0.0, 1.0);
        const double body = fractalNoise(at.x * 1.5 + 7, at.y * flat * 1.7, 5, seed);
        const double above = fractalNoise(at.x * 1.5 + 7, (at.y - 0.045) * flat * 1.7, 4, seed);
        const double cover = smoothStep(0.66 - 0.26 * amount, 0.86 - 0.2 * amount, body);
        const double lit = std::clamp(0.5 + (body - above) * 3.2, 0.0, 1.0);
        const double near = std::exp(-std::hypot(at.x - sky.discAt.x, at.y - sky.discAt.y) * 2.2);
        const Rgb dark = mix(look.skyTop, look.skyMid, 0.35 + 0.4 * look.daylight);
        const Rgb bright2 =
            mix(mix(look.skyLow, look.sun, 0.35 + 0.5 * near), kWhite, 0.25 * look.daylight);
        const double fade = 1 - smoothStep(sky.horizon - 0.12, sky.horizon + 0.05, at.y);
        return {mix(dark, bright2, lit), cover * (0.35 + 0.4 * amount) * (0.3 + 0.7 * fade)};
    });
}

void addMist(Set& set, double y, double thickness, double density, Rgb colour, double depth) {
    LayerStyle style;
    style.depth = depth;
    style.top = y - thickness;
    style.bottom = y + thickness;
    style.spare = 0.2;
    const std::uint64_t seed =
        set.seedOf("mist") + static_cast<std::uint64_t>(y * 1000 + depth * 77);
    const double way = (seed & 1) != 0 ? 1 : -1;
    style.motion = [way, depth](const Moment& moment) {
        LayerMotion motion;
        motion.shift.x = way * 0.19 * std::tanh(moment.seconds * (0.01 + 0.008 * depth) / 0.19);
        return motion;
    };
    set.vapour(style, [&](Vec at) -> Tint {
        const double body = fractalNoise(at.x * 1.7, at.y * 5, 4, seed);
        return {colour, bump(at.y - y, thickness) * density * (0.3 + 0.9 * body)};
    });
}

} // namespace reelwright::generate::draft
