#include "compose/transitions/warp.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose::mixing {

namespace {

// `place` on the first picture of an endless row of pictures, each the mirror of the one before.
double folded(double place, int size) {
    const double period = 2.0 * size;
    const double shifted = place + 0.5 - std::floor((place + 0.5) / period) * period;
    return (shifted < size ? shifted : period - shifted) - 0.5;
}

} // namespace

Taps tapsOn(int size, int count, double start, double step, Outside outside) {
    Taps taps;
    for (int i = 0; i < count; ++i) {
        const double wanted = start + i * step;
        const double place =
            std::clamp(outside == Outside::Mirror ? folded(wanted, size) : wanted, 0.0, size - 1.0);
        const auto whole = static_cast<std::int32_t>(std::lround(place * 256));
        taps.indices.push_back(whole >> 8);
        taps.weights.push_back(whole & 255);
    }
    return taps;
}

template <typename Sample>
void resample(ReadOnly<Sample> from, const Taps& across, const Taps& down, Plane<Sample> to) {
    const auto [low, high] = std::ranges::minmax(across.indices);
    const int first = low;
    const int count = std::min(high + 2, from.width) - first;
    std::vector<std::int32_t> indices = across.indices;
    for (std::int32_t& index : indices)
        index -= first;
    std::vector<std::uint32_t> row(static_cast<std::size_t>(count));
    for (int y = 0; y < to.height; ++y) {
        const int upper = down.indices[static_cast<std::size_t>(y)];
        const int lower = std::min(upper + 1, from.height - 1);
        rows::between(from.row(upper) + first, from.row(lower) + first,
                      down.weights[static_cast<std::size_t>(y)], row.data(), count);
        rows::sample(row.data(), indices.data(), across.weights.data(), to.row(y), to.width);
    }
}

template <typename Sample>
void resample(ReadOnly<Sample> from, double left, double top, double stepX, double stepY,
              Plane<Sample> to) {
    resample(from, tapsOn(from.width, to.width, left, stepX, Outside::Border),
             tapsOn(from.height, to.height, top, stepY, Outside::Border), to);
}

template <typename Sample>
OwnPlane<Sample> reduced(Plane<const Sample> from, int factor) {
    OwnPlane<Sample> small{
        (from.width + factor - 1) / factor, (from.height + factor - 1) / factor, {}};
    small.samples.resize(static_cast<std::size_t>(small.width) * small.height);
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(small.width) * factor);
    for (int y = 0; y < small.height; ++y) {
        const int lines = std::min(factor, from.height - y * factor);
        std::ranges::fill(sums, 0U);
        for (int line = 0; line < lines; ++line)
            rows::add(from.row(y * factor + line), sums.data(), from.width);
        rows::addGroups(sums.data(), factor, small.width);
        rows::divide(sums.data(), lines * factor, small.row(y), small.width);
        if (const int rest = from.width % factor; rest != 0)
            small.row(y)[small.width - 1] = static_cast<Sample>(
                (sums[static_cast<std::size_t>(small.width) - 1] + lines * rest / 2U) /
                static_cast<std::uint32_t>(lines * rest));
    }
    return small;
}

template <typename Sample>
void enlarge(ReadOnly<Sample> from, int factor, Plane<Sample> to) {
    const double step = 1.0 / factor;
    resample(from, step / 2 - 0.5, step / 2 - 0.5, step, step, to);
}

template <typename Sample>
void magnifyPlane(ReadOnly<Sample> from, double zoom, Outside outside, Plane<Sample> to) {
    const auto taps = [&](int size, int count) {
        return tapsOn(size, count, (size - 1) / 2.0 * (1 - 1 / zoom), 1 / zoom, outside);
    };
    resample(from, taps(from.width, to.width), taps(from.height, to.height), to);
}

#define REELWRIGHT_FOR_SAMPLES(Sample)                                                             \
    template void resample<Sample>(ReadOnly<Sample>, double, double, double, double,               \
                                   Plane<Sample>);                                                 \
    template void resample<Sample>(ReadOnly<Sample>, const Taps&, const Taps&, Plane<Sample>);     \
    template OwnPlane<Sample> reduced<Sample>(Plane<const Sample>, int);                           \
    template void enlarge<Sample>(ReadOnly<Sample>, int, Plane<Sample>);                           \
    template void magnifyPlane<Sample>(ReadOnly<Sample>, double, Outside, Plane<Sample>);
REELWRIGHT_FOR_SAMPLES(std::uint8_t)
REELWRIGHT_FOR_SAMPLES(std::uint16_t)
#undef REELWRIGHT_FOR_SAMPLES

} // namespace reelwright::compose::mixing
