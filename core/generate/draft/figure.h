// A human figure from a few angles. Thread-safe: pure functions.
#pragma once

#include "generate/draft/subject.h"

namespace reelwright::generate::draft::subjects {

// Angles in radians from straight down, growing towards +x (the way the figure faces).
struct Pose {
    double lean = 0;
    double nod = 0;
    double hip = 0;  // sideways, in body heights
    double lift = 0; // off the ground
    double leftArm = -0.12;
    double leftForearm = -0.05;
    double rightArm = 0.12;
    double rightForearm = 0.08;
    double leftThigh = -0.07;
    double leftShin = -0.05;
    double rightThigh = 0.08;
    double rightShin = 0.05;
    double side = 0; // 0 seen from the front, 1 from the side
};

Pose mix(const Pose& a, const Pose& b, double share);
Pose walking(double phase, double stride);
Pose running(double phase);
// A new pose on every whole count, reached with a swing.
Pose dancing(double count, std::uint64_t variant, double energy);

struct Body {
    int hair = 0;   // 0 short, 1 long, 2 bun, 3 cap, 4 curls, 5 none to be seen
    int outfit = 0; // 0 trousers, 1 dress, 2 coat
    int tint = 0;   // of the clothes: 0 the scene's, 1 towards the accent, 2 pale
    double breadth = 1;
    Rgb skin{0.82, 0.58, 0.43}; // in daylight
    Rgb locks{0.13, 0.09, 0.08};
};
Body bodyOf(std::uint64_t variant);

// Where and how large a figure holds a thing: the thing's foot and height, in own heights.
inline constexpr Vec kHeldAt{0.31, -0.66};
inline constexpr double kHeldSize = 0.17;
inline constexpr Vec kHeldByHands{0, -0.36};
inline constexpr double kHeldInHands = 0.6;

struct Joints {
    Vec head;
    Vec leftHand;
    Vec rightHand;
    Vec chest;
    Vec hip;
};
// Paints the figure one unit high with its lower foot on y = 0; says where its joints are.
Joints paintFigure(Painter& painter, const Tones& tones, const Pose& pose, const Body& body);

} // namespace reelwright::generate::draft::subjects
