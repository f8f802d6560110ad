// What transitions are made of: mixing and moving planes. Pure functions; thread-safe.
#pragma once

#include "media/yuv_frame.h"

#include <cstdint>
#include <functional>

namespace reelwright::compose::mixing {

// Slow start and end: 0 -> 0, 1 -> 1.
inline double eased(double share) {
    return share * share * (3 - 2 * share);
}

// out = from + (to - from) * weight / 256 in every pixel; weight 0..256.
void blend(const media::YuvFrame& from, const media::YuvFrame& to, int weight,
           media::YuvFrame& out);

// out = picture mixed towards one colour; weight 0 keeps the picture, 256 gives the colour.
void tint(const media::YuvFrame& picture, std::uint8_t y, std::uint8_t cb, std::uint8_t cr,
          int weight, media::YuvFrame& out);

// Per-pixel weights: `weightAt(x, y)` in luma pixels gives 0..256.
void mask(const media::YuvFrame& from, const media::YuvFrame& to,
          const std::function<int(int x, int y)>& weightAt, media::YuvFrame& out);

// Copies `picture`, moved by (dx, dy) luma pixels, over `out`; parts that leave the frame are lost,
// the rest of `out` stays. Offsets are rounded down to even.
void paste(const media::YuvFrame& picture, int dx, int dy, media::YuvFrame& out);

// Copies a smaller picture whole to (x, y) of `out`; it must fit there and all values be even.
void place(const media::YuvFrame& picture, int x, int y, media::YuvFrame& out);

// Fills `to` with bilinear samples of `from`, the first at (left, top), the next a step further.
void resample(const media::PlaneView& from, double left, double top, double stepX, double stepY,
              const media::MutablePlaneView& to);

// Enlarges `picture` around its centre; zoom >= 1. Bilinear.
void magnify(const media::YuvFrame& picture, double zoom, media::YuvFrame& out);

} // namespace reelwright::compose::mixing
