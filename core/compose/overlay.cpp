#include "compose/overlay.h"

#include "compose/rgb.h"
#include "compose/samples.h"

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
    if (p[3] == 0)
        return {};
    return {toYuv({p[0] / 255.0, p[1] / 255.0, p[2] / 255.0}), double(p[3])};
}

} // namespace

namespace {

// What of a picture is seen at all.
struct Ink {
    int left = 1 << 24;
    int top = 1 << 24;
    int right = 0;
    int bottom = 0;
};

Ink inkOf(const media::Image& image) {
    Ink ink;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (image.row(y)[4 * x + 3] != 0) {
                ink.left = std::min(ink.left, x);
                ink.right = std::max(ink.right, x + 1);
                ink.top = std::min(ink.top, y);
                ink.bottom = y + 1;
            }
    return ink;
}

} // namespace

Overlay::Overlay(const media::Image& image, int x, int y, int depth)
    : m_depth(depth) {
    const Ink ink = inkOf(image);
    if (ink.bottom == 0)
        return;
    m_x = (x + ink.left) & ~1;
    m_y = (y + ink.top) & ~1;
    const int left = x - m_x;
    const int top = y - m_y;
    m_width = (left + ink.right + 1) & ~1;
    m_height = (top + ink.bottom + 1) & ~1;
    for (int row = 0; row < m_height; ++row)
        for (int column = 0; column < m_width; ++column) {
            const Pixel pixel = pixelAt(image, column - left, row - top);
            addSample(m_layers[0], pixel.colour.y, pixel.alpha);
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
            addSample(m_layers[1], alpha > 0 ? sum.cb / alpha : 128, alpha / 4);
            addSample(m_layers[2], alpha > 0 ? sum.cr / alpha : 128, alpha / 4);
        }
    for (int i = 0; i < 3; ++i)
        findSeen(m_layers[i], i == 0 ? 0 : 1);
}

void Overlay::addSample(Layer& layer, double value, double alpha) const {
    const int codes = 1 << (m_depth - 8);
    layer.value.push_back(
        static_cast<std::uint16_t>(std::clamp(value * codes + 0.5, 0.0, 256.0 * codes - 1)));
    layer.alpha.push_back(toByte(alpha));
}

void Overlay::findSeen(Layer& layer, int shift) const {
    const int width = m_width >> shift;
    for (int y = 0; y < m_height >> shift; ++y) {
        const std::uint8_t* const row =
            layer.alpha.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        int first = 0;
        int last = width;
        while (first < last && row[first] == 0)
            ++first;
        while (last > first && row[last - 1] == 0)
            --last;
        layer.seen.emplace_back(first, last);
    }
}

void Overlay::draw(media::YuvFrame& frame, double opacity) const {
    draw(frame, opacity, {m_x, m_y, m_x + m_width, m_y + m_height}, 0);
}

void Overlay::draw(media::YuvFrame& frame, double opacity, const Part& part, int dy) const {
    const int weight = static_cast<int>(std::clamp(opacity, 0.0, 1.0) * 256 + 0.5);
    if (empty() || weight == 0)
        return;
    withSamplesOf(m_depth, [&]<typename Sample>() {
        for (int i = 0; i < 3; ++i)
            drawLayer(m_layers[i], i == 0 ? 0 : 1, planeOf<Sample>(frame.plane(i)), weight, part,
                      dy);
    });
}

namespace {

// A row half way between two: what colour planes need when the picture moves by an odd number of
// lines.
struct HalfRow {
    std::vector<std::uint16_t> value;
    std::vector<std::uint8_t> alpha;

    void mix(const std::uint16_t* valueA, const std::uint8_t* alphaA, const std::uint16_t* valueB,
             const std::uint8_t* alphaB, int first, int last) {
        for (int x = first; x < last; ++x) {
            const int a = alphaA == nullptr ? 0 : alphaA[x];
            const int b = alphaB == nullptr ? 0 : alphaB[x];
            const int sum = a + b;
            const int valued = (a > 0 ? valueA[x] * a : 0) + (b > 0 ? valueB[x] * b : 0);
            value[static_cast<std::size_t>(x)] =
                static_cast<std::uint16_t>(sum > 0 ? (valued + sum / 2) / sum : 0);
            alpha[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>((sum + 1) / 2);
        }
    }
};

template <typename Sample>
void blendRow(Sample* __restrict row, const std::uint16_t* __restrict value,
              const std::uint8_t* __restrict alpha, int first, int last, int weight) {
    for (int x = first; x < last; ++x) {
        const int a = (alpha[x] * weight + 128) >> 8; // 0..255
        const int mixed = row[x] * (255 - a) + value[x] * a + 128;
        row[x] = static_cast<Sample>((mixed + (mixed >> 8)) >> 8); // mixed / 255, rounded
    }
}

} // namespace

template <typename Target>
void Overlay::drawLayer(const Layer& layer, int shift, const Target& target, int weight,
                        const Part& part, int dy) const {
    const int width = m_width >> shift;
    const int height = m_height >> shift;
    const int x0 = m_x >> shift;
    const int y0 = m_y >> shift;
    const int firstX = std::max({0, -x0, (part.left >> shift) - x0});
    const int lastX = std::min({width, target.width - x0, (part.right >> shift) - x0});
    const int firstY = std::max(0, (part.top >> shift) - y0);
    const int lastY = std::min(height, (part.bottom >> shift) - y0);
    if (firstX >= lastX)
        return;
    const auto begin = [&](int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    };
    const int down = dy >> shift;
    const bool half = shift == 1 && (dy & 1) != 0;
    HalfRow between;
    if (half) {
        between.value.resize(static_cast<std::size_t>(width));
        between.alpha.resize(static_cast<std::size_t>(width));
    }
    for (int y = firstY; y < lastY + (half ? 1 : 0); ++y) {
        const int to = y + y0 + down;
        if (to < 0 || to >= target.height)
            continue;
        const std::uint16_t* value = layer.value.data() + begin(std::min(y, height - 1));
        const std::uint8_t* alpha = layer.alpha.data() + begin(std::min(y, height - 1));
        if (half) {
            const bool above = y > firstY;
            between.mix(above ? layer.value.data() + begin(y - 1) : nullptr,
                        above ? layer.alpha.data() + begin(y - 1) : nullptr, value,
                        y < lastY ? alpha : nullptr, firstX, lastX);
            value = between.value.data();
            alpha = between.alpha.data();
        }
        const auto [seenFirst, seenLast] =
            half ? std::pair(firstX, lastX) : layer.seen[static_cast<std::size_t>(y)];
        blendRow(target.row(to) + x0, value, alpha, std::max(firstX, seenFirst),
                 std::min(lastX, seenLast), weight);
    }
}

} // namespace reelwright::compose
