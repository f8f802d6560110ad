#include "generate/draft/cast_props.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

void addShadow(Set& set, const Subject& subject, const Placing& placing) {
    set.act(
        [subject = &subject, placing, ink = set.look.ink](const Moment& moment, DisplayList& list) {
            const double k = moment.view.scale(placing.depth);
            const double x = placing.foot.x + travelOf(*subject, placing, moment);
            const Vec at = moment.view.place(placing.depth, {x, placing.foot.y});
            const double half = subject->width * placing.height * 0.62 * k;
            list.emplace_back(GlowOp{at.x, at.y, half, half * 0.16, ink * 0.6, GlowShape::Dark});
        });
}

void addBacklight(Set& set, const Subject& subject, const Placing& placing) {
    const double dark = 1 - 0.85 * set.look.daylight;
    set.act([subject = &subject, placing, dark](const Moment& moment, DisplayList& list) {
        const double k = moment.view.scale(placing.depth);
        const double x = placing.foot.x + travelOf(*subject, placing, moment);
        const Vec at =
            moment.view.place(placing.depth, {x, placing.foot.y - placing.height * 0.62});
        const double radius = std::min(placing.height * 0.85, 0.75) * k;
        const double light = dark * (0.16 + 0.14 * moment.beat.kick);
        list.emplace_back(GlowOp{at.x, at.y, radius * std::clamp(subject->width, 0.9, 1.8), radius,
                                 placing.rim * light, GlowShape::Haze});
    });
}

void addShine(Set& set, const Subject& subject, const Placing& placing) {
    const double dark = 1 - 0.55 * set.look.daylight;
    set.act([subject = &subject, placing, dark,
             colour = mix(set.look.lamp, kWhite, 0.25)](const Moment& moment, DisplayList& list) {
        const Shine& shine = *subject->shine;
        const double k = moment.view.scale(placing.depth);
        const double side = placing.mirrored ? -1 : 1;
        const Vec at = moment.view.place(placing.depth,
                                         placing.foot + Vec{travelOf(*subject, placing, moment) +
                                                                side * shine.at.x * placing.height,
                                                            shine.at.y * placing.height});
        const double waver = std::sin(moment.seconds * 9.1) * 0.5 +
                             std::sin(moment.seconds * 14.3 + 1) * 0.3 +
                             std::sin(moment.seconds * 3.7) * 0.2;
        const double light = dark * (0.75 + 0.25 * moment.beat.kick) * (1 + shine.flicker * waver);
        const double r = shine.radius * placing.height * k;
        list.emplace_back(
            GlowOp{at.x, at.y, r * 1.5, r * 1.5, colour * (0.42 * light), GlowShape::Haze});
        list.emplace_back(
            GlowOp{at.x, at.y, r * 0.55, r * 0.55, colour * (0.75 * light), GlowShape::Glow});
        if (shine.steam.y != 0) {
            const Vec pot = moment.view.place(
                placing.depth,
                placing.foot + Vec{side * shine.steam.x, shine.steam.y} * placing.height);
            for (int i = 0; i < 9; ++i) {
                const double age = std::fmod(moment.seconds * 0.3 + i / 9.0, 1.0);
                const double puff = (0.05 + 0.14 * age) * placing.height * k;
                list.emplace_back(
                    GlowOp{pot.x + 0.06 * placing.height * k * std::sin(moment.seconds + age * 6),
                           pot.y - 0.7 * age * placing.height * k, puff, puff * 1.2,
                           mix(colour, kWhite, 0.4) * (0.26 * (1 - age) * std::min(1.0, age * 5)),
                           GlowShape::Haze});
            }
        }
        if (!shine.sweeps)
            return;
        const double turn = moment.seconds * 0.9 + 0.6;
        const double across = std::cos(turn);
        for (const double way : {1.0, -1.0}) {
            const double towards = 0.5 + 0.5 * std::sin(turn) * way; // 1: at the viewer
            BeamOp beam;
            beam.x = at.x;
            beam.y = at.y;
            beam.directionX = across * way < 0 ? -1 : 1;
            beam.directionY = -0.06;
            const double norm = std::hypot(beam.directionX, beam.directionY);
            beam.directionX /= norm;
            beam.directionY /= norm;
            beam.length = (0.25 + 0.95 * std::abs(across)) * 1.1 * moment.view.size.height;
            beam.startWidth = 0.05 * placing.height * k;
            beam.endWidth = (0.14 + 0.3 * towards) * moment.view.size.height * 0.6;
            beam.colour =
                colour * (dark * (0.45 + 0.6 * towards) * (0.35 + 0.65 * std::abs(across)));
            list.emplace_back(beam);
        }
        const double flash = std::pow(std::max(0.0, std::sin(turn)), 14.0);
        list.emplace_back(
            GlowOp{at.x, at.y, r * 4, r * 4, colour * (flash * dark), GlowShape::Glow});
    });
}

void addTable(Set& set, const Placing& placing) {
    const Look& look = set.look;
    const Area area = set.reach(placing.depth);
    const double back = placing.foot.y - 0.06;
    const double front = placing.foot.y + 0.05;
    LayerStyle style;
    style.depth = placing.depth;
    style.top = back - 0.01;
    set.layer(style, [&](Painter& p) {
        const Rgb wood =
            atLuminance(mix(mix(look.ground, look.main, 0.35), Rgb{0.45, 0.3, 0.2}, 0.4),
                        0.16 + 0.2 * look.daylight);
        const double lightX = placing.lightFrom.x > 0 ? area.right : area.left;
        const double darkX = placing.lightFrom.x > 0 ? area.left : area.right;
        p.rect(area.left, back, area.width(), front - back,
               Paint::linear({lightX, 0}, {darkX, 0},
                             {{0, mix(wood, placing.rim, 0.42), 1},
                              {0.5, mix(wood, placing.rim, 0.2), 1},
                              {1, wood * 0.75, 1}}));
        base::Random random = set.random("table");
        for (int i = 0; i < 9; ++i) {
            const double y = back + (front - back) * (i + 0.5) / 9;
            const double x = random.uniform(area.left, area.right);
            p.line({x, y}, {x + random.uniform(0.1, 0.5), y}, 0.0018, Paint(wood * 0.5, 0.5));
        }
        p.rect(area.left, front, area.width(), area.bottom - front + 0.1,
               Paint::vertical(front, front + 0.25, {{0, wood * 0.62, 1}, {1, wood * 0.28, 1}}));
        p.rect(area.left, front - 0.002, area.width(), 0.004,
               Paint(mix(wood, placing.rim, 0.6), 0.8));
    });
}

} // namespace reelwright::generate::draft
