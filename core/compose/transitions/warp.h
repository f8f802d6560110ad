// Enlarging, squeezing and smearing planes. Pure functions; thread-safe.
#pragma once

#include "compose/transitions/rows.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <vector>

namespace reelwright::compose::mixing {

// What lies outside a picture: its border again and again, or the picture itself as in a mirror.
enum class Outside { Border, Mirror };

// Places on one side of a plane: between a pixel and the one behind it, so many 256ths of the way.
struct Taps {
    std::vector<std::int32_t> indices;
    std::vector<std::int32_t> weights;
};

// The first place at `start`, the next a step further, in pixels.
Taps tapsOn(int size, int count, double start, double step, Outside outside);

// Fills `to` with bilinear samples of `from`, the first at (left, top), the next a step further.
void resample(const media::PlaneView& from, double left, double top, double stepX, double stepY,
              const media::MutablePlaneView& to);
// The same at any places. Used by the frame forms below.
void resample(const media::PlaneView& from, const Taps& across, const Taps& down,
              const media::MutablePlaneView& to);

// A plane of its own.
struct OwnPlane {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> samples;
    [[nodiscard]] std::uint8_t* row(int y) {
        return samples.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    [[nodiscard]] media::MutablePlaneView view() { return {samples.data(), width, width, height}; }
};

// The means of squares of `factor` samples, 1, 2 or 4; the last ones may be narrower.
OwnPlane reduced(const media::PlaneView& from, int factor);

// Back to the size that was reduced by `factor`.
void enlarge(const media::MutablePlaneView& from, int factor, const media::MutablePlaneView& to);

// Draws a plane enlarged around its centre.
void magnifyPlane(const media::MutablePlaneView& from, double zoom, Outside outside,
                  const media::MutablePlaneView& to);

// Draws `picture` enlarged (zoom > 1) or made smaller around its centre. Bilinear.
template <typename Frame>
void magnify(const Frame& picture, double zoom, Frame& out, Outside outside = Outside::Border) {
    for (int i = 0; i < 3; ++i) {
        const auto from = picture.plane(i);
        const auto to = out.plane(i);
        const auto taps = [&](int size) {
            return tapsOn(size, size, (size - 1) / 2.0 * (1 - 1 / zoom), 1 / zoom, outside);
        };
        resample(from, taps(from.width), taps(from.height), to);
    }
}

// The pixel of a side that a place outside of it shows, as in a mirror along its border.
constexpr int mirrored(int at, int size) {
    const int place = ((at % (2 * size)) + 2 * size) % (2 * size);
    return place < size ? place : 2 * size - 1 - place;
}

} // namespace reelwright::compose::mixing
