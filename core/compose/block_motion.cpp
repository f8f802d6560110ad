#include "compose/block_motion.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace reelwright::compose {

using media::PlaneView;

namespace {

constexpr int kMostLevels = 4;
constexpr int kSmallestSide = 32;  // pixels of the coarsest level
constexpr int kReach = 12;         // pixels around standing still that the coarsest level searches
constexpr int kBad = 12;           // mean difference of a block that has found nothing, code values
constexpr int kCut = 24;           // mean difference of two frames across a cut
constexpr int kPriceOfTurning = 8; // a pixel off the neighbours costs 1/8 code value a pixel

// 8-bit luma with its border repeated around it, so that blocks may look over the edge.
class Padded {
public:
    Padded(int width, int height, int around)
        : m_width(width)
        , m_height(height)
        , m_around(around)
        , m_stride(width + 2 * around)
        , m_samples(static_cast<std::size_t>(m_stride) *
                    static_cast<std::size_t>(height + 2 * around)) {}
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return m_samples.data() + static_cast<std::ptrdiff_t>(y + m_around) * m_stride + x +
               m_around;
    }
    [[nodiscard]] int stride() const { return m_stride; }
    std::uint8_t* row(int y) {
        return m_samples.data() + static_cast<std::ptrdiff_t>(y + m_around) * m_stride + m_around;
    }
    void repeatBorder() {
        for (int y = 0; y < m_height; ++y) {
            std::fill_n(row(y) - m_around, m_around, row(y)[0]);
            std::fill_n(row(y) + m_width, m_around, row(y)[m_width - 1]);
        }
        for (int y = 1; y <= m_around; ++y) {
            std::copy_n(row(0) - m_around, m_stride, row(-y) - m_around);
            std::copy_n(row(m_height - 1) - m_around, m_stride, row(m_height - 1 + y) - m_around);
        }
    }

private:
    int m_width;
    int m_height;
    int m_around;
    int m_stride;
    std::vector<std::uint8_t> m_samples;
};

constexpr int aroundOf(int level) {
    return (BlockMoves::kFarthest >> level) + 3 * BlockMoves::kBlock;
}

Padded padded(const PlaneView& plane, int depth) {
    Padded out(plane.width, plane.height, aroundOf(0));
    for (int y = 0; y < plane.height; ++y)
        for (int x = 0; x < plane.width; ++x)
            out.row(y)[x] =
                depth > 8 ? static_cast<std::uint8_t>(plane.row<std::uint16_t>(y)[x] >> (depth - 8))
                          : plane.row(y)[x];
    out.repeatBorder();
    return out;
}

Padded halved(const Padded& from, int level) {
    Padded out((from.width() + 1) / 2, (from.height() + 1) / 2, aroundOf(level));
    for (int y = 0; y < out.height(); ++y) {
        const std::uint8_t* const upper = from.at(0, 2 * y);
        const std::uint8_t* const lower = from.at(0, 2 * y + 1);
        for (int x = 0; x < out.width(); ++x)
            out.row(y)[x] = static_cast<std::uint8_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
    }
    out.repeatBorder();
    return out;
}

// One level's search.
class Level {
public:
    Level(const Padded& before, const Padded& after, int level, int weight)
        : m_before(before)
        , m_after(after)
        , m_block(level == 0 ? BlockMoves::kBlock : BlockMoves::kBlock / 2)
        , m_window(2 * m_block)
        , m_farthest(BlockMoves::kFarthest >> level)
        , m_weight(weight) {
        m_found.columns = (before.width() + m_block - 1) / m_block;
        m_found.rows = (before.height() + m_block - 1) / m_block;
        m_found.moves.resize(static_cast<std::size_t>(m_found.columns) *
                             static_cast<std::size_t>(m_found.rows));
    }

    BlockMoves coarsest() {
        eachBlock([&](int column, int row) {
            Best best = begin(column, row);
            for (int y = -kReach; y <= kReach; ++y)
                for (int x = -kReach; x <= kReach; ++x)
                    consider(column, row, {x, y}, best);
            own(column, row) = best.move;
        });
        agree();
        return m_found;
    }

    // `coarse` moves count pixels twice as large; its blocks are `ratio` times as large as these.
    BlockMoves refined(const BlockMoves& coarse, int ratio) {
        eachBlock([&](int column, int row) {
            const auto parent = [&](int dx, int dy) {
                const BlockMove move = coarse.at(column / ratio + dx, row / ratio + dy);
                return BlockMove{2 * move.x, 2 * move.y};
            };
            own(column, row) = parent(0, 0);
            Best best = begin(column, row);
            for (const BlockMove move :
                 {parent(0, 0), parent(-1, 0), parent(1, 0), parent(0, -1), parent(0, 1)})
                consider(column, row, move, best);
            if (column > 0)
                consider(column, row, own(column - 1, row), best);
            if (row > 0)
                consider(column, row, own(column, row - 1), best);
            for (int round = 0; round < 2; ++round)
                lookAround(column, row, best);
            own(column, row) = best.move;
        });
        agree();
        return m_found;
    }

    // Blocks without agreement stand still: there the frames are mixed as they are.
    BlockMoves settled(BlockMoves moves) {
        m_found = std::move(moves);
        int bad = 0;
        std::int64_t difference = 0;
        const int pixels = m_window * m_window;
        eachBlock([&](int column, int row) {
            BlockMove& move = own(column, row);
            const int still = differenceOf(column, row, {});
            difference += still;
            if (const int found = differenceOf(column, row, move); found > kBad * pixels) {
                ++bad;
                if (2 * found > still)
                    move = {};
            }
        });
        const int count = m_found.columns * m_found.rows;
        m_found.unrelated = 2 * bad > count && difference / count > kCut * pixels;
        return m_found;
    }

private:
    struct Best {
        BlockMove move;
        int price = 0;
        BlockMove usual; // of the neighbours
    };

    template <typename Work>
    void eachBlock(Work&& work) {
        for (int row = 0; row < m_found.rows; ++row)
            for (int column = 0; column < m_found.columns; ++column)
                work(column, row);
    }
    BlockMove& own(int column, int row) {
        return m_found
            .moves[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_found.columns) +
                   static_cast<std::size_t>(column)];
    }

    // How much the frames differ along a move, around a block.
    [[nodiscard]] int differenceOf(int column, int row, BlockMove move) const {
        const int left = column * m_block - (m_window - m_block) / 2;
        const int top = row * m_block - (m_window - m_block) / 2;
        const int backX = (move.x * m_weight + (move.x < 0 ? -128 : 128)) / 256;
        const int backY = (move.y * m_weight + (move.y < 0 ? -128 : 128)) / 256;
        const std::uint8_t* a = m_before.at(left - backX, top - backY);
        const std::uint8_t* b = m_after.at(left + move.x - backX, top + move.y - backY);
        int sum = 0;
        for (int y = 0; y < m_window; ++y) {
            for (int x = 0; x < m_window; ++x)
                sum += std::abs(a[x] - b[x]);
            a += m_before.stride();
            b += m_after.stride();
        }
        return sum;
    }

    [[nodiscard]] int priceOf(int column, int row, BlockMove move, BlockMove usual) const {
        const int turned = std::abs(move.x - usual.x) + std::abs(move.y - usual.y);
        return differenceOf(column, row, move) +
               std::min(turned, 16) * m_window * m_window / kPriceOfTurning;
    }

    Best begin(int column, int row) {
        Best best;
        best.usual = usualAround(column, row);
        best.price = priceOf(column, row, {}, best.usual);
        return best;
    }

    void consider(int column, int row, BlockMove move, Best& best) const {
        if (std::abs(move.x) > m_farthest || std::abs(move.y) > m_farthest)
            return;
        if (const int price = priceOf(column, row, move, best.usual); price < best.price) {
            best.price = price;
            best.move = move;
        }
    }

    void lookAround(int column, int row, Best& best) const {
        const BlockMove middle = best.move;
        for (int y = -1; y <= 1; ++y)
            for (int x = -1; x <= 1; ++x)
                consider(column, row, {middle.x + x, middle.y + y}, best);
    }

    // The middle one of the moves of the neighbours that are known already.
    BlockMove usualAround(int column, int row) {
        std::vector<int>& xs = m_xs;
        std::vector<int>& ys = m_ys;
        xs.clear();
        ys.clear();
        const auto take = [&](int c, int r) {
            if (c < 0 || r < 0 || c >= m_found.columns || r >= m_found.rows)
                return;
            xs.push_back(own(c, r).x);
            ys.push_back(own(c, r).y);
        };
        take(column - 1, row);
        take(column, row - 1);
        take(column + 1, row - 1);
        if (m_all) {
            take(column + 1, row);
            take(column, row + 1);
            take(column - 1, row + 1);
        } else {
            xs.push_back(own(column, row).x);
            ys.push_back(own(column, row).y);
        }
        const auto middle = [](std::vector<int>& values) {
            const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
            std::ranges::nth_element(values, at);
            return *at;
        };
        return {middle(xs), middle(ys)};
    }

    // Once more with all neighbours known: a block alone with its move thinks again.
    void agree() {
        m_all = true;
        eachBlock([&](int column, int row) {
            const BlockMove mine = own(column, row);
            Best best = begin(column, row);
            consider(column, row, mine, best);
            for (int y = -1; y <= 1; ++y)
                for (int x = -1; x <= 1; ++x)
                    consider(column, row, m_found.at(column + x, row + y), best);
            lookAround(column, row, best);
            own(column, row) = best.move;
        });
        m_all = false;
    }

    const Padded& m_before;
    const Padded& m_after;
    int m_block;
    int m_window;
    int m_farthest;
    int m_weight;
    bool m_all = false;
    BlockMoves m_found;
    std::vector<int> m_xs;
    std::vector<int> m_ys;
};

} // namespace

BlockMove BlockMoves::at(int column, int row) const {
    const int c = std::clamp(column, 0, columns - 1);
    const int r = std::clamp(row, 0, rows - 1);
    return moves[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) +
                 static_cast<std::size_t>(c)];
}

BlockMoves blockMovesBetween(const PlaneView& before, const PlaneView& after, int depth,
                             int weight) {
    std::vector<Padded> a;
    std::vector<Padded> b;
    a.push_back(padded(before, depth));
    b.push_back(padded(after, depth));
    while (static_cast<int>(a.size()) < kMostLevels &&
           std::min(a.back().width(), a.back().height()) >= 2 * kSmallestSide) {
        const int level = static_cast<int>(a.size());
        a.push_back(halved(a.back(), level));
        b.push_back(halved(b.back(), level));
    }
    int level = static_cast<int>(a.size()) - 1;
    const auto searched = [&](int which) {
        const auto i = static_cast<std::size_t>(which);
        return Level(a[i], b[i], which, weight);
    };
    Level coarse = searched(level);
    BlockMoves moves = coarse.coarsest();
    while (level > 0) {
        --level;
        // Blocks of levels above 0 have half the pixels: twice the picture, from 1 to 0 the same.
        moves = searched(level).refined(moves, level == 0 ? 1 : 2);
    }
    return searched(0).settled(std::move(moves));
}

} // namespace reelwright::compose
