#include "model/tone_curve.h"

#include <algorithm>

namespace reelwright::model {

ToneCurve::ToneCurve(const Curve& points)
    : m_points(points)
    , m_slopes(points.size()) {
    const auto width = [&](std::size_t i) { return m_points[i + 1].in - m_points[i].in; };
    const auto rise = [&](std::size_t i) {
        return (m_points[i + 1].out - m_points[i].out) / width(i);
    };
    if (m_points.empty())
        return;
    const std::size_t last = m_points.size() - 1;
    m_slopes.front() = rise(0);
    m_slopes.back() = rise(last - 1);
    for (std::size_t i = 1; i < last; ++i) {
        if (rise(i - 1) * rise(i) <= 0)
            continue; // a turning point is level
        const double before = 2 * width(i) + width(i - 1);
        const double after = width(i) + 2 * width(i - 1);
        m_slopes[i] = (before + after) / (before / rise(i - 1) + after / rise(i));
    }
}

double ToneCurve::operator()(double in) const {
    if (m_points.empty())
        return in;
    if (in <= m_points.front().in)
        return m_points.front().out;
    if (in >= m_points.back().in)
        return m_points.back().out;
    const auto after = std::ranges::upper_bound(m_points, in, {}, &CurvePoint::in);
    const auto i = static_cast<std::size_t>(after - m_points.begin()) - 1;
    const double width = m_points[i + 1].in - m_points[i].in;
    const double t = (in - m_points[i].in) / width;
    const double rest = 1 - t;
    return m_points[i].out * (1 + 2 * t) * rest * rest + m_slopes[i] * width * t * rest * rest +
           m_points[i + 1].out * t * t * (3 - 2 * t) - m_slopes[i + 1] * width * t * t * rest;
}

} // namespace reelwright::model
