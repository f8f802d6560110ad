// A curve through a few points, for grading. Immutable; thread-safe.
//
// Monotone cubic (Fritsch and Carlson 1980, slopes by Brodlie's weighted harmonic mean): it never
// leaves the range of neighbouring points, so a curve that only rises stays one that only rises.
#pragma once

#include "model/look.h"

#include <vector>

namespace reelwright::model {

class ToneCurve {
public:
    // Points as model::check allows them; none for no change.
    explicit ToneCurve(const Curve& points);

    [[nodiscard]] bool isIdentity() const { return m_points.empty(); }
    [[nodiscard]] double operator()(double in) const;

private:
    Curve m_points;
    std::vector<double> m_slopes; // at the points
};

} // namespace reelwright::model
