#include "compose/grade_table.h"

#include "base/vectorised.h"

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

// Graded values at the grid's corner points for every Y.
class Corners {
public:
    Corners(const Grade& grade, int cellShift)
        : m_side((256 >> cellShift) + 1) {
        m_values.reserve(static_cast<std::size_t>(m_side * m_side * 256));
        for (int cb = 0; cb < m_side; ++cb)
            for (int cr = 0; cr < m_side; ++cr)
                for (int y = 0; y < 256; ++y) {
                    const Yuv to = gradedAt(
                        grade, {double(y), double(cb << cellShift), double(cr << cellShift)});
                    m_values.push_back({toByte(to.y), toByte(to.cb), toByte(to.cr)});
                }
    }

    [[nodiscard]] const std::array<std::uint8_t, 3>& at(int cb, int cr, int y) const {
        return m_values[static_cast<std::size_t>((cb * m_side + cr) * 256 + y)];
    }

    // Four corner bytes of each cell and Y: (cb, cr), next cr, next cb, both.
    [[nodiscard]] std::vector<std::uint32_t> packed(std::size_t channel) const {
        std::vector<std::uint32_t> table;
        table.reserve(static_cast<std::size_t>((m_side - 1) * (m_side - 1) * 256));
        for (int cb = 0; cb + 1 < m_side; ++cb)
            for (int cr = 0; cr + 1 < m_side; ++cr)
                for (int y = 0; y < 256; ++y) {
                    std::uint32_t entry = 0;
                    for (int corner = 0; corner < 4; ++corner)
                        entry |=
                            std::uint32_t{at(cb + (corner >> 1), cr + (corner & 1), y)[channel]}
                            << (8 * corner);
                    table.push_back(entry);
                }
        return table;
    }

private:
    int m_side;
    std::vector<std::array<std::uint8_t, 3>> m_values; // [cb][cr][y]
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
                    const double mean =
                        (corners.at(cb, cr, y)[i] + corners.at(cb, cr + 1, y)[i] +
                         corners.at(cb + 1, cr, y)[i] + corners.at(cb + 1, cr + 1, y)[i]) /
                        4.0;
                    if (std::abs(mean - channels[i]) > kMostBend)
                        return true;
                }
            }
    return false;
}

} // namespace

GradeTable::GradeTable(std::string name, const std::function<Rgb(Rgb)>& grade)
    : m_name(std::move(name))
    , m_cellShift(kCoarse) {
    Corners corners(grade, kCoarse);
    if (bendsTooMuch(grade, corners)) {
        m_cellShift = kFine;
        corners = Corners(grade, kFine);
    }
    m_luma = corners.packed(0);
    m_chroma[0] = corners.packed(1);
    m_chroma[1] = corners.packed(2);
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

REELWRIGHT_VECTORISED void plan(const std::uint8_t* __restrict cb,
                                const std::uint8_t* __restrict cr, int width, int shift,
                                std::int32_t* __restrict column, std::int32_t* __restrict nearCb,
                                std::int32_t* __restrict nearCr) {
    for (int x = 0; x < width; ++x) {
        column[x] = ((cb[x] >> shift) * (256 >> shift) + (cr[x] >> shift)) * 256;
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
REELWRIGHT_VECTORISED void means(const std::uint8_t* __restrict top,
                                 const std::uint8_t* __restrict bottom, int width,
                                 std::uint8_t* __restrict mean) {
    for (int x = 0; x < width; ++x)
        mean[x] = static_cast<std::uint8_t>(
            (top[2 * x] + top[2 * x + 1] + bottom[2 * x] + bottom[2 * x + 1] + 2) >> 2);
}

// The table's corner bytes, mixed bilinearly: two at a time along Cr, then along Cb.
REELWRIGHT_VECTORISED void grade(const std::uint8_t* __restrict luma, int width, int shift,
                                 const std::int32_t* __restrict column,
                                 const std::int32_t* __restrict nearCb,
                                 const std::int32_t* __restrict nearCr,
                                 const std::uint32_t* __restrict table,
                                 std::uint8_t* __restrict out) {
    const std::uint32_t size = 1u << shift;
    const std::uint32_t half = 1u << (2 * shift - 1);
    for (int x = 0; x < width; ++x) {
        const std::uint32_t corners = table[column[x] + luma[x]];
        const std::uint32_t here = corners & 0x00ff00ffu;
        const std::uint32_t next = (corners >> 8) & 0x00ff00ffu;
        const std::uint32_t alongCr = here * (size - static_cast<std::uint32_t>(nearCr[x])) +
                                      next * static_cast<std::uint32_t>(nearCr[x]);
        const std::uint32_t both =
            (alongCr & 0xffffu) * (size - static_cast<std::uint32_t>(nearCb[x])) +
            (alongCr >> 16) * static_cast<std::uint32_t>(nearCb[x]);
        out[x] = static_cast<std::uint8_t>((both + half) >> (2 * shift));
    }
}

} // namespace

void GradeTable::apply(const media::YuvView& picture, media::YuvFrame& graded) const {
    if (isIdentity()) {
        graded.copyFrom(picture);
        return;
    }
    const int width = picture.planes[1].width;
    RowPlan chroma(width);
    RowPlan luma(2 * width);
    std::vector<std::uint8_t> mean(static_cast<std::size_t>(width));
    const auto gradeRow = [&](const std::uint8_t* in, const RowPlan& row, const auto& table,
                              std::uint8_t* out) {
        grade(in, static_cast<int>(row.column.size()), m_cellShift, row.column.data(),
              row.nearCb.data(), row.nearCr.data(), table.data(), out);
    };
    for (int y = 0; y < picture.planes[1].height; ++y) {
        const std::uint8_t* const top = picture.planes[0].row(2 * y);
        const std::uint8_t* const bottom = picture.planes[0].row(2 * y + 1);
        plan(picture.planes[1].row(y), picture.planes[2].row(y), width, m_cellShift,
             chroma.column.data(), chroma.nearCb.data(), chroma.nearCr.data());
        doubled(chroma.column.data(), width, luma.column.data());
        doubled(chroma.nearCb.data(), width, luma.nearCb.data());
        doubled(chroma.nearCr.data(), width, luma.nearCr.data());
        means(top, bottom, width, mean.data());
        gradeRow(mean.data(), chroma, m_chroma[0], graded.plane(1).row(y));
        gradeRow(mean.data(), chroma, m_chroma[1], graded.plane(2).row(y));
        gradeRow(top, luma, m_luma, graded.plane(0).row(2 * y));
        gradeRow(bottom, luma, m_luma, graded.plane(0).row(2 * y + 1));
    }
}

} // namespace reelwright::compose
