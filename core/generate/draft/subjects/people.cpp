// People: alone, in pairs, making music.
#include "generate/draft/figure.h"
#include "generate/draft/noise.h"
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

void paintPerson(Painter& p, const Tones& tones, const Act& act) {
    Pose pose;
    const double breath = std::sin(act.seconds * 1.6);
    pose.lean = 0.012 * std::sin(act.seconds * 0.8);
    pose.leftArm -= 0.02 * breath + 0.06;
    pose.rightArm += 0.02 * breath + 0.05;
    pose.hip = 0.006 * std::sin(act.seconds * 0.7);
    pose.nod = 0.03 * std::sin(act.seconds * 0.9 + 1);
    paintFigure(p, tones, pose, bodyOf(act.variant));
}

void paintWalker(Painter& p, const Tones& tones, const Act& act) {
    paintFigure(p, tones, walking(act.seconds * (4.6 + 1.6 * act.energy), 1), bodyOf(act.variant));
}

void paintRunner(Painter& p, const Tones& tones, const Act& act) {
    Body body = bodyOf(act.variant);
    body.outfit = 0;
    paintFigure(p, tones, running(act.seconds * (8.5 + 2 * act.energy)), body);
}

void paintDancer(Painter& p, const Tones& tones, const Act& act) {
    paintFigure(p, tones, dancing(act.count, act.variant, act.energy), bodyOf(act.variant));
}

void paintSinger(Painter& p, const Tones& tones, const Act& act) {
    const double swing = std::sin(act.count * 3.14159);
    Pose pose;
    pose.lean = 0.06 * swing;
    pose.hip = 0.02 * swing;
    pose.rightArm = 0.75;
    pose.rightForearm = 3.75 + 0.05 * swing;
    pose.leftArm = -0.9 - 0.9 * act.energy - 0.35 * swing;
    pose.leftForearm = -1.6 - 0.8 * act.energy - 0.3 * swing;
    pose.leftThigh = -0.2;
    pose.leftShin = -0.1;
    pose.rightThigh = 0.22;
    pose.rightShin = 0.08;
    const Joints joints = paintFigure(p, tones, pose, bodyOf(act.variant));
    p.limb(joints.rightHand, 0.011, joints.rightHand + Vec{-0.02, -0.05}, 0.015,
           Paint(tones.accent));
}

void paintGuitarist(Painter& p, const Tones& tones, const Act& act) {
    const double swing = std::sin(act.count * 3.14159);
    Pose pose;
    pose.lean = 0.05 * swing;
    pose.nod = 0.16 * std::abs(swing);
    pose.leftArm = -0.5;
    pose.leftForearm = 0.9 + 0.16 * std::sin(act.count * 12.566);
    pose.rightArm = 0.9;
    pose.rightForearm = 1.9;
    pose.leftThigh = -0.22;
    pose.leftShin = -0.12;
    pose.rightThigh = 0.25;
    pose.rightShin = 0.1;
    Body body = bodyOf(act.variant);
    body.outfit = body.outfit == 1 ? 0 : body.outfit;
    const Joints joints = paintFigure(p, tones, pose, body);
    const Vec belly = joints.hip + Vec{-0.02, -0.05};
    p.placed(belly, 1, 1, -0.35, [&] {
        p.blob({{-0.14, -0.05},
                {-0.06, -0.045},
                {0.0, -0.06},
                {0.07, -0.05},
                {0.045, 0.0},
                {0.07, 0.05},
                {0.0, 0.06},
                {-0.06, 0.05},
                {-0.14, 0.055},
                {-0.165, 0.0}},
               Paint(tones.accent));
        p.rect(0.04, -0.012, 0.3, 0.024, Paint(tones.body));
        p.rect(0.33, -0.02, 0.06, 0.036, Paint(tones.body));
    });
}

void paintAstronaut(Painter& p, const Tones& tones, const Act& act) {
    const double drift = std::sin(act.seconds * 0.7);
    Tones suit = tones;
    suit.second = mix(tones.second, tones.light, 0.45);
    suit.body = mix(tones.second, tones.light, 0.35);
    Pose pose;
    pose.lean = 0.1 * drift;
    pose.leftArm = -0.9 - 0.2 * drift;
    pose.leftForearm = -0.5;
    pose.rightArm = 1.0 + 0.2 * drift;
    pose.rightForearm = 1.6 + 0.2 * drift;
    pose.leftThigh = -0.3 + 0.08 * drift;
    pose.leftShin = -0.1;
    pose.rightThigh = 0.35;
    pose.rightShin = -0.15 - 0.1 * drift;
    Body body;
    body.breadth = 1.35;
    p.placed({0, -0.66}, 1, 1, 0.1 * drift,
             [&] { p.roundRect(-0.13, -0.18, 0.26, 0.3, 0.05, Paint(tones.second)); });
    const Joints joints = paintFigure(p, suit, pose, body);
    p.disc(joints.head, 0.098, Paint(suit.second));
    p.ellipse(joints.head + Vec{0.012, 0.004}, 0.074, 0.06, Paint(tones.body));
    p.ellipse(joints.head + Vec{0.03, -0.014}, 0.03, 0.02, Paint(tones.accent));
    p.roundRect(joints.chest.x - 0.045, joints.chest.y + 0.06, 0.09, 0.055, 0.01,
                Paint(tones.accent));
}

void paintCouple(Painter& p, const Tones& tones, const Act& act) {
    const double sway = std::sin(act.count * 1.5708) * 0.02;
    Pose left;
    left.lean = 0.05 + sway;
    left.rightArm = 0.55;
    left.rightForearm = 1.5;
    left.nod = 0.12;
    Pose right;
    right.lean = 0.05 - sway;
    right.rightArm = 0.7;
    right.rightForearm = 1.9;
    right.nod = 0.1;
    Body tall = bodyOf(act.variant);
    tall.outfit = 2;
    tall.hair = 0;
    Body small = bodyOf(act.variant + 7);
    small.outfit = 1;
    small.hair = 1;
    p.placed({-0.115, 0}, 1, 1, 0, [&] { paintFigure(p, tones, left, tall); });
    p.placed({0.115, 0}, -0.92, 0.92, 0, [&] { paintFigure(p, tones, right, small); });
}

void paintGroup(Painter& p, const Tones& tones, const Act& act) {
    for (int i = 0; i < 5; ++i) {
        const std::uint64_t variant = act.variant + static_cast<std::uint64_t>(i) * 13;
        const double size = 0.86 + 0.14 * hashUnit(i, 1, act.variant);
        p.placed({(i - 2) * 0.27, 0}, i % 2 == 0 ? size : -size, size, 0, [&] {
            Act own = act;
            own.variant = variant;
            own.seconds += i * 1.7;
            own.count += i % 2 * 0.5;
            act.energy > 0.55 ? paintDancer(p, tones, own) : paintPerson(p, tones, own);
        });
    }
}

constexpr Subject kPeople[] = {
    {"astronaut", Habitat::Ground, 1, 0.9, true, 0, paintAstronaut},
    {"dancer", Habitat::Ground, 1, 1.1, true, 0, paintDancer},
    {"guitarist", Habitat::Ground, 1, 0.9, true, 0, paintGuitarist},
    {"singer", Habitat::Ground, 1, 0.9, true, 0, paintSinger},
    {"runner", Habitat::Ground, 1, 0.9, true, 0.35, paintRunner},
    {"couple", Habitat::Ground, 1, 0.8, true, 0, paintCouple},
    {"walker", Habitat::Ground, 1, 0.7, true, 0.12, paintWalker},
    {"group", Habitat::Ground, 1, 1.9, true, 0, paintGroup},
};

constexpr Subject kAnybody[] = {{"person", Habitat::Ground, 1, 0.5, true, 0, paintPerson}};

} // namespace

std::span<const Subject> people() {
    return kPeople;
}
std::span<const Subject> anybody() {
    return kAnybody;
}

} // namespace reelwright::generate::draft::subjects
