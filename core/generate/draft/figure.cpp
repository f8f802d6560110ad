#include "generate/draft/figure.h"

#include "generate/draft/noise.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft::subjects {

namespace {

constexpr double kUpperArm = 0.155;
constexpr double kForearm = 0.145;
constexpr double kThigh = 0.25;
constexpr double kShin = 0.24;

Vec reach(Vec from, double angle, double length) {
    return from + Vec{std::sin(angle) * length, std::cos(angle) * length};
}

// Eight poses to move between; arms and legs are far enough apart to read as silhouettes.
constexpr std::array<Pose, 8> kDance{{
    {.lean = 0.05,
     .hip = 0.03,
     .leftArm = -2.3,
     .leftForearm = -2.9,
     .rightArm = 1.0,
     .rightForearm = 2.2,
     .leftThigh = -0.35,
     .leftShin = 0.1,
     .rightThigh = 0.2,
     .rightShin = 0.1},
    {.lean = -0.12,
     .hip = -0.04,
     .leftArm = -1.5,
     .leftForearm = -1.7,
     .rightArm = 2.6,
     .rightForearm = 3.0,
     .leftThigh = -0.1,
     .leftShin = -0.05,
     .rightThigh = 0.75,
     .rightShin = 0.1},
    {.lean = 0.15,
     .hip = 0.05,
     .leftArm = -2.9,
     .leftForearm = -3.3,
     .rightArm = 2.9,
     .rightForearm = 3.3,
     .leftThigh = -0.45,
     .leftShin = -0.3,
     .rightThigh = 0.35,
     .rightShin = 0.5},
    {.lean = -0.2,
     .hip = -0.02,
     .lift = 0.07,
     .leftArm = -2.0,
     .leftForearm = -1.2,
     .rightArm = 1.9,
     .rightForearm = 1.2,
     .leftThigh = -0.9,
     .leftShin = 0.5,
     .rightThigh = 0.5,
     .rightShin = -0.5},
    {.lean = 0.25,
     .hip = 0.02,
     .leftArm = -0.8,
     .leftForearm = 0.7,
     .rightArm = 1.6,
     .rightForearm = 1.5,
     .leftThigh = -0.6,
     .leftShin = -0.55,
     .rightThigh = 0.7,
     .rightShin = 0.2},
    {.lean = 0.0,
     .hip = -0.04,
     .leftArm = -1.1,
     .leftForearm = -2.6,
     .rightArm = 1.1,
     .rightForearm = 2.6,
     .leftThigh = -0.3,
     .leftShin = 0.25,
     .rightThigh = 0.3,
     .rightShin = -0.25},
    {.lean = -0.28,
     .hip = 0.03,
     .leftArm = -2.6,
     .leftForearm = -2.4,
     .rightArm = 0.5,
     .rightForearm = 1.0,
     .leftThigh = -1.2,
     .leftShin = -0.9,
     .rightThigh = 0.15,
     .rightShin = 0.1},
    {.lean = 0.1,
     .hip = 0.0,
     .lift = 0.02,
     .leftArm = -1.6,
     .leftForearm = -1.6,
     .rightArm = 1.6,
     .rightForearm = 1.6,
     .leftThigh = -0.05,
     .leftShin = 0.0,
     .rightThigh = 0.9,
     .rightShin = -1.0},
}};

// Skins and hair to choose from, as they are in daylight.
constexpr std::array<Rgb, 5> kSkins{{{0.93, 0.74, 0.62},
                                     {0.82, 0.58, 0.43},
                                     {0.64, 0.42, 0.3},
                                     {0.45, 0.29, 0.21},
                                     {0.88, 0.66, 0.51}}};
constexpr std::array<Rgb, 5> kLocks{{{0.13, 0.09, 0.08},
                                     {0.3, 0.18, 0.11},
                                     {0.09, 0.08, 0.1},
                                     {0.45, 0.28, 0.15},
                                     {0.2, 0.12, 0.09}}};

// What falls down behind the head and the shoulders.
void paintLongHair(Painter& painter, Vec head, double tilt, const Paint& hair) {
    painter.placed(head, 1, 1, tilt, [&] {
        painter.blob({{-0.05, -0.03},
                      {-0.06, 0.05},
                      {-0.07, 0.12},
                      {-0.03, 0.135},
                      {0.0, 0.12},
                      {0.035, 0.13},
                      {0.066, 0.11},
                      {0.058, 0.03},
                      {0.048, -0.03},
                      {0.0, -0.05}},
                     hair);
    });
}

// Eyes, nose and mouth of a face that is too small for more.
void paintSmallFace(Painter& painter, Rgb bare, double side) {
    const double turn = side > 0.5 ? 0.02 : 0.006;
    const Paint dark(bare * 0.22);
    for (const double eye : {-1.0, 1.0}) {
        if (side > 0.5 && eye < 0)
            continue;
        painter.ellipse({turn + eye * 0.0155, -0.008}, 0.0048, 0.004, dark);
        painter.line({turn + eye * 0.0155 - 0.008, -0.02}, {turn + eye * 0.0155 + 0.008, -0.021},
                     0.0042, Paint(bare * 0.3));
    }
    painter.line({turn + 0.003, -0.004}, {turn + 0.006, 0.013}, 0.005, Paint(bare * 0.55));
    painter.line({turn - 0.008, 0.028}, {turn + 0.012, 0.027}, 0.0055,
                 Paint(mix(bare, Rgb{0.55, 0.12, 0.12}, 0.5) * 0.75));
}

void paintHair(Painter& painter, Vec head, double tilt, const Body& body, const Paint& hair) {
    painter.placed(head, 1, 1, tilt, [&] {
        painter.blob({{-0.048, 0.0},
                      {-0.052, -0.04},
                      {-0.022, -0.074},
                      {0.024, -0.074},
                      {0.052, -0.038},
                      {0.046, -0.005},
                      {0.02, -0.032},
                      {-0.02, -0.03}},
                     hair);
        if (body.hair == 2)
            painter.disc({-0.018, -0.085}, 0.026, hair);
        else if (body.hair == 3)
            painter.blob({{-0.054, -0.026},
                          {-0.05, -0.07},
                          {0.0, -0.085},
                          {0.05, -0.06},
                          {0.095, -0.026},
                          {0.05, -0.018}},
                         hair);
        else if (body.hair == 4)
            for (int i = 0; i < 9; ++i)
                painter.disc(
                    {std::cos(i * 0.7) * 0.048, -0.02 - std::abs(std::sin(i * 0.7)) * 0.055}, 0.03,
                    hair);
    });
}

} // namespace

Pose mix(const Pose& a, const Pose& b, double share) {
    const auto between = [&](double Pose::*part) { return a.*part + (b.*part - a.*part) * share; };
    Pose pose;
    for (double Pose::*part :
         {&Pose::lean, &Pose::nod, &Pose::hip, &Pose::lift, &Pose::leftArm, &Pose::leftForearm,
          &Pose::rightArm, &Pose::rightForearm, &Pose::leftThigh, &Pose::leftShin,
          &Pose::rightThigh, &Pose::rightShin, &Pose::side})
        pose.*part = between(part);
    return pose;
}

Pose walking(double phase, double stride) {
    const double s = std::sin(phase);
    const double c = std::cos(phase);
    Pose pose;
    pose.side = 1;
    pose.lean = 0.05;
    pose.leftThigh = 0.52 * s * stride;
    pose.leftShin = pose.leftThigh - 0.55 * std::max(0.0, c) * stride - 0.05;
    pose.rightThigh = -0.52 * s * stride;
    pose.rightShin = pose.rightThigh - 0.55 * std::max(0.0, -c) * stride - 0.05;
    pose.leftArm = -0.45 * s * stride;
    pose.leftForearm = pose.leftArm + 0.25;
    pose.rightArm = 0.45 * s * stride;
    pose.rightForearm = pose.rightArm + 0.25;
    return pose;
}

Pose running(double phase) {
    const double s = std::sin(phase);
    const double c = std::cos(phase);
    Pose pose;
    pose.side = 1;
    pose.lean = 0.24;
    pose.lift = 0.035 * std::abs(s);
    pose.leftThigh = 0.2 + 0.85 * s;
    pose.leftShin = pose.leftThigh - 0.25 - 1.15 * std::max(0.0, c);
    pose.rightThigh = 0.2 - 0.85 * s;
    pose.rightShin = pose.rightThigh - 0.25 - 1.15 * std::max(0.0, -c);
    pose.leftArm = -0.1 - 0.95 * s;
    pose.leftForearm = pose.leftArm + 1.45;
    pose.rightArm = -0.1 + 0.95 * s;
    pose.rightForearm = pose.rightArm + 1.45;
    return pose;
}

Pose dancing(double count, std::uint64_t variant, double energy) {
    const double whole = std::floor(count);
    const auto index = static_cast<std::int64_t>(whole);
    const auto poseAt = [&](std::int64_t i) {
        return kDance[hashOf(i / 2 * 2, i % 2, variant) % kDance.size()];
    };
    const double t = count - whole;
    // Most of the way is made shortly before the beat, then the pose settles.
    Pose pose = mix(poseAt(index), poseAt(index + 1), smoothStep(0.25, 1.0, t));
    pose.lift += 0.025 * energy * std::abs(std::sin(count * 3.14159265));
    return mix(Pose{}, pose, 0.72 + 0.28 * energy);
}

Body bodyOf(std::uint64_t variant) {
    Body body;
    body.hair = static_cast<int>(variant % 5);
    body.outfit = static_cast<int>(variant / 5 % 3);
    body.tint = static_cast<int>((variant / 5 + variant) % 3);
    body.skin = kSkins[variant / 3 % kSkins.size()];
    body.locks = kLocks[variant / 5 % kLocks.size()];
    body.breadth = 0.92 + 0.02 * static_cast<double>(variant / 15 % 8);
    return body;
}

Joints paintFigure(Painter& painter, const Tones& tones, const Pose& pose, const Body& body) {
    const bool dress = body.outfit == 1;
    const bool flat = tones.flat || tones.body == tones.second;
    const double turn = 1 - 0.72 * pose.side;
    const double shoulders = 0.083 * turn * body.breadth * (dress ? 0.88 : 1);
    const double hips = 0.046 * turn;
    Vec hip{pose.hip, -0.5};
    // The lower foot carries the body.
    const auto footOf = [&](double side, double thigh, double shin) {
        return reach(reach(hip + Vec{side * hips, 0}, thigh, kThigh), shin, kShin);
    };
    const double low = std::max(footOf(-1, pose.leftThigh, pose.leftShin).y,
                                footOf(1, pose.rightThigh, pose.rightShin).y);
    hip.y -= low + 0.012 + pose.lift;
    const Vec chest = reach(hip, 3.14159265 - pose.lean, 0.3);
    const Vec head = reach(chest, 3.14159265 - pose.lean - pose.nod, 0.128);
    // Light comes from the front; what turns away from it lies in the shade.
    const Rgb worn = flat || body.tint == 0 ? tones.second
                     : body.tint == 1       ? mix(tones.second, tones.accent, 0.55)
                                            : tones.own({0.86, 0.83, 0.78}, 0.55);
    const Rgb bright = flat ? worn : mix(worn, tones.light, 0.22);
    const Rgb shade = flat ? worn : worn * 0.5;
    const Paint cloth =
        Paint::linear({chest.x - shoulders - 0.04, 0}, {chest.x + shoulders + 0.04, 0},
                      {{0, shade, 1}, {0.55, worn, 1}, {1, bright, 1}});
    const Rgb bare = flat ? tones.body : mix(tones.own(body.skin, 0.75), tones.body, 0.1);
    const Paint skin(bare);
    const Rgb trousers = dress ? bare : flat ? tones.second : tones.second * 0.7;
    const auto leg = [&](double side, double thigh, double shin) {
        const Vec top = hip + Vec{side * hips, 0};
        const Vec knee = reach(top, thigh, kThigh);
        const Vec foot = reach(knee, shin, kShin);
        const Rgb near = side < 0 && !flat ? trousers * 0.68 : trousers;
        const Paint legs = Paint::linear(
            top - Vec{0.045, 0}, top + Vec{0.05, 0},
            {{0, flat ? near : near * 0.7, 1}, {1, flat ? near : mix(near, tones.light, 0.1), 1}});
        painter.limb(top, 0.045 * body.breadth, knee, 0.03, legs);
        painter.limb(knee, 0.03, foot, 0.018, Paint(near));
        const double forward = pose.side > 0.5 ? 1 : side * 0.5;
        painter.limb(foot, 0.017, foot + Vec{0.05 * forward, 0.008}, 0.011,
                     Paint(flat ? tones.body : tones.body * 0.5));
    };
    const auto arm = [&](double side, double upper, double lower) {
        const Vec shoulder = chest + Vec{side * shoulders, 0.02};
        const Vec elbow = reach(shoulder, upper, kUpperArm);
        const Vec hand = reach(elbow, lower, kForearm);
        const Rgb sleeve = dress ? bare : flat ? worn : side < 0 ? shade : bright;
        painter.limb(shoulder, 0.027 * body.breadth, elbow, 0.02, Paint(sleeve));
        painter.limb(elbow, 0.02, hand, 0.013, Paint(sleeve));
        painter.disc(hand, 0.017, skin);
        return hand;
    };
    Joints joints;
    joints.leftHand = arm(-1, pose.leftArm, pose.leftForearm);
    leg(-1, pose.leftThigh, pose.leftShin);
    leg(1, pose.rightThigh, pose.rightShin);
    const double s = std::max(shoulders, 0.05) + 0.018;
    const double w = std::max(0.052 * body.breadth, s * 0.62);
    const double h = std::max(hips + 0.034, 0.054);
    if (dress) {
        const double sway = pose.hip * 0.6 - (pose.leftThigh + pose.rightThigh) * 0.06;
        painter.blob({{hip.x - w * 0.9, hip.y - 0.12},
                      {hip.x - h - 0.04, hip.y + 0.06},
                      {hip.x - 0.13 - sway, hip.y + 0.24},
                      {hip.x - sway, hip.y + 0.27},
                      {hip.x + 0.13 - sway, hip.y + 0.23},
                      {hip.x + h + 0.04, hip.y + 0.06},
                      {hip.x + w * 0.9, hip.y - 0.12}},
                     cloth);
    } else if (body.outfit == 2) {
        painter.blob({{hip.x - w, hip.y - 0.14},
                      {hip.x - h - 0.012, hip.y + 0.05},
                      {hip.x - h - 0.03, hip.y + 0.2},
                      {hip.x + h + 0.025, hip.y + 0.2},
                      {hip.x + h + 0.01, hip.y + 0.05},
                      {hip.x + w, hip.y - 0.14}},
                     cloth);
    }
    const Vec waist = mix(hip, chest, 0.45);
    painter.blob({{chest.x - s * 0.92, chest.y - 0.008},
                  {chest.x, chest.y - 0.026},
                  {chest.x + s * 0.92, chest.y - 0.008},
                  {chest.x + s, chest.y + 0.05},
                  {waist.x + w, waist.y},
                  {hip.x + h, hip.y - 0.01},
                  {hip.x + h + 0.006, hip.y + 0.036},
                  {hip.x - h - 0.006, hip.y + 0.036},
                  {hip.x - h, hip.y - 0.01},
                  {waist.x - w, waist.y},
                  {chest.x - s, chest.y + 0.05}},
                 cloth);
    const Rgb hair = mix(tones.body * 0.4, body.locks * tones.lit, 0.5);
    const Paint locks =
        flat ? Paint(tones.body)
             : Paint::linear(head + Vec{-0.05, 0}, head + Vec{0.05, -0.03},
                             {{0, hair, 1}, {0.6, hair, 1}, {1, mix(hair, tones.light, 0.22), 1}});
    if (body.hair == 1)
        paintLongHair(painter, head, pose.lean + pose.nod, locks);
    if (!flat) {
        // Folds at the waist and under the arm.
        const Paint fold(shade * 0.7, 0.7);
        painter.curve({waist + Vec{-w * 0.8, -0.03}, waist + Vec{-w * 0.2, 0.0},
                       waist + Vec{w * 0.3, -0.012}},
                      0.006, fold);
        painter.curve({chest + Vec{-s * 0.85, 0.05}, chest + Vec{-s * 0.5, 0.075},
                       chest + Vec{-s * 0.3, 0.12}},
                      0.006, fold);
        if (!dress)
            painter.curve({hip + Vec{-h, -0.004}, hip + Vec{0, 0.006}, hip + Vec{h, -0.004}}, 0.009,
                          Paint(shade * 0.5));
    }
    painter.limb(chest, 0.026, head, 0.024, flat ? skin : Paint(bare * 0.72));
    painter.placed(head, 1, 1, pose.lean + pose.nod, [&] {
        painter.blob(
            {{-0.042, -0.025},
             {0, -0.064},
             {0.042, -0.025},
             {0.038, 0.018},
             {0.012, 0.056},
             {-0.012, 0.056},
             {-0.038, 0.018}},
            flat ? skin
                 : Paint::linear(
                       {-0.04, 0}, {0.042, 0},
                       {{0, bare * 0.6, 1}, {0.5, bare, 1}, {1, mix(bare, tones.light, 0.3), 1}}));
    });
    if (!flat)
        painter.placed(head, 1, 1, pose.lean + pose.nod,
                       [&] { paintSmallFace(painter, bare, pose.side); });
    paintHair(painter, head, pose.lean + pose.nod, body, locks);
    joints.rightHand = arm(1, pose.rightArm, pose.rightForearm);
    joints.head = head;
    joints.chest = chest;
    joints.hip = hip;
    return joints;
}

} // namespace reelwright::generate::draft::subjects
