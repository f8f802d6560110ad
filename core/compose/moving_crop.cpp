#include "compose/moving_crop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

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

template <typename Sample>
void weigh(const Sample* a, const Sample* b, const Sample* c, const Sample* d,
           const std::array<int, 4>& taps, int most, Sample* out, int count) {
    for (int x = 0; x < count; ++x) {
        const int sum = a[x] * taps[0] + b[x] * taps[1] + c[x] * taps[2] + d[x] * taps[3];
        out[x] = static_cast<Sample>(std::clamp((sum + kUnit / 2) >> 8, 0, most));
    }
}

// out[x] = in[x + offset], offset in 64ths; places outside show the border.
template <typename Sample>
void moveRow(const Sample* in, int length, int offset, int most, Sample* out, int count,
             std::vector<Sample>& line) {
    const int whole = offset / kCropParts;
    const int part = offset % kCropParts;
    if (part == 0 && whole + count <= length) {
        std::memcpy(out, in + whole, static_cast<std::size_t>(count) * sizeof(Sample));
        return;
    }
    line.resize(static_cast<std::size_t>(count) + 3);
    for (int x = 0; x < count + 3; ++x)
        line[static_cast<std::size_t>(x)] = in[std::clamp(whole - 1 + x, 0, length - 1)];
    const Sample* const from = line.data();
    weigh(from, from + 1, from + 2, from + 3, tapsAt(part), most, out, count);
}

template <typename Sample>
void moveAcross(const PlaneView& from, int offset, int most, const MutablePlaneView& to) {
    std::vector<Sample> line;
    for (int y = 0; y < std::min(from.height, to.height); ++y)
        moveRow(from.row<Sample>(y), from.width, offset, most, to.row<Sample>(y), to.width, line);
}

template <typename Sample>
void moveDown(const PlaneView& from, int offset, int most, const MutablePlaneView& to) {
    const int whole = offset / kCropParts;
    const std::array<int, 4> taps = tapsAt(offset % kCropParts);
    const auto row = [&](int y) { return from.row<Sample>(std::clamp(y, 0, from.height - 1)); };
    for (int y = 0; y < to.height; ++y)
        weigh(row(y + whole - 1), row(y + whole), row(y + whole + 1), row(y + whole + 2), taps,
              most, to.row<Sample>(y), to.width);
}

void moved(const YuvFrame& part, int across, int down, YuvFrame& between, YuvFrame& target) {
    const int most = (1 << part.depth()) - 1;
    const bool deep = part.depth() > 8;
    if (down != 0 && (between.width() != target.width() || between.height() != part.height() ||
                      between.depth() != part.depth()))
        between = YuvFrame(target.width(), part.height(), part.depth());
    YuvFrame& aside = down == 0 ? target : between;
    for (int i = 0; i < 3; ++i) {
        const int half = i == 0 ? 1 : 2;
        const auto to = aside.plane(i);
        if (deep)
            moveAcross<std::uint16_t>(part.plane(i), across / half, most, to);
        else
            moveAcross<std::uint8_t>(part.plane(i), across / half, most, to);
        if (down == 0)
            continue;
        const PlaneView from = std::as_const(aside).plane(i);
        if (deep)
            moveDown<std::uint16_t>(from, down / half, most, target.plane(i));
        else
            moveDown<std::uint8_t>(from, down / half, most, target.plane(i));
    }
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
    if (m_part.width() != across.scaled || m_part.height() != down.scaled ||
        m_part.depth() != target.depth())
        m_part = YuvFrame(across.scaled, down.scaled, target.depth());
    TRY(m_scaler.scale(source, {across.start, down.start, across.length, down.length}, m_part));
    moved(m_part, across.offset, down.offset, m_across, target);
    return {};
}

} // namespace reelwright::compose
