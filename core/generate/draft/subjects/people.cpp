// People: alone, in pairs, making music.
#include "generate/draft/figure.h"
#include "generate/draft/noise.h"
#include "generate/draft/subjects/lists.h"

#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

// An arm held out with something in the hand, or headphones on.
void reachOut(Pose& pose, const Act& act) {
    if (act.held == nullptr || act.held->idea == "headphones")
        return;
    pose.rightArm = 0.75 + 0.03 * std::sin(act.seconds * 1.3);
    pose.rightForearm = 1.95 + 0.04 * std::sin(act.seconds * 1.3);
}

void paintHeld(Painter& p, const Tones& tones, const Act& act, const Joints& joints) {
    if (act.held == nullptr)
        return;
    if (act.held->idea == "headphones") {
        p.arc(joints.head + Vec{0, -0.012}, 0.066, 3.3, 6.12, 0.014, Paint(tones.accent));
        for (const double side : {-1.0, 1.0})
            p.ellipse(joints.head + Vec{side * 0.058, 0.002}, 0.018, 0.03, Paint(tones.accent));
        return;
    }
    p.placed(joints.rightHand + Vec{0, 0.05}, kHeldSize, kHeldSize, 0,
             [&] { act.held->paint(p, tones, act); });
    p.disc(joints.rightHand, 0.017, Paint(tones.body));
}

void paintPerson(Painter& p, const Tones& tones, const Act& act) {
    Pose pose;
    const double breath = std::sin(act.seconds * 1.6);
    pose.lean = 0.012 * std::sin(act.seconds * 0.8);
    pose.leftArm -= 0.02 * breath + 0.06;
    pose.rightArm += 0.02 * breath + 0.05;
    pose.hip = 0.006 * std::sin(act.seconds * 0.7);
    pose.nod = 0.03 * std::sin(act.seconds * 0.9 + 1);
    reachOut(pose, act);
    paintHeld(p, tones, act, paintFigure(p, tones, pose, bodyOf(act.variant)));
}

void paintWalker(Painter& p, const Tones& tones, const Act& act) {
    Pose pose = walking(act.seconds * (4.6 + 1.6 * act.energy), 1);
    reachOut(pose, act);
    paintHeld(p, tones, act, paintFigure(p, tones, pose, bodyOf(act.variant)));
}

// Somebody at work: in a coat and a cap, a hat with a veil or an apron.
void paintAtWork(Painter& p, const Tones& tones, const Act& act, Body body) {
    Pose pose;
    const double breath = std::sin(act.seconds * 1.4);
    pose.lean = 0.03 + 0.01 * breath;
    pose.leftArm = -0.2 - 0.02 * breath;
    pose.leftForearm = 0.15;
    pose.nod = 0.04 * std::sin(act.seconds * 0.8);
    reachOut(pose, act);
    const Joints joints = paintFigure(p, tones, pose, body);
    if (body.hair == 5) {
        p.ellipse(joints.head + Vec{0, -0.04}, 0.13, 0.022, Paint(tones.own({0.9, 0.78, 0.45})));
        p.blob({joints.head + Vec{-0.055, -0.045}, joints.head + Vec{-0.04, -0.095},
                joints.head + Vec{0.04, -0.095}, joints.head + Vec{0.055, -0.045}},
               Paint(tones.own({0.95, 0.84, 0.5})));
        p.blob({joints.head + Vec{-0.1, -0.035}, joints.head + Vec{-0.085, 0.09},
                joints.head + Vec{0.085, 0.09}, joints.head + Vec{0.1, -0.035}},
               Paint(tones.light, 0.28));
    }
    paintHeld(p, tones, act, joints);
}

void paintKeeper(Painter& p, const Tones& tones, const Act& act) {
    Body body = bodyOf(act.variant);
    body.hair = 3;
    body.outfit = 2;
    paintAtWork(p, tones, act, body);
}

void paintBeekeeper(Painter& p, const Tones& tones, const Act& act) {
    Body body = bodyOf(act.variant);
    body.hair = 5;
    body.outfit = 0;
    Tones white = tones;
    white.second = mix(tones.second, tones.light, 0.5);
    paintAtWork(p, tones.flat ? tones : white, act, body);
}

void paintChef(Painter& p, const Tones& tones, const Act& act) {
    Body body = bodyOf(act.variant);
    body.outfit = 0;
    body.hair = 0;
    paintAtWork(p, tones, act, body);
    const Rgb linen = tones.own({0.95, 0.93, 0.88}, 0.8);
    p.blob({{-0.052, -0.76},
            {0.062, -0.76},
            {0.085, -0.5},
            {0.09, -0.36},
            {-0.075, -0.36},
            {-0.07, -0.5}},
           Paint(linen));
    p.roundRect(-0.045, -1.03, 0.1, 0.08, 0.035, Paint(linen));
}

void paintClimber(Painter& p, const Tones& tones, const Act& act) {
    const double step = std::sin(act.seconds * 1.5);
    Pose pose;
    pose.side = 1;
    pose.lean = 0.22;
    pose.leftThigh = 0.85 + 0.1 * step;
    pose.leftShin = -0.15;
    pose.rightThigh = -0.28;
    pose.rightShin = -0.4;
    pose.leftArm = 0.35;
    pose.leftForearm = 0.9;
    pose.rightArm = 0.95 + 0.12 * step;
    pose.rightForearm = 1.7;
    Body body = bodyOf(act.variant);
    body.hair = 3;
    body.outfit = 0;
    // The rock that is being climbed, the rucksack and the stick.
    const Rgb rock = tones.own({0.34, 0.32, 0.34}, 0.5);
    p.blob({{-0.75, 0.12},
            {-0.5, 0.0},
            {-0.12, -0.02},
            {0.06, -0.03},
            {0.12, -0.24},
            {0.34, -0.28},
            {0.6, -0.16},
            {0.85, 0.12}},
           Paint(rock));
    if (!tones.flat)
        p.polygon({{0.12, -0.24}, {0.34, -0.28}, {0.3, 0.1}, {0.08, 0.1}},
                  Paint(mix(rock, kBlack, 0.35)));
    p.placed({-0.02, -0.02}, 1, 1, 0, [&] {
        p.placed({-0.07, -0.63}, 1, 1, 0.22,
                 [&] { p.roundRect(-0.07, -0.12, 0.14, 0.26, 0.05, Paint(tones.accent)); });
        const Joints joints = paintFigure(p, tones, pose, body);
        p.line(joints.rightHand + Vec{-0.02, -0.06}, {0.36, -0.26}, 0.012, Paint(tones.body));
    });
}

// Two forearms that meet over something held.
void paintHands(Painter& p, const Tones& tones, const Act& act) {
    const double give = 0.02 * std::sin(act.seconds * 1.1);
    if (act.held != nullptr)
        p.placed(kHeldByHands + Vec{give, 0}, kHeldInHands, kHeldInHands, 0,
                 [&] { act.held->paint(p, tones, act); });
    const Rgb skin = tones.own({0.85, 0.62, 0.48}, 0.7);
    for (const double side : {-1.0, 1.0}) {
        const Rgb own = side > 0 || tones.flat ? skin : mix(skin, kBlack, 0.22);
        p.placed({give, 0}, side, 1, 0, [&] {
            p.limb({1.35, 0.12}, 0.19, {0.62, -0.12}, 0.14,
                   Paint(side > 0 ? tones.second : tones.accent));
            p.limb({0.72, -0.1}, 0.09, {0.36, -0.24}, 0.1, Paint(own));
            for (int i = 0; i < 4; ++i)
                p.limb({0.34, -0.3 + 0.05 * i}, 0.042, {0.1, -0.36 + 0.055 * i}, 0.03, Paint(own));
            p.limb({0.36, -0.3}, 0.045, {0.2, -0.44}, 0.032, Paint(own));
            if (!tones.flat)
                for (int i = 0; i < 3; ++i)
                    p.line({0.32, -0.275 + 0.05 * i}, {0.12, -0.33 + 0.055 * i}, 0.01,
                           Paint(mix(own, kBlack, 0.5), 0.6));
        });
    }
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
    suit.second = tones.own({0.9, 0.92, 0.95}, 0.85);
    suit.body = tones.own({0.8, 0.83, 0.88}, 0.85);
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
            act.dances ? paintDancer(p, tones, own) : paintPerson(p, tones, own);
        });
    }
}

constexpr Subject kPeople[] = {
    {"hands", Habitat::Ground, 0.45, 2.6, true, 0, paintHands},
    {"keeper", Habitat::Ground, 1, 0.7, true, 0, paintKeeper, Kind::Human},
    {"beekeeper", Habitat::Ground, 1, 0.7, true, 0, paintBeekeeper, Kind::Human},
    {"chef", Habitat::Ground, 1, 0.7, true, 0, paintChef, Kind::Human},
    {"climber", Habitat::Ground, 1, 1.4, true, 0, paintClimber, Kind::Active},
    {"astronaut", Habitat::Ground, 1, 0.9, true, 0, paintAstronaut, Kind::Active},
    {"dancer", Habitat::Ground, 1, 1.1, true, 0, paintDancer, Kind::Active},
    {"guitarist", Habitat::Ground, 1, 0.9, true, 0, paintGuitarist, Kind::Active},
    {"singer", Habitat::Ground, 1, 0.9, true, 0, paintSinger, Kind::Human},
    {"runner", Habitat::Ground, 1, 0.9, true, 0.35, paintRunner, Kind::Active},
    {"couple", Habitat::Ground, 1, 0.8, true, 0, paintCouple, Kind::Human},
    {"walker", Habitat::Ground, 1, 0.7, true, 0.12, paintWalker, Kind::Human},
    {"group", Habitat::Ground, 1, 1.9, true, 0, paintGroup, Kind::Human},
};

constexpr Subject kAnybody[] = {
    {"person", Habitat::Ground, 1, 0.5, true, 0, paintPerson, Kind::Human}};

} // namespace

std::span<const Subject> people() {
    return kPeople;
}
std::span<const Subject> anybody() {
    return kAnybody;
}

} // namespace reelwright::generate::draft::subjects
