#include "compose/transitions/warp.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose::mixing {

using media::MutablePlaneView;
using media::PlaneView;
using rows::Tap;

namespace {

// `place` on the first picture of an endless row of pictures, each the mirror of the one before.
double folded(double place, int size) {
    const double period = 2.0 * size;
    const double shifted = place + 0.5 - std::floor((place + 0.5) / period) * period;
    return (shifted < size ? shifted : period - shifted) - 0.5;
}

} // namespace

std::vector<Tap> tapsOn(int size, int count, double start, double step, Outside outside) {
    std::vector<Tap> taps(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double wanted = start + i * step;
        const double place =
            std::clamp(outside == Outside::Mirror ? folded(wanted, size) : wanted, 0.0, size - 1.0);
        const auto whole = static_cast<std::int64_t>(std::lround(place * 256));
        taps[static_cast<std::size_t>(i)] = {static_cast<std::int32_t>(whole >> 8),
                                             static_cast<std::int32_t>(whole & 255)};
    }
    return taps;
}

void resample(const PlaneView& from, const std::vector<Tap>& across, const std::vector<Tap>& down,
              const MutablePlaneView& to) {
    const auto byIndex = [](const Tap& a, const Tap& b) { return a.index < b.index; };
    const auto [low, high] = std::minmax_element(across.begin(), across.end(), byIndex);
    const int first = low->index;
    const int count = std::min(high->index + 2, from.width) - first;
    std::vector<Tap> shifted = across;
    for (Tap& tap : shifted)
        tap.index -= first;
    std::vector<std::uint16_t> row(static_cast<std::size_t>(count) + 1);
    for (int y = 0; y < to.height; ++y) {
        const Tap tap = down[static_cast<std::size_t>(y)];
        const int next = std::min(tap.index + 1, from.height - 1);
        rows::between(from.row(tap.index) + first, from.row(next) + first, tap.weight, row.data(),
                      count);
        row.back() = row[row.size() - 2];
        rows::sample(row.data(), shifted.data(), to.row(y), to.width);
    }
}

OwnPlane reduced(const PlaneView& from, int factor) {
    OwnPlane small{(from.width + factor - 1) / factor, (from.height + factor - 1) / factor, {}};
    small.samples.resize(static_cast<std::size_t>(small.width) * small.height);
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(from.width));
    for (int y = 0; y < small.height; ++y) {
        const int last = std::min((y + 1) * factor, from.height);
        std::ranges::fill(sums, 0U);
        for (int row = y * factor; row < last; ++row)
            rows::add(from.row(row), sums.data(), from.width);
        for (int x = 0; x < small.width; ++x) {
            const int end = std::min((x + 1) * factor, from.width);
            std::uint32_t sum = 0;
            for (int i = x * factor; i < end; ++i)
                sum += sums[static_cast<std::size_t>(i)];
            const auto count = static_cast<std::uint32_t>((last - y * factor) * (end - x * factor));
            small.row(y)[x] = static_cast<std::uint8_t>((sum + count / 2) / count);
        }
    }
    return small;
}

void enlarge(const MutablePlaneView& from, int factor, const MutablePlaneView& to) {
    const double step = 1.0 / factor;
    resample({from.data, from.stride, from.width, from.height}, step / 2 - 0.5, step / 2 - 0.5,
             step, step, to);
}

void magnifyPlane(const MutablePlaneView& from, double zoom, Outside outside,
                  const MutablePlaneView& to) {
    const auto taps = [&](int size) {
        return tapsOn(size, size, (size - 1) / 2.0 * (1 - 1 / zoom), 1 / zoom, outside);
    };
    resample({from.data, from.stride, from.width, from.height}, taps(from.width), taps(from.height),
             to);
}

void resample(const PlaneView& from, double left, double top, double stepX, double stepY,
              const MutablePlaneView& to) {
    resample(from, tapsOn(from.width, to.width, left, stepX, Outside::Border),
             tapsOn(from.height, to.height, top, stepY, Outside::Border), to);
}

} // namespace reelwright::compose::mixing
