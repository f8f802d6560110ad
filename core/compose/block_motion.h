// Where the blocks of a picture between two frames come from and go to; see in_between.h. Pure
// functions; thread-safe.
#pragma once

#include "media/yuv_frame.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace reelwright::compose {

struct BlockMove {
    int x = 0; // pixels from the frame before to the frame behind
    int y = 0;
    bool operator==(const BlockMove&) const = default;
};

struct BlockMoves {
    static constexpr int kBlock = 16; // pixels
    static constexpr int kFarthest = 112;

    int columns = 0;
    int rows = 0;
    std::vector<BlockMove> moves;
    bool unrelated = false; // the frames have nothing in common

    // Blocks outside of the picture move as those at its border.
    [[nodiscard]] BlockMove at(int column, int row) const;
};

// `weight` is the time between them, 0..256. Luma of one size and depth.
BlockMoves blockMovesBetween(const media::PlaneView& before, const media::PlaneView& after,
                             int depth, int weight);

} // namespace reelwright::compose
