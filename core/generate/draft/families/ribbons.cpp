// Abstract: ribbons of silk that flow with the music.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

struct Silk {
    double y;
    double thickness;
    double amplitude;
    double frequency;
    double speed;
    double phase;
    double depth;
    Rgb top;
    Rgb bottom;
    int beat;
};

void addSilk(Set& set, const Silk& silk) {
    set.act([silk](const Moment& moment, DisplayList& list) {
        const double h = moment.view.size.height;
        const int width = moment.view.size.width;
        RibbonOp ribbon;
        ribbon.top.resize(static_cast<std::size_t>(width));
        ribbon.bottom.resize(static_cast<std::size_t>(width));
        const bool mine = (moment.beat.index + silk.beat) % 2 == 0;
        const double kick = mine ? moment.beat.kick : 0;
        const double swell = silk.amplitude * (0.8 + 0.4 * moment.energy + 0.5 * kick);
        const double t = moment.seconds * silk.speed * (0.5 + 0.9 * moment.energy);
        const Vec centre = moment.view.place(silk.depth, {0, silk.y});
        const double k = moment.view.scale(silk.depth);
        for (int x = 0; x < width; ++x) {
            const double u = (x - centre.x) / k;
            const double fold = std::sin(u * silk.frequency * 2.3 - t * 1.3 + silk.phase * 2);
            const double wave = std::sin(u * silk.frequency + t + silk.phase) + 0.45 * fold;
            const double twist =
                0.12 + std::abs(std::sin(u * silk.frequency * 0.8 - t * 0.7 + silk.phase)) *
                           (1 + 0.35 * kick);
            const double middle = centre.y + wave * swell * h;
            const double half = silk.thickness * twist * h * 0.5;
            ribbon.top[static_cast<std::size_t>(x)] = static_cast<float>(middle - half);
            ribbon.bottom[static_cast<std::size_t>(x)] = static_cast<float>(middle + half);
        }
        ribbon.topColour = silk.top * (1 + 0.3 * kick);
        ribbon.bottomColour = silk.bottom;
        ribbon.topAlpha = 0.95;
        ribbon.bottomAlpha = 0.55;
        list.emplace_back(ribbon);
        // The bright upper edge.
        for (std::size_t x = 0; x < ribbon.top.size(); ++x)
            ribbon.bottom[x] = ribbon.top[x] + static_cast<float>(0.006 * h);
        ribbon.blend = Blend::Add;
        ribbon.topAlpha = 0.5 + 0.5 * kick;
        ribbon.bottomAlpha = 0;
        ribbon.topColour = mix(silk.top, kWhite, 0.35);
        list.emplace_back(std::move(ribbon));
    });
}

void build(Set& set) {
    const Look& look = set.look;
    base::Random random = set.random("layout");
    const double tilt = random.uniform(-0.6, 0.6);
    const bool bright = look.daytime == Daytime::Day || luminance(look.ground) > 0.35;
    const Vec glow{random.uniform(-0.3, 0.3) * set.aspect, random.uniform(0.2, 0.8)};
    set.backdrop([&](Vec at) {
        const double t = std::clamp(at.y + tilt * at.x / set.aspect, 0.0, 1.0);
        const Rgb base =
            bright ? mix(mix(look.light, kWhite, 0.2), mix(look.main, look.light, 0.45), t)
                   : mix(look.shadow * 0.8, mix(look.ground, look.main, 0.12), t);
        return mix(base, bright ? mix(look.accent, look.light, 0.5) : look.main,
                   0.5 * std::exp(-std::hypot(at.x - glow.x, at.y - glow.y) * 2.4));
    });
    const int count = 7;
    const Subject* subject = subjectOf(set.reading);
    const bool before = subject != nullptr && isHandy(*subject);
    for (int i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / (count - 1);
        Silk silk;
        silk.y = 0.16 + 0.68 * t + random.uniform(-0.08, 0.08);
        silk.thickness = random.uniform(0.1, 0.3) * (0.6 + 0.6 * set.closeness + 0.2);
        silk.amplitude = random.uniform(0.05, 0.15);
        silk.frequency = random.uniform(1.4, 3.0) / std::max(0.7, std::sqrt(set.aspect));
        silk.speed = random.uniform(0.5, 1.0) * (random.chance(0.5) ? 1 : -1);
        silk.phase = random.uniform(0, 6.28);
        silk.depth = 0.3 + 1.0 * t;
        const Rgb choices[] = {look.main, look.accent, look.light,
                               mix(look.wide, look.accent, 0.5 * (1 - look.answerShare)),
                               mix(look.main, look.ground, 0.4)};
        silk.top = choices[random.index(5)];
        silk.bottom = mix(choices[random.index(5)], look.ground, 0.55);
        silk.beat = i;
        addSilk(set, silk);
        if (i == (before ? count - 1 : count / 2))
            addCast(set, {.foot = {random.uniform(-0.12, 0.12) * set.aspect, 0.92},
                          .scale = 1.1,
                          .rim = mix(look.light, look.accent, 0.3),
                          .skyline = 0.45,
                          .afloat = true});
    }
    addParticles(set, Drift::Bokeh, 12, mix(look.accent, look.light, 0.4), 1.4);
    addParticles(set, Drift::Sparkle, 30, look.light, 1.1);
}

constexpr Call kCalls[] = {{"abstract", 0.8}, {"dancer", 0.3}, {"heart", 0.5}};

} // namespace

const Family ribbons{"ribbons", kCalls, false, build};

} // namespace reelwright::generate::draft::family
