#include "compose/grade_table.h"

#include "base/vectorised.h"

#include <array>

namespace reelwright::compose {

namespace {

constexpr int kCells = 32;    // along Cb and along Cr
constexpr int kCellShift = 3; // 8 code values a cell
constexpr int kCellSize = 1 << kCellShift;

// Graded values at the grid's corner points for every Y.
struct Corners {
    std::vector<std::array<std::uint8_t, 3>> values; // [cb][cr][y]
    [[nodiscard]] const std::array<std::uint8_t, 3>& at(int cb, int cr, int y) const {
        return values[(static_cast<std::size_t>(cb) * (kCells + 1) + static_cast<std::size_t>(cr)) *
                          256 +
                      static_cast<std::size_t>(y)];
    }
};

Corners bakeCorners(const std::function<Rgb(Rgb)>& grade) {
    Corners corners;
    corners.values.reserve(static_cast<std::size_t>((kCells + 1) * (kCells + 1) * 256));
    for (int cb = 0; cb <= kCells; ++cb)
        for (int cr = 0; cr <= kCells; ++cr)
            for (int y = 0; y < 256; ++y) {
                const Rgb in =
                    toRgb(Yuv{double(y), double(cb * kCellSize), double(cr * kCellSize)});
                const Rgb inside = clamped(in);
                const Rgb graded = clamped(grade(inside));
                // Outside the cube the same change is made as at its nearest face.
                const Yuv from = toYuv(inside);
                const Yuv to = toYuv(graded);
                corners.values.push_back({toByte(y + to.y - from.y),
                                          toByte(cb * kCellSize + to.cb - from.cb),
                                          toByte(cr * kCellSize + to.cr - from.cr)});
            }
    return corners;
}

std::uint32_t pack(const Corners& corners, int cb, int cr, int y, std::size_t channel) {
    std::uint32_t packed = 0;
    for (int corner = 0; corner < 4; ++corner) {
        const std::uint32_t value = corners.at(cb + (corner >> 1), cr + (corner & 1), y)[channel];
        packed |= value << (8 * corner);
    }
    return packed;
}

} // namespace

GradeTable::GradeTable(std::string name, const std::function<Rgb(Rgb)>& grade)
    : m_name(std::move(name)) {
    const Corners corners = bakeCorners(grade);
    const std::size_t entries = static_cast<std::size_t>(kCells) * kCells * 256;
    m_luma.reserve(entries);
    m_chroma[0].reserve(entries);
    m_chroma[1].reserve(entries);
    for (int cb = 0; cb < kCells; ++cb)
        for (int cr = 0; cr < kCells; ++cr)
            for (int y = 0; y < 256; ++y) {
                m_luma.push_back(pack(corners, cb, cr, y, 0));
                m_chroma[0].push_back(pack(corners, cb, cr, y, 1));
                m_chroma[1].push_back(pack(corners, cb, cr, y, 2));
            }
}

namespace {

// What a row of pixels needs of its chroma: the column of the table, and how near the four corners
// are (0..7, towards the next cell). Once for chroma samples and once for luma pixels, so that the
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
                                const std::uint8_t* __restrict cr, int width,
                                std::int32_t* __restrict column, std::int32_t* __restrict nearCb,
                                std::int32_t* __restrict nearCr) {
    for (int x = 0; x < width; ++x) {
        column[x] = ((cb[x] >> kCellShift) * kCells + (cr[x] >> kCellShift)) * 256;
        nearCb[x] = cb[x] & (kCellSize - 1);
        nearCr[x] = cr[x] & (kCellSize - 1);
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
REELWRIGHT_VECTORISED void
grade(const std::uint8_t* __restrict luma, int width, const std::int32_t* __restrict column,
      const std::int32_t* __restrict nearCb, const std::int32_t* __restrict nearCr,
      const std::uint32_t* __restrict table, std::uint8_t* __restrict out) {
    for (int x = 0; x < width; ++x) {
        const std::uint32_t corners = table[column[x] + luma[x]];
        const std::uint32_t here = corners & 0x00ff00ffu;
        const std::uint32_t next = (corners >> 8) & 0x00ff00ffu;
        const std::uint32_t alongCr = here * static_cast<std::uint32_t>(kCellSize - nearCr[x]) +
                                      next * static_cast<std::uint32_t>(nearCr[x]);
        const std::uint32_t both =
            (alongCr & 0xffffu) * static_cast<std::uint32_t>(kCellSize - nearCb[x]) +
            (alongCr >> 16) * static_cast<std::uint32_t>(nearCb[x]);
        out[x] = static_cast<std::uint8_t>((both + 32) >> 6);
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
        grade(in, static_cast<int>(row.column.size()), row.column.data(), row.nearCb.data(),
              row.nearCr.data(), table.data(), out);
    };
    for (int y = 0; y < picture.planes[1].height; ++y) {
        const std::uint8_t* const top = picture.planes[0].row(2 * y);
        const std::uint8_t* const bottom = picture.planes[0].row(2 * y + 1);
        plan(picture.planes[1].row(y), picture.planes[2].row(y), width, chroma.column.data(),
             chroma.nearCb.data(), chroma.nearCr.data());
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
