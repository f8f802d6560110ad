// A camera operator for a crop: it holds as long as the subject stays well inside, and follows it
// softly when it must. Pure functions; thread-safe.
//
// A crop is chosen for each moment by dynamic programming over its places: as much interest inside
// as can be, at the price of every move. Around it lies a band of places that show nearly as much;
// the path is the shortest one through these bands, which is still or straight wherever it can be
// (M. Grundmann, V. Kwatra, I. Essa, "Auto-directed video stabilization with robust L1 optimal
// camera paths", CVPR 2011; the shortest path in a tube is the taut string of P. L. Davies and A.
// Kovac, "Local extremes, runs, strings and multiresolution", 2001). Its corners are rounded by a
// Gaussian.
#pragma once

#include <span>
#include <vector>

namespace reelwright::compose {

// Interest along one side of the picture at one moment; adds up to 1.
using Profile = std::vector<float>;

// The centre of a crop, 0..1, that covers the share `crop` of that side, at moments that lie
// 1/perSecond apart; all profiles have the same length. As many as there are moments.
std::vector<double> operateCrop(std::span<const Profile> moments, double crop, double perSecond);

// A path with a place at every `step` frames, drawn through to each frame of `count` by a cubic
// B-spline, which has no corners.
std::vector<double> drawnThrough(std::span<const double> places, double step, int count);

} // namespace reelwright::compose
