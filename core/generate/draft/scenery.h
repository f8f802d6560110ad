// Things that several families are built from: ridges, towers, trees, grass, water.
// Building is single-threaded like the Set.
#pragma once

#include "generate/draft/set.h"

#include <functional>
#include <vector>

namespace reelwright::generate::draft {

// Fills everything below a line given by its height at each x.
void paintBelow(Painter& painter, const Area& area, double step,
                const std::function<double(double)>& lineAt, const Paint& paint);

struct Tower {
    double left = 0;
    double width = 0.1;
    double top = 0.3;
    int crown = 0; // 0 flat, 1 stepped, 2 spire, 3 slanted, 4 tank and masts
    std::uint64_t seed = 0;
};

struct Skyline {
    double base = 0.75; // y of the ground
    double low = 0.1;   // heights of the towers
    double high = 0.4;
    double narrow = 0.05; // widths
    double broad = 0.12;
    double gap = 0; // chance of a gap between two
};
std::vector<Tower> towersOf(base::Random random, const Area& area, const Skyline& skyline);
// `roof` and `foot` are the colours of a tower's top and of the haze at its base.
void paintTowers(Painter& painter, const std::vector<Tower>& towers, double base, Rgb roof,
                 Rgb foot);
// Lit windows; `share` of them on, `cell` their distance.
void paintWindows(Painter& painter, const std::vector<Tower>& towers, double base, const Look& look,
                  double share, double cell);

void paintPine(Painter& painter, Vec foot, double height, base::Random random, const Paint& paint);
// A bare trunk with crowns of leaves.
void paintLeafTree(Painter& painter, Vec foot, double height, base::Random random,
                   const Paint& paint);
void paintGrass(Painter& painter, const Area& area, double base, double height, int count,
                base::Random random, const Paint& paint);

// Twinkling reflections on water between two heights, densest around x = `towards`.
void addGlitter(Set& set, double top, double bottom, double towards, double spread, int count,
                Rgb colour);
// Lights of cars that pass along a line at height y, some each way.
void addTraffic(Set& set, double y, double depth, int count, double size);
// A cone of light that sways slowly and answers the beat; `angle` in radians from straight down.
struct Spot {
    Vec from;
    double angle = 0;
    double swing = 0.2;
    double length = 1;
    double width = 0.3; // at its end
    Rgb colour;
    double strength = 0.4;
    double depth = 0.8;
    double rate = 0.5; // swings a second
    double phase = 0;
    double kick = 0.6; // how much brighter on the beat
};
void addSpot(Set& set, const Spot& spot);

// A head with shoulders, perhaps with arms in the air; `size` is the width of the shoulders.
void paintCrowdMember(Painter& painter, Vec at, double size, base::Random& random,
                      const Paint& paint);

// Some birds far away, flapping.
void addBirds(Set& set, Vec around, int count, double size, Rgb colour);

} // namespace reelwright::generate::draft
