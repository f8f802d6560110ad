#include "generate/draft/camera.h"

#include "generate/draft/noise.h"

#include <algorithm>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

using model::CameraMove;

constexpr double kFocusY = 0.52; // the height that zooms aim at

// Mostly even, with soft ends: a cut may come in the middle of a move.
double eased(double t) {
    return t + (smoothStep(0, 1, t) - t) * 0.55;
}

} // namespace

double View::scale(double depth) const {
    return size.height * std::pow(zoom, std::clamp(depth, 0.0, 2.5));
}

Vec View::place(double depth, Vec point) const {
    const double k = scale(depth);
    const double parallax = depth - pivot;
    return {size.width / 2.0 + (point.x - shift.x * parallax) * k,
            size.height * kFocusY + (point.y - kFocusY - shift.y * parallax) * k};
}

Camera::Camera(CameraMove move, double energy, model::Size size, std::uint64_t seed)
    : m_move(move)
    , m_size(size)
    , m_strength(0.8 + 0.5 * std::clamp(energy, 0.0, 1.0))
    , m_phase(hashUnit(3, 7, seed) * 20) {}

View Camera::at(double progress, double seconds, double punch) const {
    const double e = eased(std::clamp(progress, 0.0, 1.0));
    const double k = m_strength;
    const double wide = std::min(1.0, static_cast<double>(m_size.width) / m_size.height);
    View view;
    view.size = m_size;
    switch (m_move) {
    case CameraMove::Static:
        break;
    case CameraMove::PushIn:
        view.zoom = 1 + 0.15 * k * e;
        break;
    case CameraMove::PullOut:
        view.zoom = 1 + 0.15 * k * (1 - e);
        break;
    case CameraMove::PanLeft:
        view.shift.x = (0.5 - e) * 0.2 * k * wide;
        break;
    case CameraMove::PanRight:
        view.shift.x = (e - 0.5) * 0.2 * k * wide;
        break;
    case CameraMove::TiltUp:
        view.shift.y = (0.5 - e) * 0.14 * k;
        break;
    case CameraMove::TiltDown:
        view.shift.y = (e - 0.5) * 0.14 * k;
        break;
    case CameraMove::Orbit:
        view.pivot = 1;
        view.shift.x = (e - 0.5) * 0.2 * k * wide;
        view.zoom = 1 + 0.05 * k * std::sin(e * 3.141592653589793);
        break;
    case CameraMove::CraneUp:
        view.shift.y = (0.62 - e) * 0.16 * k;
        view.zoom = 1 + 0.08 * k * (1 - e);
        break;
    case CameraMove::Handheld:
        view.zoom = 1.025 + 0.03 * e;
        view.shift.x = (noise(seconds * 0.9, 0.31 + m_phase) - 0.5) * 0.035 * k +
                       (noise(seconds * 2.7, 0.57 + m_phase) - 0.5) * 0.008 * k;
        view.shift.y = (noise(seconds * 1.1, 0.83 + m_phase) - 0.5) * 0.025 * k +
                       (noise(seconds * 3.1, 0.12 + m_phase) - 0.5) * 0.006 * k;
        break;
    }
    view.zoom *= 1 + 0.012 * std::clamp(punch, 0.0, 1.0);
    return view;
}

Area Camera::reach(double depth) const {
    const double aspect = static_cast<double>(m_size.width) / m_size.height;
    Area area{-aspect / 2, 0, aspect / 2, 1};
    constexpr int kSteps = 24;
    for (int i = 0; i <= kSteps; ++i) {
        const View view = at(static_cast<double>(i) / kSteps, 0, 0);
        const double k = view.scale(depth) / m_size.height;
        // Handheld wobbles within bounds that its steps here do not show.
        const double wobble = m_move == CameraMove::Handheld ? 0.03 * m_strength : 0;
        const double parallax = depth - view.pivot;
        const double x = view.shift.x * parallax;
        const double y = view.shift.y * parallax;
        const double more = wobble * std::abs(parallax) + 0.01;
        area.left = std::min(area.left, x - aspect / 2 / k - more);
        area.right = std::max(area.right, x + aspect / 2 / k + more);
        area.top = std::min(area.top, kFocusY + y - kFocusY / k - more);
        area.bottom = std::max(area.bottom, kFocusY + y + (1 - kFocusY) / k + more);
    }
    return area;
}

} // namespace reelwright::generate::draft
