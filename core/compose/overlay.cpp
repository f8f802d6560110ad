#include "compose/overlay.h"

#include "compose/rgb.h"

#include <algorithm>

namespace reelwright::compose {

namespace {

struct Pixel {
    Yuv colour;
    double alpha = 0; // 0..255
};

Pixel pixelAt(const media::Image& image, int x, int y) {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height)
        return {};
    const std::uint8_t* const p = image.row(y) + x * 4;
    return {toYuv({p[0] / 255.0, p[1] / 255.0, p[2] / 255.0}), double(p[3])};
}

} // namespace

Overlay::Overlay(const media::Image& image, int x, int y)
    : m_x(x & ~1)
    , m_y(y & ~1) {
    const int left = x - m_x;
    const int top = y - m_y;
    m_width = (image.width + left + 1) & ~1;
    m_height = (image.height + top + 1) & ~1;
    for (int row = 0; row < m_height; ++row)
        for (int column = 0; column < m_width; ++column) {
            const Pixel pixel = pixelAt(image, column - left, row - top);
            m_planes[0].value.push_back(toByte(pixel.colour.y));
            m_planes[0].alpha.push_back(toByte(pixel.alpha));
        }
    for (int row = 0; row < m_height; row += 2)
        for (int column = 0; column < m_width; column += 2) {
            double alpha = 0;
            Yuv sum{0, 0, 0};
            for (int i = 0; i < 4; ++i) {
                const Pixel pixel = pixelAt(image, column + (i & 1) - left, row + (i >> 1) - top);
                alpha += pixel.alpha;
                sum.cb += pixel.colour.cb * pixel.alpha;
                sum.cr += pixel.colour.cr * pixel.alpha;
            }
            for (int plane = 1; plane < 3; ++plane) {
                const double value = plane == 1 ? sum.cb : sum.cr;
                m_planes[plane].value.push_back(alpha > 0 ? toByte(value / alpha)
                                                          : std::uint8_t{128});
                m_planes[plane].alpha.push_back(toByte(alpha / 4));
            }
        }
}

void Overlay::draw(media::YuvFrame& frame, double opacity) const {
    const int weight = static_cast<int>(std::clamp(opacity, 0.0, 1.0) * 256 + 0.5);
    if (empty() || weight == 0)
        return;
    for (int plane = 0; plane < 3; ++plane)
        drawPlane(m_planes[plane], plane == 0 ? 0 : 1, frame.plane(plane), weight);
}

void Overlay::drawPlane(const Plane& plane, int shift, const media::MutablePlaneView& target,
                        int weight) const {
    const int width = m_width >> shift;
    const int height = m_height >> shift;
    const int x0 = m_x >> shift;
    const int y0 = m_y >> shift;
    const int firstX = std::max(0, -x0);
    const int lastX = std::min(width, target.width - x0);
    for (int y = std::max(0, -y0); y < std::min(height, target.height - y0); ++y) {
        std::uint8_t* const row = target.row(y + y0) + x0;
        const std::size_t begin = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        const std::uint8_t* const value = plane.value.data() + begin;
        const std::uint8_t* const alpha = plane.alpha.data() + begin;
        for (int x = firstX; x < lastX; ++x) {
            const int a = (alpha[x] * weight + 128) >> 8; // 0..255
            row[x] = static_cast<std::uint8_t>((row[x] * (255 - a) + value[x] * a + 127) / 255);
        }
    }
}

} // namespace reelwright::compose
