#include "compose/transitions/mixing.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelwright::compose::mixing {

using media::MutablePlaneView;
using media::PlaneView;
using media::YuvFrame;

void blend(const YuvFrame& from, const YuvFrame& to, int weight, YuvFrame& out) {
    for (int i = 0; i < 3; ++i) {
        const PlaneView a = from.plane(i);
        const PlaneView b = to.plane(i);
        const MutablePlaneView c = out.plane(i);
        for (int y = 0; y < c.height; ++y) {
            const std::uint8_t* const ra = a.row(y);
            const std::uint8_t* const rb = b.row(y);
            std::uint8_t* const rc = c.row(y);
            for (int x = 0; x < c.width; ++x)
                rc[x] =
                    static_cast<std::uint8_t>((ra[x] * (256 - weight) + rb[x] * weight + 128) >> 8);
        }
    }
}

void tint(const YuvFrame& picture, std::uint8_t y, std::uint8_t cb, std::uint8_t cr, int weight,
          YuvFrame& out) {
    const std::uint8_t colour[3] = {y, cb, cr};
    for (int i = 0; i < 3; ++i) {
        const PlaneView a = picture.plane(i);
        const MutablePlaneView c = out.plane(i);
        for (int row = 0; row < c.height; ++row) {
            const std::uint8_t* const ra = a.row(row);
            std::uint8_t* const rc = c.row(row);
            for (int x = 0; x < c.width; ++x)
                rc[x] = static_cast<std::uint8_t>(
                    (ra[x] * (256 - weight) + colour[i] * weight + 128) >> 8);
        }
    }
}

void mask(const YuvFrame& from, const YuvFrame& to,
          const std::function<int(int x, int y)>& weightAt, YuvFrame& out) {
    for (int i = 0; i < 3; ++i) {
        const int shift = i == 0 ? 0 : 1;
        const PlaneView a = from.plane(i);
        const PlaneView b = to.plane(i);
        const MutablePlaneView c = out.plane(i);
        for (int y = 0; y < c.height; ++y)
            for (int x = 0; x < c.width; ++x) {
                const int weight = weightAt(x << shift, y << shift);
                c.row(y)[x] = static_cast<std::uint8_t>(
                    (a.row(y)[x] * (256 - weight) + b.row(y)[x] * weight + 128) >> 8);
            }
    }
}

void paste(const YuvFrame& picture, int dx, int dy, YuvFrame& out) {
    dx = dx & ~1;
    dy = dy & ~1;
    for (int i = 0; i < 3; ++i) {
        const int shift = i == 0 ? 0 : 1;
        const PlaneView a = picture.plane(i);
        const MutablePlaneView c = out.plane(i);
        const int ox = dx >> shift;
        const int oy = dy >> shift;
        const int from = std::max(0, -ox);
        const int count = std::min(c.width, c.width - ox) - from;
        for (int y = 0; y < c.height && count > 0; ++y) {
            const int target = y + oy;
            if (target >= 0 && target < c.height)
                std::memcpy(c.row(target) + from + ox, a.row(y) + from,
                            static_cast<std::size_t>(count));
        }
    }
}

void place(const YuvFrame& picture, int x, int y, YuvFrame& out) {
    for (int i = 0; i < 3; ++i) {
        const int shift = i == 0 ? 0 : 1;
        const PlaneView a = picture.plane(i);
        const MutablePlaneView c = out.plane(i);
        for (int row = 0; row < a.height; ++row)
            std::memcpy(c.row(row + (y >> shift)) + (x >> shift), a.row(row),
                        static_cast<std::size_t>(a.width));
    }
}

void resample(const PlaneView& from, double left, double top, double stepX, double stepY,
              const MutablePlaneView& to) {
    const int step = static_cast<int>(std::lround(stepX * 65536));
    const int startX = static_cast<int>(std::lround(left * 65536));
    const int lastX = (from.width - 1) << 16;
    for (int y = 0; y < to.height; ++y) {
        const double place = std::clamp(top + y * stepY, 0.0, double(from.height - 1));
        const int y0 = static_cast<int>(place);
        const int fy = static_cast<int>((place - y0) * 256);
        const std::uint8_t* const r0 = from.row(y0);
        const std::uint8_t* const r1 = from.row(std::min(y0 + 1, from.height - 1));
        std::uint8_t* const out = to.row(y);
        for (int x = 0; x < to.width; ++x) {
            const int sx = std::clamp(startX + x * step, 0, lastX);
            const int x0 = sx >> 16;
            const int x1 = std::min(x0 + 1, from.width - 1);
            const int fx = (sx >> 8) & 255;
            const int upper = r0[x0] * (256 - fx) + r0[x1] * fx;
            const int lower = r1[x0] * (256 - fx) + r1[x1] * fx;
            out[x] = static_cast<std::uint8_t>((upper * (256 - fy) + lower * fy + 32768) >> 16);
        }
    }
}

void magnify(const YuvFrame& picture, double zoom, YuvFrame& out) {
    for (int i = 0; i < 3; ++i) {
        const PlaneView from = picture.plane(i);
        const auto startOf = [&](int size) { return (size - 1) / 2.0 * (1 - 1 / zoom); };
        resample(from, startOf(from.width), startOf(from.height), 1 / zoom, 1 / zoom, out.plane(i));
    }
}

} // namespace reelwright::compose::mixing
