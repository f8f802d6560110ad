#include "compose/grade_table.h"

#include "base/vectorised.h"
#include "compose/samples.h"

#include <array>
#include <cmath>

namespace reelwright::compose {

namespace {

constexpr int kCoarse = 3; // shifts: code values of a cell's side
constexpr int kFine = 2;
constexpr double kMostBend = 1.25; // code values by which a coarse cell's middle may be off

using Grade = std::function<Rgb(Rgb)>;

// The graded colour, and outside the cube its going on along the way from the nearest colour
// inside.
Yuv gradedAt(const Grade& grade, Yuv colour) {
    const Rgb in = toRgb(colour);
    const Rgb inside = clamped(in);
    const Rgb graded = clamped(grade(inside));
    const Rgb out{in.r - inside.r, in.g - inside.g, in.b - inside.b};
    const double away = std::sqrt(out.r * out.r + out.g * out.g + out.b * out.b);
    if (away < 1e-9)
        return toYuv(graded);
    constexpr double kFar = 0.25; // where hardly any video comes: there the same change is enough
    if (away > kFar)
        return toYuv({graded.r + out.r, graded.g + out.g, graded.b + out.b});
    constexpr double kStep = 1.0 / 64;
    const double back = kStep / away;
    const Rgb before = clamped(grade(
        clamped({inside.r - out.r * back, inside.g - out.g * back, inside.b - out.b * back})));
    // Not further than the colour itself is outside, however steep the grade.
    const auto onwards = [&](double here, double there) {
        return here + std::clamp((here - there) / kStep, -1.0, 1.0) * away;
    };
    return toYuv(
        {onwards(graded.r, before.r), onwards(graded.g, before.g), onwards(graded.b, before.b)});
}

using Channels = std::array<double, 3>; // Y', Cb', Cr' as 8-bit code values

// Graded values at the grid's corner points for every Y from 0 to 256.
class Corners {
public:
    Corners(const Grade& grade, int cellShift)
        : m_side((256 >> cellShift) + 1) {
        m_values.reserve(static_cast<std::size_t>(m_side * m_side * kLumas));
        for (int cb = 0; cb < m_side; ++cb)
            for (int cr = 0; cr < m_side; ++cr)
                for (int y = 0; y < kLumas; ++y) {
                    const Yuv to = gradedAt(
                        grade, {double(y), double(cb << cellShift), double(cr << cellShift)});
                    m_values.push_back({to.y, to.cb, to.cr});
                }
    }

    [[nodiscard]] const Channels& at(int cb, int cr, int y) const {
        return m_values[static_cast<std::size_t>((cb * m_side + cr) * kLumas + y)];
    }

    // The corners of each cell and Y in this order: (cb, cr), next cr, next cb, both.
    [[nodiscard]] std::vector<std::uint32_t> packed(std::size_t channel, int depth) const {
        const auto corner = [&](int cb, int cr, int y, int k) {
            return at(cb + (k >> 1), cr + (k & 1), y)[channel];
        };
        std::vector<std::uint32_t> table;
        for (int cb = 0; cb + 1 < m_side; ++cb)
            for (int cr = 0; cr + 1 < m_side; ++cr)
                for (int y = 0; y < (depth > 8 ? kLumas : 256); ++y) {
                    const auto value = [&](int k) { return corner(cb, cr, y, k); };
                    if (depth > 8) {
                        table.push_back(sixteenths(value(0)) | sixteenths(value(1)) << 16);
                        table.push_back(sixteenths(value(2)) | sixteenths(value(3)) << 16);
                        continue;
                    }
                    std::uint32_t entry = 0;
                    for (int k = 0; k < 4; ++k)
                        entry |= std::uint32_t{toByte(value(k))} << (8 * k);
                    table.push_back(entry);
                }
        return table;
    }

private:
    static constexpr int kLumas = 257;

    // Of a 10-bit code.
    static std::uint32_t sixteenths(double eightBit) {
        return static_cast<std::uint32_t>(std::clamp(eightBit * 64 + 0.5, 0.0, 1023.0 * 16));
    }

    int m_side;
    std::vector<Channels> m_values; // [cb][cr][y]
};

// Tries the middles of the cells that lie inside the RGB cube.
bool bendsTooMuch(const Grade& grade, const Corners& corners) {
    constexpr int kSize = 1 << kCoarse;
    for (int cb = 2; cb < 30; ++cb)
        for (int cr = 2; cr < 30; ++cr)
            for (int y = 16; y <= 235; y += 3) {
                const Yuv middle{double(y), (cb + 0.5) * kSize, (cr + 0.5) * kSize};
                const Rgb in = toRgb(middle);
                if (std::min({in.r, in.g, in.b}) < 0 || std::max({in.r, in.g, in.b}) > 1)
                    continue;
                const Yuv wanted = toYuv(clamped(grade(in)));
                const double channels[] = {wanted.y, wanted.cb, wanted.cr};
                for (std::size_t i = 0; i < 3; ++i) {
                    double mean = 0;
                    for (int k = 0; k < 4; ++k)
                        mean += toByte(corners.at(cb + (k >> 1), cr + (k & 1), y)[i]) / 4.0;
                    if (std::abs(mean - channels[i]) > kMostBend)
                        return true;
                }
            }
    return false;
}

} // namespace

GradeTable::GradeTable(std::string name, const std::function<Rgb(Rgb)>& grade, int depth)
    : m_name(std::move(name))
    , m_cellShift(kCoarse) {
    Corners corners(grade, kCoarse);
    if (bendsTooMuch(grade, corners)) {
        m_cellShift = kFine;
        corners = Corners(grade, kFine);
    }
    for (std::size_t i = 0; i < 3; ++i)
        m_channels[i] = corners.packed(i, depth);
}

namespace {

// What a row of pixels needs of its chroma: the column of the table, and how near the four corners
// are (towards the next cell). Once for chroma samples and once for luma pixels, so that the
// loops below run over plain arrays.
struct RowPlan {
    explicit RowPlan(int width)
        : column(static_cast<std::size_t>(width))
        , nearCb(column.size())
        , nearCr(column.size()) {}
    std::vector<std::int32_t> column;
    std::vector<std::int32_t> nearCb;
    std::vector<std::int32_t> nearCr;
};

// `shift` is that of a cell's side in the samples' own codes; a cell begins each `entries`.
template <typename Sample>
REELWRIGHT_INSIDE void planOf(const Sample* __restrict cb, const Sample* __restrict cr, int width,
                              int shift, int entries, std::int32_t* __restrict column,
                              std::int32_t* __restrict nearCb, std::int32_t* __restrict nearCr) {
    const int side = (kHighest<Sample> + 1) >> shift;
    for (int x = 0; x < width; ++x) {
        column[x] = ((cb[x] >> shift) * side + (cr[x] >> shift)) * entries;
        nearCb[x] = cb[x] & ((1 << shift) - 1);
        nearCr[x] = cr[x] & ((1 << shift) - 1);
    }
}

REELWRIGHT_VECTORISED void doubled(const std::int32_t* __restrict from, int width,
                                   std::int32_t* __restrict to) {
    for (int x = 0; x < width; ++x)
        to[2 * x] = to[2 * x + 1] = from[x];
}

// Mean luma of the four pixels of each chroma sample.
template <typename Sample>
REELWRIGHT_INSIDE void meansOf(const Sample* __restrict top, const Sample* __restrict bottom,
                               int width, Sample* __restrict mean) {
    for (int x = 0; x < width; ++x)
        mean[x] = static_cast<Sample>(
            (top[2 * x] + top[2 * x + 1] + bottom[2 * x] + bottom[2 * x + 1] + 2) >> 2);
}

REELWRIGHT_VECTORISED void plan(const std::uint8_t* cb, const std::uint8_t* cr, int width,
                                int cellShift, std::int32_t* column, std::int32_t* nearCb,
                                std::int32_t* nearCr) {
    planOf(cb, cr, width, cellShift, 256, column, nearCb, nearCr);
}
REELWRIGHT_VECTORISED void plan(const std::uint16_t* cb, const std::uint16_t* cr, int width,
                                int cellShift, std::int32_t* column, std::int32_t* nearCb,
                                std::int32_t* nearCr) {
    planOf(cb, cr, width, cellShift + 2, 2 * 257, column, nearCb, nearCr);
}

REELWRIGHT_VECTORISED void means(const std::uint8_t* top, const std::uint8_t* bottom, int width,
                                 std::uint8_t* mean) {
    meansOf(top, bottom, width, mean);
}
REELWRIGHT_VECTORISED void means(const std::uint16_t* top, const std::uint16_t* bottom, int width,
                                 std::uint16_t* mean) {
    meansOf(top, bottom, width, mean);
}

// The table's corner bytes, mixed bilinearly: two at a time along Cr, then along Cb.
REELWRIGHT_VECTORISED void grade(const std::uint8_t* __restrict luma, int width, int cellShift,
                                 const std::int32_t* __restrict column,
                                 const std::int32_t* __restrict nearCb,
                                 const std::int32_t* __restrict nearCr,
                                 const std::uint32_t* __restrict table,
                                 std::uint8_t* __restrict out) {
    const std::uint32_t size = 1u << cellShift;
    const std::uint32_t half = 1u << (2 * cellShift - 1);
    for (int x = 0; x < width; ++x) {
        const std::uint32_t corners = table[column[x] + luma[x]];
        const std::uint32_t here = corners & 0x00ff00ffu;
        const std::uint32_t next = (corners >> 8) & 0x00ff00ffu;
        const std::uint32_t alongCr = here * (size - static_cast<std::uint32_t>(nearCr[x])) +
                                      next * static_cast<std::uint32_t>(nearCr[x]);
        const std::uint32_t both =
            (alongCr & 0xffffu) * (size - static_cast<std::uint32_t>(nearCb[x])) +
            (alongCr >> 16) * static_cast<std::uint32_t>(nearCb[x]);
        out[x] = static_cast<std::uint8_t>((both + half) >> (2 * cellShift));
    }
}

// The same between two steps of Y first: pairs of corners in sixteenths, times four.
REELWRIGHT_VECTORISED void grade(const std::uint16_t* __restrict luma, int width, int cellShift,
                                 const std::int32_t* __restrict column,
                                 const std::int32_t* __restrict nearCb,
                                 const std::int32_t* __restrict nearCr,
                                 const std::uint32_t* __restrict table,
                                 std::uint16_t* __restrict out) {
    const int shift = 2 * (cellShift + 2) + 2 + 4;
    const std::uint32_t size = 1u << (cellShift + 2);
    const std::uint32_t half = 1u << (shift - 1);
    for (int x = 0; x < width; ++x) {
        const int at = column[x] + 2 * (luma[x] >> 2);
        const std::uint32_t up = luma[x] & 3u;
        const std::uint32_t nextCr = static_cast<std::uint32_t>(nearCr[x]);
        const std::uint32_t nextCb = static_cast<std::uint32_t>(nearCb[x]);
        const std::uint32_t here = table[at] * (4 - up) + table[at + 2] * up;
        const std::uint32_t next = table[at + 1] * (4 - up) + table[at + 3] * up;
        const std::uint32_t low = (here & 0xffffu) * (size - nextCr) + (here >> 16) * nextCr;
        const std::uint32_t high = (next & 0xffffu) * (size - nextCr) + (next >> 16) * nextCr;
        out[x] =
            static_cast<std::uint16_t>((low * (size - nextCb) + high * nextCb + half) >> shift);
    }
}

} // namespace

void GradeTable::apply(const media::YuvView& picture, media::YuvFrame& graded) const {
    if (isIdentity())
        graded.copyFrom(picture);
    else
        withSamplesOf(graded.depth(), [&]<typename Sample>() { applyTo<Sample>(picture, graded); });
}

template <typename Sample>
void GradeTable::applyTo(const media::YuvView& picture, media::YuvFrame& graded) const {
    const auto in = [&](int i) { return planeOf<Sample>(picture.planes[i]); };
    const auto out = [&](int i) { return planeOf<Sample>(graded.plane(i)); };
    const int width = in(1).width;
    RowPlan chroma(width);
    RowPlan luma(2 * width);
    std::vector<Sample> mean(static_cast<std::size_t>(width));
    const auto gradeRow = [&](const Sample* from, const RowPlan& row, int channel, Sample* to) {
        grade(from, static_cast<int>(row.column.size()), m_cellShift, row.column.data(),
              row.nearCb.data(), row.nearCr.data(), m_channels[channel].data(), to);
    };
    for (int y = 0; y < in(1).height; ++y) {
        const Sample* const top = in(0).row(2 * y);
        const Sample* const bottom = in(0).row(2 * y + 1);
        plan(in(1).row(y), in(2).row(y), width, m_cellShift, chroma.column.data(),
             chroma.nearCb.data(), chroma.nearCr.data());
        doubled(chroma.column.data(), width, luma.column.data());
        doubled(chroma.nearCb.data(), width, luma.nearCb.data());
        doubled(chroma.nearCr.data(), width, luma.nearCr.data());
        means(top, bottom, width, mean.data());
        gradeRow(mean.data(), chroma, 1, out(1).row(y));
        gradeRow(mean.data(), chroma, 2, out(2).row(y));
        gradeRow(top, luma, 0, out(0).row(2 * y));
        gradeRow(bottom, luma, 0, out(0).row(2 * y + 1));
    }
}

} // namespace reelwright::compose
