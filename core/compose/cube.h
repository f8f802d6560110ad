// Colour tables from .cube files. Immutable after parsing; thread-safe.
//
// Format: Adobe Cube LUT specification 1.0, with Resolve's *_INPUT_RANGE lines and a 1D shaper
// before a 3D table. Hostile files are met with limits: 16 MiB, 65 points a side, 65536 points in
// one row, numbers up to a million.
#pragma once

#include "base/result.h"
#include "compose/rgb.h"

#include <string>
#include <string_view>
#include <vector>

namespace reelwright::compose {

class Cube {
public:
    // `name` is used in messages. Errors: InvalidInput with the line and what is wrong there.
    static base::Result<Cube> parse(std::string_view text, std::string_view name);

    // Gamma-coded RGB in 0..1; tetrahedral between 3D points, linear between 1D ones.
    [[nodiscard]] Rgb apply(Rgb colour) const;

    [[nodiscard]] const std::string& title() const { return m_title; }
    [[nodiscard]] int rowPoints() const { return static_cast<int>(m_row.size()); }
    [[nodiscard]] int sidePoints() const { return m_side; }

private:
    friend class CubeParser;
    [[nodiscard]] Rgb applyRow(Rgb colour) const;
    [[nodiscard]] Rgb applyBlock(Rgb colour) const;

    std::string m_title;
    std::vector<Rgb> m_row; // 1D; empty for none
    Rgb m_rowLow{0, 0, 0};
    Rgb m_rowHigh{1, 1, 1};
    std::vector<Rgb> m_block; // 3D, red fastest; empty for none
    int m_side = 0;
    Rgb m_blockLow{0, 0, 0};
    Rgb m_blockHigh{1, 1, 1};
};

} // namespace reelwright::compose
