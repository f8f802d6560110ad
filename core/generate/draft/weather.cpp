#include "generate/draft/atmosphere.h"
#include "generate/draft/noise.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

double fraction(double value) {
    return value - std::floor(value);
}

// One falling thing of a field that repeats itself; all of them are functions of the time.
struct Drop {
    double x;    // 0..1 over the field
    double y;    // 0..1 at the start
    double near; // 0 far, 1 near
    double rate;
};

std::vector<Drop> dropsOf(Set& set, std::string_view purpose, int count) {
    base::Random random = set.random(purpose);
    std::vector<Drop> drops;
    for (int i = 0; i < count; ++i)
        drops.push_back({random.uniform(), random.uniform(), std::pow(random.uniform(), 1.6),
                         random.uniform(0.85, 1.15)});
    return drops;
}

void addRain(Set& set, double strength) {
    const int count = static_cast<int>(330 * strength * std::sqrt(set.aspect));
    const Rgb colour = mix(mix(set.look.light, set.look.skyLow, 0.4), kWhite, 0.35);
    const double slant = set.look.weather == Weather::Storm ? 0.32 : 0.1;
    set.act([drops = dropsOf(set, "rain", count), colour, slant,
             aspect = set.aspect](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Drop& drop : drops) {
            const double speed = (1.3 + 1.5 * drop.near) * drop.rate;
            const double y = fraction(drop.y + moment.seconds * speed / 1.4) * 1.4 - 0.2;
            const double run = std::floor(drop.y + moment.seconds * speed / 1.4);
            const double x = (fraction(drop.x + run * 0.37) * 1.5 - 0.6) * aspect + (y * slant) -
                             moment.view.shift.x * (0.4 + drop.near);
            const double length = (0.025 + 0.06 * drop.near) * drop.rate;
            LineOp line;
            line.x1 = (aspect / 2 + x) * h;
            line.y1 = y * h;
            line.x0 = line.x1 - length * slant * h;
            line.y0 = line.y1 - length * h;
            line.width = (0.0009 + 0.0017 * drop.near) * h;
            line.colour = colour;
            line.alpha = 0.02;
            line.tailAlpha = 0.1 + 0.22 * drop.near;
            list.emplace_back(line);
        }
    });
    addMist(set, 0.75, 0.35, 0.16, mix(set.look.skyLow, set.look.light, 0.2), 1.1);
}

void addSnow(Set& set) {
    const int count = static_cast<int>(230 * std::sqrt(set.aspect));
    const Rgb colour = mix(set.look.light, kWhite, 0.7);
    set.act([drops = dropsOf(set, "snow", count), colour, aspect = set.aspect](const Moment& moment,
                                                                               DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Drop& drop : drops) {
            const double y =
                fraction(drop.y + moment.seconds * (0.05 + 0.13 * drop.near) * drop.rate);
            const double swing = std::sin(moment.seconds * 0.9 * drop.rate + drop.x * 40);
            const double x = fraction(drop.x + swing * 0.012 + moment.seconds * 0.012 * drop.rate -
                                      moment.view.shift.x * (0.3 + drop.near) * 0.5);
            const double big = drop.near > 0.82 ? 2.6 : 1;
            const double radius = std::max(1.2, (0.0016 + 0.0042 * drop.near) * big * h);
            const double light = (0.35 + 0.5 * drop.near) / (big > 1 ? 3.2 : 1);
            list.emplace_back(GlowOp{(x * 1.1 - 0.05) * aspect * h, (y * 1.12 - 0.06) * h, radius,
                                     radius, colour * light,
                                     big > 1 ? GlowShape::Haze : GlowShape::Disc});
        }
    });
}

// A flash every few seconds, and with downbeats; the bolt lives a quarter of a second.
void addLightning(Set& set) {
    const std::uint64_t seed = set.seedOf("lightning");
    set.act([seed, aspect = set.aspect,
             colour = mix(set.look.light, kWhite, 0.6)](const Moment& moment, DisplayList& list) {
        constexpr double kPeriod = 2.7;
        const auto turn = static_cast<std::int64_t>(std::floor(moment.seconds / kPeriod));
        const double start = static_cast<double>(turn) * kPeriod + hashUnit(turn, 0, seed) * 1.6;
        const double age = moment.seconds - start;
        if (age < 0 || age > 0.5)
            return;
        const double flicker = std::exp(-age * 9) + 0.6 * std::exp(-std::abs(age - 0.16) * 40);
        list.emplace_back(WashOp{colour, std::min(0.34, flicker * 0.3), Blend::Add});
        if (age > 0.25)
            return;
        const double h = moment.view.size.height;
        Vec at{(0.15 + 0.7 * hashUnit(turn, 1, seed)) * aspect * h, -0.02 * h};
        for (int i = 0; i < 11; ++i) {
            const Vec next{at.x + (hashUnit(turn, 10 + i, seed) - 0.5) * 0.09 * h,
                           at.y + (0.025 + 0.04 * hashUnit(turn, 40 + i, seed)) * h};
            list.emplace_back(LineOp{at.x, at.y, next.x, next.y, 0.012 * h, colour, flicker * 0.16,
                                     flicker * 0.16, Blend::Add});
            list.emplace_back(LineOp{at.x, at.y, next.x, next.y, 0.0032 * h, kWhite, flicker,
                                     flicker, Blend::Add});
            at = next;
        }
    });
}

void addBlownLeaves(Set& set) {
    set.act([drops = dropsOf(set, "leaves", 44), colour = mix(set.look.accent, set.look.main, 0.3),
             aspect = set.aspect](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        for (const Drop& drop : drops) {
            const double way = drop.x + moment.seconds * (0.16 + 0.22 * drop.near) * drop.rate;
            const double x = (fraction(way) * 1.3 - 0.15) * aspect;
            const double y = drop.y + 0.06 * std::sin(way * 19 + drop.y * 30);
            const double turn = way * 37;
            const double length = (0.004 + 0.009 * drop.near) * h;
            const Vec half{std::cos(turn) * length, std::sin(turn * 0.7) * length * 0.7};
            list.emplace_back(LineOp{x * h - half.x, y * h - half.y, x * h + half.x, y * h + half.y,
                                     length * 0.8, colour, 0.8, 0.5, Blend::Over});
        }
    });
}

} // namespace

void addWeather(Set& set) {
    switch (set.look.weather) {
    case Weather::Clear:
        break;
    case Weather::Rain:
        addRain(set, 1);
        break;
    case Weather::Snow:
        addSnow(set);
        break;
    case Weather::Fog:
        addMist(set, 0.6, 0.45, 0.38, set.look.skyLow, 0.9);
        addMist(set, 0.85, 0.35, 0.34, mix(set.look.skyLow, set.look.light, 0.25), 1.4);
        break;
    case Weather::Storm:
        addLightning(set);
        addRain(set, 1.3);
        break;
    case Weather::Wind:
        addBlownLeaves(set);
        break;
    }
}

} // namespace reelwright::generate::draft
