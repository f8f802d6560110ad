// A colour grade baked for 4:2:0 pictures: the whole chain of a scene as one table over Y'CbCr.
// Immutable after baking; thread-safe.
//
// The table holds, for each cell over (Cb, Cr) and each Y, the graded value at the cell's four
// corners; a pixel interpolates between them. Cells have 8 code values a side, or 4 where the grade
// bends too much for that. Colours outside the RGB cube, which video may hold, go on as the grade
// goes where the cube ends, so that a grade without effect changes nothing. A table for 10 bit
// holds its values in 1/16 of a code and interpolates between the 8-bit steps of Y too.
#pragma once

#include "compose/rgb.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace reelwright::compose {

class GradeTable {
public:
    // The table that changes nothing and is skipped.
    GradeTable() = default;

    // Bakes `grade`, a pure function of gamma-coded BT.709 RGB in 0..1; what it gives beyond 0..1
    // is cut. `name` tells equal grades; `depth`, 8 or 10, is that of the pictures to come.
    GradeTable(std::string name, const std::function<Rgb(Rgb)>& grade, int depth = 8);

    [[nodiscard]] bool isIdentity() const { return m_channels[0].empty(); }
    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] int cellSize() const { return 1 << m_cellShift; } // code values

    // Writes the graded picture into a frame of the same size; both in the house form of the
    // table's depth.
    void apply(const media::YuvView& picture, media::YuvFrame& graded) const;

private:
    template <typename Sample>
    void applyTo(const media::YuvView& picture, media::YuvFrame& graded) const;

    std::string m_name = "none";
    int m_cellShift = 3;
    // Of Y', Cb' and Cr'. 8 bit: [cell][y], four corner bytes each. 10 bit: [cell][y 0..256][2],
    // two corners of 16 bit each.
    std::vector<std::uint32_t> m_channels[3];
};

} // namespace reelwright::compose
