// What of each layer can be seen: a layer that lies behind an opaque one is not drawn there.
// Thread-safe: one value belongs to one thread.
#pragma once

#include "generate/draft/display_list.h"

#include <span>

namespace reelwright::generate::draft {

// The two rows of a picture around a row of the frame.
struct RowPair {
    int upper = 0;
    int lower = 0;
    int weight = 0; // of the lower, 0..256
};

// False when the frame's row `y` lies outside the picture.
bool rowsAt(const PictureOp& op, int y, RowPair& pair);

// Where the picture's left edge lies in the frame's row `y`.
double leftAt(const PictureOp& op, int y);

// The visible spans of a display list's pictures in a few rows of the frame.
class Visibility {
public:
    // Looks at rows [top, bottom) of a frame of this width.
    void look(const DisplayList& list, int width, int top, int bottom);

    // Whether anything drawn by this op of the list could be seen in row y.
    [[nodiscard]] bool shows(int op, int y) const;
    // Frame pixels in which the picture of this op is to be drawn.
    [[nodiscard]] std::span<const Span> of(int op, int y) const;

private:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    void lookAtRow(const DisplayList& list, int width, int y);
    [[nodiscard]] std::size_t slot(int op, int y) const {
        return static_cast<std::size_t>(y - m_top) * m_ops + static_cast<std::size_t>(op);
    }

    int m_top = 0;
    std::size_t m_ops = 0;
    std::vector<int> m_firstOp;  // of each row: the op that hides everything before it
    std::vector<Range> m_ranges; // of m_spans, for each row and op
    Spans m_spans;
    Spans m_hidden; // scratch, as are these
    Spans m_merged;
};

} // namespace reelwright::generate::draft
