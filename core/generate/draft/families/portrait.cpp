// A head and shoulders against blurred lights, edged by coloured light.
#include "generate/draft/atmosphere.h"
#include "generate/draft/cast.h"
#include "generate/draft/family.h"
#include "generate/draft/noise.h"
#include "generate/draft/scenery.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft::family {

namespace {

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
    const Casting casting = castingOf(set.reading);
    const bool human = casting.main != nullptr && isHuman(*casting.main);
    const Subject* held =
        human && casting.second != nullptr && isHandy(*casting.second) ? casting.second : nullptr;
    const double x = -side * random.uniform(0.02, 0.14) * std::min(1.0, set.aspect);
    addBust(set, human ? *casting.main : *subjectCalled("person"), held, x,
            mix(look.light, kWhite, 0.15), {side * 0.85, -0.4});
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
