#include "compose/moving_crop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace reelwright::compose {

using base::Result;
using media::MutablePlaneView;
using media::PlaneView;
using media::YuvFrame;

namespace {

constexpr int kAround = 4; // pixels of the picture beside the crop, for the taps
constexpr int kUnit = 256; // sum of the four taps

// Catmull-Rom at t 64ths behind the second of four samples.
std::array<int, 4> tapsAt(int t) {
    const double x = static_cast<double>(t) / kCropParts;
    const double x2 = x * x;
    const double x3 = x2 * x;
    std::array<int, 4> taps = {static_cast<int>(std::lround(kUnit * (-x3 + 2 * x2 - x) / 2)), 0,
                               static_cast<int>(std::lround(kUnit * (-3 * x3 + 4 * x2 + x) / 2)),
                               static_cast<int>(std::lround(kUnit * (x3 - x2) / 2))};
    taps[1] = kUnit - taps[0] - taps[2] - taps[3];
    return taps;
}

// The part is drawn in 10 bit: what is rounded twice to 8 would seem to stand still for a moment
// where it changes little from pixel to pixel.
constexpr int kPartDepth = 10;

template <typename Target>
void weigh(const std::uint16_t* a, const std::uint16_t* b, const std::uint16_t* c,
           const std::uint16_t* d, const std::array<int, 4>& taps, int shift, Target* out,
           int count) {
    const int half = 1 << (shift - 1);
    const int most = (kUnit << kPartDepth) - 1;
    for (int x = 0; x < count; ++x) {
        const int sum = a[x] * taps[0] + b[x] * taps[1] + c[x] * taps[2] + d[x] * taps[3] + half;
        out[x] = static_cast<Target>(std::clamp(sum, 0, most) >> shift);
    }
}

// Bits that go from a weighted sum to a sample of a depth.
int shiftTo(int depth) {
    return 8 + kPartDepth - depth;
}

// to(x) = from(x + offset), offset in 64ths; places outside show the border.
template <typename Target>
void moveAcross(const PlaneView& from, int offset, int depth, const MutablePlaneView& to) {
    const int whole = offset / kCropParts;
    const std::array<int, 4> taps = tapsAt(offset % kCropParts);
    std::vector<std::uint16_t> line(static_cast<std::size_t>(to.width) + 3);
    for (int y = 0; y < std::min(from.height, to.height); ++y) {
        const auto* const row = from.row<std::uint16_t>(y);
        for (int x = 0; x < to.width + 3; ++x)
            line[static_cast<std::size_t>(x)] = row[std::clamp(whole - 1 + x, 0, from.width - 1)];
        const std::uint16_t* const at = line.data();
        weigh(at, at + 1, at + 2, at + 3, taps, shiftTo(depth), to.row<Target>(y), to.width);
    }
}

template <typename Target>
void moveDown(const PlaneView& from, int offset, int depth, const MutablePlaneView& to) {
    const int whole = offset / kCropParts;
    const std::array<int, 4> taps = tapsAt(offset % kCropParts);
    const auto row = [&](int y) {
        return from.row<std::uint16_t>(std::clamp(y, 0, from.height - 1));
    };
    for (int y = 0; y < to.height; ++y)
        weigh(row(y + whole - 1), row(y + whole), row(y + whole + 1), row(y + whole + 2), taps,
              shiftTo(depth), to.row<Target>(y), to.width);
}

// One of the two ways is none but for rounding: a crop touches two sides of its picture.
void move(const PlaneView& part, int across, int down, int depth, YuvFrame& between, int plane,
          YuvFrame& target) {
    const bool deep = depth > 8;
    if (down == 0) {
        if (deep)
            moveAcross<std::uint16_t>(part, across, depth, target.plane(plane));
        else
            moveAcross<std::uint8_t>(part, across, depth, target.plane(plane));
        return;
    }
    moveAcross<std::uint16_t>(part, across, kPartDepth, between.plane(plane));
    const PlaneView from = std::as_const(between).plane(plane);
    if (deep)
        moveDown<std::uint16_t>(from, down, depth, target.plane(plane));
    else
        moveDown<std::uint8_t>(from, down, depth, target.plane(plane));
}

} // namespace

CropSide cropSide(int side, double seen, int canvas, double focus) {
    const int even = side & ~1;
    CropSide crop;
    crop.length = std::min(even, (static_cast<int>(std::ceil(seen)) + 2 * kAround + 1) & ~1);
    crop.scaled =
        std::max(canvas, 2 * static_cast<int>(std::lround(crop.length * canvas / seen / 2)));
    const double scale = static_cast<double>(crop.scaled) / crop.length;
    const double left =
        std::clamp(focus * side - seen / 2, 0.0, std::max(0.0, even - canvas / scale));
    crop.start = std::clamp(static_cast<int>(left - kAround) & ~1, 0, even - crop.length);
    const auto offset = static_cast<int>(std::lround((left - crop.start) * scale * kCropParts));
    crop.offset = std::clamp(offset & ~1, 0, (crop.scaled - canvas) * kCropParts);
    return crop;
}

Result<void> MovingCrop::draw(const media::YuvView& source, model::Point focus, YuvFrame& target) {
    const double shape = static_cast<double>(m_canvas.width) / m_canvas.height;
    const double width = source.width();
    const double height = source.height();
    const CropSide across =
        cropSide(source.width(), std::min(width, height * shape), m_canvas.width, focus.x);
    const CropSide down =
        cropSide(source.height(), std::min(height, width / shape), m_canvas.height, focus.y);
    if (m_part.width() != across.scaled || m_part.height() != down.scaled) {
        m_part = YuvFrame(across.scaled, down.scaled, kPartDepth);
        m_across = YuvFrame(m_canvas.width, down.scaled, kPartDepth);
    }
    TRY(m_scaler.scale(source, {across.start, down.start, across.length, down.length}, m_part));
    for (int i = 0; i < 3; ++i) {
        const int half = i == 0 ? 1 : 2;
        move(std::as_const(m_part).plane(i), across.offset / half, down.offset / half,
             target.depth(), m_across, i, target);
    }
    return {};
}

} // namespace reelwright::compose
