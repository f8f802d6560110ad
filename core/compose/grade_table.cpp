#include "compose/grade_table.h"

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

// Weighted mean of four corner bytes; weights add up to 64.
inline unsigned blend(std::uint32_t corners, const std::array<unsigned, 4>& weights) {
    return ((corners & 0xff) * weights[0] + ((corners >> 8) & 0xff) * weights[1] +
            ((corners >> 16) & 0xff) * weights[2] + (corners >> 24) * weights[3] + 32) >>
           6;
}

} // namespace

GradeTable::GradeTable(std::string name, const std::function<Rgb(Rgb)>& grade)
    : m_name(std::move(name)) {
    const Corners corners = bakeCorners(grade);
    const std::size_t entries = static_cast<std::size_t>(kCells) * kCells * 256;
    m_luma.reserve(entries);
    m_chroma.reserve(entries);
    for (int cb = 0; cb < kCells; ++cb)
        for (int cr = 0; cr < kCells; ++cr)
            for (int y = 0; y < 256; ++y) {
                m_luma.push_back(pack(corners, cb, cr, y, 0));
                m_chroma.push_back(pack(corners, cb, cr, y, 1) |
                                   static_cast<std::uint64_t>(pack(corners, cb, cr, y, 2)) << 32);
            }
}

void GradeTable::apply(media::YuvFrame& frame) const {
    if (isIdentity())
        return;
    const auto luma = frame.plane(0);
    const auto blue = frame.plane(1);
    const auto red = frame.plane(2);
    for (int row = 0; row < blue.height; ++row) {
        std::uint8_t* const top = luma.row(2 * row);
        std::uint8_t* const bottom = luma.row(2 * row + 1);
        std::uint8_t* const cbRow = blue.row(row);
        std::uint8_t* const crRow = red.row(row);
        for (int x = 0; x < blue.width; ++x) {
            const unsigned cb = cbRow[x];
            const unsigned cr = crRow[x];
            const unsigned u = cb & (kCellSize - 1);
            const unsigned v = cr & (kCellSize - 1);
            const std::array<unsigned, 4> weights = {
                (kCellSize - u) * (kCellSize - v), (kCellSize - u) * v, u * (kCellSize - v), u * v};
            const std::size_t cell = ((cb >> kCellShift) * kCells + (cr >> kCellShift)) * 256;
            const std::uint32_t* const table = m_luma.data() + cell;
            const unsigned mean =
                (top[2 * x] + top[2 * x + 1] + bottom[2 * x] + bottom[2 * x + 1] + 2u) >> 2;
            top[2 * x] = static_cast<std::uint8_t>(blend(table[top[2 * x]], weights));
            top[2 * x + 1] = static_cast<std::uint8_t>(blend(table[top[2 * x + 1]], weights));
            bottom[2 * x] = static_cast<std::uint8_t>(blend(table[bottom[2 * x]], weights));
            bottom[2 * x + 1] = static_cast<std::uint8_t>(blend(table[bottom[2 * x + 1]], weights));
            const std::uint64_t chroma = m_chroma[cell + mean];
            cbRow[x] =
                static_cast<std::uint8_t>(blend(static_cast<std::uint32_t>(chroma), weights));
            crRow[x] =
                static_cast<std::uint8_t>(blend(static_cast<std::uint32_t>(chroma >> 32), weights));
        }
    }
}

} // namespace reelwright::compose
