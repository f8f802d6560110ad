// Enlarging, squeezing and smearing planes. Pure functions; thread-safe.
#pragma once

#include "compose/samples.h"
#include "compose/transitions/rows.h"

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

// A plane that is read; the one that is written tells the type of samples.
template <typename Sample>
using ReadOnly = std::type_identity_t<Plane<const Sample>>;

// Fills `to` with bilinear samples of `from`, the first at (left, top), the next a step further, in
// pixels. `Sample` is std::uint8_t or std::uint16_t here and below.
template <typename Sample>
void resample(ReadOnly<Sample> from, double left, double top, double stepX, double stepY,
              Plane<Sample> to);
// The same at any places.
template <typename Sample>
void resample(ReadOnly<Sample> from, const Taps& across, const Taps& down, Plane<Sample> to);

// A plane of its own.
template <typename Sample>
struct OwnPlane {
    int width = 0;
    int height = 0;
    std::vector<Sample> samples;
    [[nodiscard]] Sample* row(int y) { return view().row(y); }
    [[nodiscard]] Plane<Sample> view() { return {samples.data(), width, width, height}; }
};

// The means of squares of `factor` samples, 1, 2 or 4; the last ones may be narrower.
template <typename Sample>
OwnPlane<Sample> reduced(Plane<const Sample> from, int factor);

// Back to the size that was reduced by `factor`.
template <typename Sample>
void enlarge(ReadOnly<Sample> from, int factor, Plane<Sample> to);

// Draws a plane enlarged (zoom > 1) or made smaller around its centre.
template <typename Sample>
void magnifyPlane(ReadOnly<Sample> from, double zoom, Outside outside, Plane<Sample> to);

// The same with all planes. Bilinear.
template <typename Frame>
void magnify(const Frame& picture, double zoom, Frame& out, Outside outside = Outside::Border) {
    for (int i = 0; i < 3; ++i)
        magnifyPlane(picture.plane(i), zoom, outside, out.plane(i));
}

// The pixel of a side that a place outside of it shows, as in a mirror along its border.
constexpr int mirrored(int at, int size) {
    const int place = ((at % (2 * size)) + 2 * size) % (2 * size);
    return place < size ? place : 2 * size - 1 - place;
}

} // namespace reelwright::compose::mixing
