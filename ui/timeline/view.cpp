#include "ui/timeline/view.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {
constexpr double kSafe = 1e6; // pixels that painting can count with
}

double View::xOf(double frame) const {
    return m_margin + (frame - m_origin) * m_scale;
}

int View::pixelOf(base::FrameIndex frame) const {
    return static_cast<int>(
        std::lround(std::clamp(xOf(static_cast<double>(frame)), -kSafe, kSafe)));
}

double View::frameOf(double x) const {
    return m_origin + (x - m_margin) / m_scale;
}

base::FrameIndex View::boundaryAt(double x) const {
    return std::clamp<base::FrameIndex>(std::llround(frameOf(x)), 0, m_length);
}

base::FrameIndex View::frameUnder(double x) const {
    const auto frame = static_cast<base::FrameIndex>(std::floor(frameOf(x)));
    return std::clamp<base::FrameIndex>(frame, 0, std::max<base::FrameIndex>(0, m_length - 1));
}

base::FrameSpan View::framesIn(int left, int right) const {
    const auto begin = static_cast<base::FrameIndex>(std::floor(frameOf(left - 1)));
    const auto end = static_cast<base::FrameIndex>(std::ceil(frameOf(right + 1))) + 1;
    return {std::clamp<base::FrameIndex>(begin, 0, m_length),
            std::clamp<base::FrameIndex>(end, 0, m_length)};
}

bool View::shows(base::FrameIndex frame) const {
    const double x = xOf(static_cast<double>(frame));
    return x >= 0 && x < m_width;
}

double View::smallestScale() const {
    const double room = std::max(1, m_width - 2 * m_margin);
    return std::min(room / static_cast<double>(std::max<base::FrameIndex>(1, m_length)),
                    largestScale());
}

double View::largestScale() {
    return em(16);
}

void View::place(double scale, double origin) {
    m_margin = em(2);
    const double smallest = smallestScale();
    m_fitted = scale <= smallest * 1.0001;
    m_scale = std::clamp(scale, smallest, largestScale());
    const double room = (m_width - 2 * m_margin) / m_scale;
    m_origin = std::clamp(origin, 0.0, std::max(0.0, static_cast<double>(m_length) - room));
    Q_EMIT changed();
}

void View::setLength(base::FrameIndex length) {
    if (length == m_length)
        return;
    m_length = length;
    place(m_fitted ? 0 : m_scale, m_origin);
}

void View::setWidth(int width) {
    if (width == m_width)
        return;
    m_width = width;
    place(m_fitted ? 0 : m_scale, m_origin);
}

void View::setTop(int top) {
    if (top == m_top)
        return;
    m_top = top;
    Q_EMIT scrolled();
}

void View::zoomAt(double x, double factor) {
    const double under = frameOf(x);
    const double scale = std::clamp(m_scale * factor, smallestScale(), largestScale());
    place(scale, under - (x - m_margin) / scale);
}

void View::scrollBy(double pixels) {
    place(m_scale, m_origin + pixels / m_scale);
}

void View::setOrigin(double frame) {
    place(m_scale, frame);
}

void View::show(double begin, double end) {
    place((m_width - 2 * m_margin) / std::max(1.0, end - begin), begin);
}

void View::fit() {
    if (!m_fitted) {
        m_lastScale = m_scale;
        m_lastOrigin = m_origin;
    }
    place(0, 0);
}

void View::toggleFit() {
    if (!m_fitted)
        fit();
    else if (m_lastScale > 0)
        place(m_lastScale, m_lastOrigin);
}

void View::pageTo(base::FrameIndex frame) {
    place(m_scale, static_cast<double>(frame) - m_width * 0.04 / m_scale);
}

void View::reveal(base::FrameIndex frame) {
    const double x = xOf(static_cast<double>(frame));
    const double edge = std::min<double>(em(12), m_width * 0.1);
    if (x < edge)
        scrollBy(x - edge);
    else if (x > m_width - edge)
        scrollBy(x - (m_width - edge));
}

} // namespace reelwright::ui::timeline
