// Lights and lines that are computed for every frame.
#include "generate/draft/lanes.h"
#include "generate/draft/raster.h"
#include "generate/draft/simd.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

// Strengths of a light along a row are computed first (vectorised), then applied.
constexpr int kChunk = 256;
using Strengths = std::array<std::uint32_t, kChunk>;

void addStrengths(const Strengths& strengths, int count, Lanes colour, Lanes* target) {
    for (int i = 0; i < count; ++i)
        if (strengths[static_cast<std::size_t>(i)] != 0)
            target[i] =
                addLanes(target[i], scaleLanes(colour, strengths[static_cast<std::size_t>(i)]));
}

void overStrengths(const Strengths& strengths, int count, Lanes colour, Lanes* target) {
    for (int i = 0; i < count; ++i)
        if (strengths[static_cast<std::size_t>(i)] != 0)
            target[i] =
                overLanes(target[i], scaleLanes(colour, strengths[static_cast<std::size_t>(i)]));
}

// Frame pixels whose centre lies in [from, to], cut to the band's width.
struct Columns {
    int begin;
    int end;
};
Columns columns(double from, double to, int width) {
    const double limit = width;
    return {static_cast<int>(std::clamp(std::ceil(from - 0.5), 0.0, limit)),
            static_cast<int>(std::clamp(std::floor(to - 0.5) + 1, 0.0, limit))};
}

struct Rows {
    int begin;
    int end;
};
Rows rowsOf(double from, double to, const Band& band) {
    return {static_cast<int>(std::clamp(std::ceil(from - 0.5), static_cast<double>(band.top),
                                        static_cast<double>(band.bottom))),
            static_cast<int>(std::clamp(std::floor(to - 0.5) + 1, static_cast<double>(band.top),
                                        static_cast<double>(band.bottom)))};
}

REELWRIGHT_HOT void glowStrengths(float u, float step, float rowSquare, int count,
                                  std::uint32_t* out) {
    for (int i = 0; i < count; ++i) {
        const float at = u + step * static_cast<float>(i);
        const float q = std::max(0.0F, 1.0F - at * at - rowSquare);
        const float square = q * q;
        const float sixth = square * square * square;
        out[i] = static_cast<std::uint32_t>(
            static_cast<std::int32_t>(square * (0.22F + 0.78F * sixth * square) * 65536.0F));
    }
}

REELWRIGHT_HOT void hazeStrengths(float u, float step, float rowSquare, int count,
                                  std::uint32_t* out) {
    for (int i = 0; i < count; ++i) {
        const float at = u + step * static_cast<float>(i);
        const float q = std::max(0.0F, 1.0F - at * at - rowSquare);
        out[i] = static_cast<std::uint32_t>(static_cast<std::int32_t>(q * q * 65536.0F));
    }
}

REELWRIGHT_HOT void discStrengths(float u, float step, float rowSquare, float edge, int count,
                                  std::uint32_t* out) {
    for (int i = 0; i < count; ++i) {
        const float at = u + step * static_cast<float>(i);
        const float q = std::max(0.0F, 1.0F - at * at - rowSquare);
        const float inside = std::min(1.0F, q * edge);
        // A lens draws its discs a little brighter at the rim.
        out[i] = static_cast<std::uint32_t>(
            static_cast<std::int32_t>(inside * (1.0F - 0.35F * q) * 65536.0F));
    }
}

REELWRIGHT_HOT void beamStrengths(float along, float alongStep, float across, float acrossStep,
                                  float startHalf, float growHalf, int count, std::uint32_t* out) {
    for (int i = 0; i < count; ++i) {
        const float a = along + alongStep * static_cast<float>(i);
        const float c = across + acrossStep * static_cast<float>(i);
        const float half = std::max(0.5F, startHalf + growHalf * a);
        const float share = c / half;
        const float q = std::max(0.0F, 1.0F - share * share);
        const float rest = std::max(0.0F, 1.0F - a);
        // The start fades in over a few pixels instead of ending in a straight cut.
        const float start = std::min(1.0F, std::max(0.0F, a * 24.0F + 0.5F));
        out[i] = static_cast<std::uint32_t>(
            static_cast<std::int32_t>(q * q * rest * (0.35F + 0.65F * rest) * start * 65536.0F));
    }
}

REELWRIGHT_HOT void lineStrengths(const float* geometry, int count, std::uint32_t* out) {
    const float x = geometry[0];
    const float y = geometry[1];
    const float dx = geometry[2];
    const float dy = geometry[3];
    const float perLength = geometry[4];
    const float half = geometry[5];
    const float head = geometry[6];
    const float tail = geometry[7];
    for (int i = 0; i < count; ++i) {
        const float px = x + static_cast<float>(i);
        const float t = std::min(1.0F, std::max(0.0F, (px * dx + y * dy) * perLength));
        const float ex = px - t * dx;
        const float ey = y - t * dy;
        const float distance = std::sqrt(ex * ex + ey * ey);
        const float inside = std::min(1.0F, std::max(0.0F, half + 0.5F - distance));
        out[i] = static_cast<std::uint32_t>(
            static_cast<std::int32_t>(inside * (head + (tail - head) * t) * 65536.0F));
    }
}

REELWRIGHT_HOT void ribbonStrengths(float y, const float* top, const float* bottom, float topAlpha,
                                    float bottomAlpha, int count, std::uint32_t* cover,
                                    std::uint32_t* place) {
    for (int i = 0; i < count; ++i) {
        const float in = y - top[i];
        const float out = bottom[i] - y;
        const float inside = std::min(1.0F, std::max(0.0F, std::min(in, out) + 0.5F));
        const float share = std::min(1.0F, std::max(0.0F, in / std::max(1.0F, bottom[i] - top[i])));
        const float alpha = topAlpha + (bottomAlpha - topAlpha) * share;
        cover[i] = static_cast<std::uint32_t>(static_cast<std::int32_t>(inside * alpha * 65536.0F));
        place[i] = static_cast<std::uint32_t>(static_cast<std::int32_t>(share * 65535.0F));
    }
}

Lanes overColour(Rgb colour) {
    return lanes({std::min(colour.r, 1.0), std::min(colour.g, 1.0), std::min(colour.b, 1.0)}, 1);
}

} // namespace

void drawGlow(const GlowOp& op, int index, Band& band) {
    if (op.radiusX < 0.3 || op.radiusY < 0.3)
        return;
    const Lanes colour = op.shape == GlowShape::Dark ? overColour(op.colour) : lanes(op.colour, 0);
    const Rows rows = rowsOf(op.y - op.radiusY, op.y + op.radiusY, band);
    Strengths strengths;
    for (int y = rows.begin; y < rows.end; ++y) {
        const double v = (y + 0.5 - op.y) / op.radiusY;
        if (v * v >= 1 || !band.shows(index, y))
            continue;
        const double half = op.radiusX * std::sqrt(1 - v * v);
        const Columns span = columns(op.x - half, op.x + half, band.width);
        for (int x = span.begin; x < span.end; x += kChunk) {
            const int count = std::min(kChunk, span.end - x);
            const auto u = static_cast<float>((x + 0.5 - op.x) / op.radiusX);
            const auto step = static_cast<float>(1 / op.radiusX);
            const auto square = static_cast<float>(v * v);
            if (op.shape == GlowShape::Glow)
                glowStrengths(u, step, square, count, strengths.data());
            else if (op.shape == GlowShape::Disc)
                discStrengths(u, step, square,
                              static_cast<float>(std::min(op.radiusX, op.radiusY) * 0.22), count,
                              strengths.data());
            else
                hazeStrengths(u, step, square, count, strengths.data());
            if (op.shape == GlowShape::Dark)
                overStrengths(strengths, count, colour, band.row(y) + x);
            else
                addStrengths(strengths, count, colour, band.row(y) + x);
        }
    }
}

void drawBeam(const BeamOp& op, int index, Band& band) {
    const double endX = op.x + op.directionX * op.length;
    const double endY = op.y + op.directionY * op.length;
    const double sideX = -op.directionY;
    const double sideY = op.directionX;
    // The cone's four corners; a row crosses it between the outermost crossings of its edges.
    const double w0 = op.startWidth / 2 + 1;
    const double w1 = op.endWidth / 2 + 1;
    const std::array<std::array<double, 2>, 4> corners{{{op.x + sideX * w0, op.y + sideY * w0},
                                                        {endX + sideX * w1, endY + sideY * w1},
                                                        {endX - sideX * w1, endY - sideY * w1},
                                                        {op.x - sideX * w0, op.y - sideY * w0}}};
    double low = corners[0][1];
    double high = low;
    for (const auto& corner : corners) {
        low = std::min(low, corner[1]);
        high = std::max(high, corner[1]);
    }
    const Lanes colour = lanes(op.colour, 0);
    const Rows rows = rowsOf(low, high, band);
    Strengths strengths;
    for (int y = rows.begin; y < rows.end; ++y) {
        if (!band.shows(index, y))
            continue;
        double left = 1e9;
        double right = -1e9;
        for (std::size_t i = 0; i < 4; ++i) {
            const auto& a = corners[i];
            const auto& b = corners[(i + 1) % 4];
            const double t = std::abs(b[1] - a[1]) < 1e-9 ? -1 : (y + 0.5 - a[1]) / (b[1] - a[1]);
            if (t < 0 || t > 1)
                continue;
            left = std::min(left, a[0] + (b[0] - a[0]) * t);
            right = std::max(right, a[0] + (b[0] - a[0]) * t);
        }
        const Columns span = columns(left - 1, right + 1, band.width);
        for (int x = span.begin; x < span.end; x += kChunk) {
            const int count = std::min(kChunk, span.end - x);
            const double fromX = x + 0.5 - op.x;
            const double fromY = y + 0.5 - op.y;
            beamStrengths(
                static_cast<float>((fromX * op.directionX + fromY * op.directionY) / op.length),
                static_cast<float>(op.directionX / op.length),
                static_cast<float>(fromX * sideX + fromY * sideY), static_cast<float>(sideX),
                static_cast<float>(op.startWidth / 2),
                static_cast<float>((op.endWidth - op.startWidth) / 2), count, strengths.data());
            addStrengths(strengths, count, colour, band.row(y) + x);
        }
    }
}

void drawLine(const LineOp& op, int index, Band& band) {
    const double half = std::max(op.width, 0.2) / 2;
    // Lines thinner than a pixel get fainter, not thinner.
    const double faint = std::min(1.0, op.width);
    const double reach = std::max(half, 0.5) + 1;
    const double dx = op.x1 - op.x0;
    const double dy = op.y1 - op.y0;
    const double square = dx * dx + dy * dy;
    const Rows rows = rowsOf(std::min(op.y0, op.y1) - reach, std::max(op.y0, op.y1) + reach, band);
    const Lanes colour = op.blend == Blend::Over ? overColour(op.colour) : lanes(op.colour, 0);
    Strengths strengths;
    for (int y = rows.begin; y < rows.end; ++y) {
        if (!band.shows(index, y))
            continue;
        double left = std::min(op.x0, op.x1) - reach;
        double right = std::max(op.x0, op.x1) + reach;
        if (std::abs(dy) > 1e-6) {
            const double a = op.x0 + dx * std::clamp((y + 0.5 - reach - op.y0) / dy, 0.0, 1.0);
            const double b = op.x0 + dx * std::clamp((y + 0.5 + reach - op.y0) / dy, 0.0, 1.0);
            left = std::max(left, std::min(a, b) - reach);
            right = std::min(right, std::max(a, b) + reach);
        }
        const Columns span = columns(left, right, band.width);
        for (int x = span.begin; x < span.end; x += kChunk) {
            const int count = std::min(kChunk, span.end - x);
            const std::array<float, 8> geometry{static_cast<float>(x + 0.5 - op.x0),
                                                static_cast<float>(y + 0.5 - op.y0),
                                                static_cast<float>(dx),
                                                static_cast<float>(dy),
                                                static_cast<float>(1 / std::max(square, 1e-6)),
                                                static_cast<float>(std::max(half, 0.5)),
                                                static_cast<float>(op.alpha * faint),
                                                static_cast<float>(op.tailAlpha * faint)};
            lineStrengths(geometry.data(), count, strengths.data());
            if (op.blend == Blend::Over)
                overStrengths(strengths, count, colour, band.row(y) + x);
            else
                addStrengths(strengths, count, colour, band.row(y) + x);
        }
    }
}

void drawRibbon(const RibbonOp& op, int index, Band& band) {
    if (static_cast<int>(op.top.size()) < band.width ||
        static_cast<int>(op.bottom.size()) < band.width)
        return;
    const bool over = op.blend == Blend::Over;
    const Lanes topColour = over ? overColour(op.topColour) : lanes(op.topColour, 0);
    const Lanes bottomColour = over ? overColour(op.bottomColour) : lanes(op.bottomColour, 0);
    Strengths cover;
    Strengths place;
    for (int x = 0; x < band.width; x += kChunk) {
        const int count = std::min(kChunk, band.width - x);
        const float* top = op.top.data() + x;
        const float* bottom = op.bottom.data() + x;
        const Rows rows = rowsOf(*std::min_element(top, top + count) - 0.5,
                                 *std::max_element(bottom, bottom + count) + 0.5, band);
        for (int y = rows.begin; y < rows.end; ++y) {
            if (!band.shows(index, y))
                continue;
            ribbonStrengths(static_cast<float>(y + 0.5), top, bottom,
                            static_cast<float>(op.topAlpha), static_cast<float>(op.bottomAlpha),
                            count, cover.data(), place.data());
            Lanes* target = band.row(y) + x;
            for (int i = 0; i < count; ++i) {
                const std::uint64_t strength = cover[static_cast<std::size_t>(i)];
                if (strength == 0)
                    continue;
                const std::uint64_t share = place[static_cast<std::size_t>(i)];
                const Lanes colour = scaleLanes(scaleLanes(topColour, 65536 - share) +
                                                    scaleLanes(bottomColour, share),
                                                strength);
                target[i] = over ? overLanes(target[i], colour) : addLanes(target[i], colour);
            }
        }
    }
}

void drawWash(const WashOp& op, int index, Band& band) {
    const auto strength = static_cast<std::uint64_t>(std::clamp(op.alpha, 0.0, 1.0) * 65536);
    if (strength == 0)
        return;
    const Lanes front =
        scaleLanes(op.blend == Blend::Over ? overColour(op.colour) : lanes(op.colour, 0), strength);
    for (int y = band.top; y < band.bottom; ++y) {
        if (!band.shows(index, y))
            continue;
        Lanes* target = band.row(y);
        for (int x = 0; x < band.width; ++x)
            target[x] =
                op.blend == Blend::Over ? overLanes(target[x], front) : addLanes(target[x], front);
    }
}

} // namespace reelwright::generate::draft
