#include "compose/in_between.h"

#include "compose/block_motion.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace reelwright::compose {

using media::MutablePlaneView;
using media::PlaneView;
using media::YuvFrame;

namespace {

template <typename Sample>
void blendPlane(const PlaneView& a, const PlaneView& b, int weight, const MutablePlaneView& out) {
    for (int y = 0; y < out.height; ++y) {
        const Sample* const from = a.row<Sample>(y);
        const Sample* const to = b.row<Sample>(y);
        Sample* const row = out.row<Sample>(y);
        for (int x = 0; x < out.width; ++x)
            row[x] = static_cast<Sample>((from[x] * (256 - weight) + to[x] * weight + 128) >> 8);
    }
}

// A plane whose border is repeated, so that a block may reach over the edge.
template <typename Sample>
class Reaching {
public:
    Reaching(const PlaneView& plane, int around)
        : m_around(around)
        , m_stride(plane.width + 2 * around)
        , m_samples(static_cast<std::size_t>(m_stride) *
                    static_cast<std::size_t>(plane.height + 2 * around)) {
        for (int y = -around; y < plane.height + around; ++y) {
            const Sample* const from = plane.row<Sample>(std::clamp(y, 0, plane.height - 1));
            Sample* const to =
                m_samples.data() + static_cast<std::ptrdiff_t>(y + around) * m_stride;
            std::fill_n(to, around, from[0]);
            std::copy_n(from, plane.width, to + around);
            std::fill_n(to + around + plane.width, around, from[plane.width - 1]);
        }
    }
    [[nodiscard]] const Sample* at(int x, int y) const {
        return m_samples.data() + static_cast<std::ptrdiff_t>(y + m_around) * m_stride + x +
               m_around;
    }
    [[nodiscard]] int stride() const { return m_stride; }

private:
    int m_around;
    int m_stride;
    std::vector<Sample> m_samples;
};

// A place beside a pixel, given in 256ths: whole pixels and 16ths.
struct Beside {
    int whole;
    int rest;
    explicit Beside(int parts)
        : whole(parts >> 8)
        , rest((parts & 255) >> 4) {}
};

// Bilinear samples of a plane, all beside their pixels by the same way; in 16ths of code values.
template <typename Sample>
class Moved {
public:
    Moved(const Reaching<Sample>& from, int moveX, int moveY)
        : m_from(from)
        , m_x(moveX)
        , m_y(moveY)
        , m_taps{(16 - m_x.rest) * (16 - m_y.rest), m_x.rest * (16 - m_y.rest),
                 (16 - m_x.rest) * m_y.rest, m_x.rest * m_y.rest} {}
    void read(int x, int y, int count, int* out) const {
        const Sample* const upper = m_from.at(x + m_x.whole, y + m_y.whole);
        const Sample* const lower = upper + m_from.stride();
        for (int i = 0; i < count; ++i)
            out[i] = (upper[i] * m_taps[0] + upper[i + 1] * m_taps[1] + lower[i] * m_taps[2] +
                      lower[i + 1] * m_taps[3] + 8) >>
                     4;
    }

private:
    const Reaching<Sample>& m_from;
    Beside m_x;
    Beside m_y;
    int m_taps[4];
};

// Lays blocks of twice their size over each other, each fading out towards its border: together
// they weigh the same everywhere.
template <typename Sample>
void layBlocks(const PlaneView& before, const PlaneView& after, const BlockMoves& moves, int weight,
               int half, const MutablePlaneView& out) {
    const int size = BlockMoves::kBlock / half;
    const int around = BlockMoves::kFarthest / half + 2;
    const Reaching<Sample> a(before, around);
    const Reaching<Sample> b(after, around);
    std::vector<int> sums(static_cast<std::size_t>(out.width) *
                          static_cast<std::size_t>(out.height));
    std::vector<int> fades;
    for (int i = 0; i < 2 * size; ++i)
        fades.push_back(i < size ? 2 * i + 1 : 4 * size - 2 * i - 1);
    std::vector<int> fromA(fades.size());
    std::vector<int> fromB(fades.size());
    for (int row = -1; row <= moves.rows; ++row)
        for (int column = -1; column <= moves.columns; ++column) {
            const BlockMove move = moves.at(column, row);
            const Moved<Sample> inA(a, -move.x * weight / half, -move.y * weight / half);
            const Moved<Sample> inB(b, move.x * (256 - weight) / half,
                                    move.y * (256 - weight) / half);
            const int left = column * size - size / 2;
            const int top = row * size - size / 2;
            const int begin = std::max(0, left);
            const int count = std::min(out.width, left + 2 * size) - begin;
            for (int y = std::max(0, top); y < std::min(out.height, top + 2 * size) && count > 0;
                 ++y) {
                inA.read(begin, y, count, fromA.data());
                inB.read(begin, y, count, fromB.data());
                const int down = fades[static_cast<std::size_t>(y - top)];
                const int* const across = fades.data() + (begin - left);
                int* const sum = sums.data() + static_cast<std::ptrdiff_t>(y) * out.width + begin;
                for (int x = 0; x < count; ++x)
                    sum[x] += ((fromA[static_cast<std::size_t>(x)] * (256 - weight) +
                                fromB[static_cast<std::size_t>(x)] * weight + 128) >>
                               8) *
                              across[x] * down;
            }
        }
    const int unit = 4 * size * size * 16;
    for (int y = 0; y < out.height; ++y) {
        const int* const sum = sums.data() + static_cast<std::ptrdiff_t>(y) * out.width;
        Sample* const to = out.row<Sample>(y);
        for (int x = 0; x < out.width; ++x)
            to[x] = static_cast<Sample>((sum[x] + unit / 2) / unit);
    }
}

} // namespace

void blendBetween(const YuvFrame& before, const YuvFrame& after, int weight, YuvFrame& out) {
    for (int i = 0; i < 3; ++i) {
        if (out.depth() > 8)
            blendPlane<std::uint16_t>(before.plane(i), after.plane(i), weight, out.plane(i));
        else
            blendPlane<std::uint8_t>(before.plane(i), after.plane(i), weight, out.plane(i));
    }
}

void flowBetween(const YuvFrame& before, const YuvFrame& after, int weight, YuvFrame& out) {
    const BlockMoves moves =
        blockMovesBetween(before.plane(0), after.plane(0), before.depth(), weight);
    if (moves.unrelated) {
        out.copyFrom((weight < 128 ? before : after).view());
        return;
    }
    for (int i = 0; i < 3; ++i) {
        const int half = i == 0 ? 1 : 2;
        if (out.depth() > 8)
            layBlocks<std::uint16_t>(before.plane(i), after.plane(i), moves, weight, half,
                                     out.plane(i));
        else
            layBlocks<std::uint8_t>(before.plane(i), after.plane(i), moves, weight, half,
                                    out.plane(i));
    }
}

} // namespace reelwright::compose
