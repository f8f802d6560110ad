// A text made ready for the typesetter: paragraphs with sizes in pixels of the canvas, and what is
// drawn around them. Thread-safe: plain values.
#pragma once

#include "base/hash.h"
#include "model/title.h"

#include <cstdint>
#include <string>
#include <vector>

namespace reelwright::compose {

// Letters [begin, end) of a paragraph that look different.
struct LetterStyle {
    std::int64_t begin = 0; // code points of the paragraph
    std::int64_t end = 0;
    bool bold = false;
    bool italic = false;
    std::optional<model::Colour> colour;
};

struct TextParagraph {
    std::string text;
    std::int64_t first = 0; // place of its first letter in the whole text, code points
    double size = 0;        // em in pixels
    int weight = 400;       // 100..900
    double spacing = 0;     // between letters, share of the em
    double gap = 0;         // pixels above it
    std::vector<LetterStyle> styles;
};

// What stands beside the letters and belongs to a title.
enum class Ornament {
    None,
    Rule, // a line below the first paragraph
    Bar   // an upright bar at the left
};

// How a word that is said differs from the others.
enum class Lit {
    None,
    Colour, // its letters
    Box,    // a box behind it
    Fill    // its letters, filled from one end to the other, and those before it
};

// A rectangle in pixels.
struct TextArea {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

struct TextBlock {
    std::vector<TextParagraph> paragraphs;
    std::string family;   // wished for
    std::string language; // BCP 47; tells Chinese letters from Japanese ones
    model::Anchor anchor = model::Anchor::Centre;
    bool toCanvas = false;  // the anchor is of the canvas; the block still stays in `area`
    double dx = 0;          // pixels
    double dy = 0;          // pixels
    TextArea area;          // what the block stays inside of
    int mostLines = 2;      // of the first paragraph, before letters become smaller
    double widest = 0;      // of a line, in ems of the first paragraph; 0: as wide as the area
    double smallest = 0.45; // share of their size that letters may shrink to
    model::Colour colour{255, 255, 255};
    model::Colour accent{255, 255, 255}; // of the ornament, and of letters or boxes that are lit
    double outline = 0;                  // share of the em
    model::Colour outlineColour;
    double shadow = 0; // strength, 0..1
    double box = 0;    // opacity, 0..1
    model::Colour boxColour;
    double boxPadding = 0.4; // share of the em
    double boxRadius = 0.2;  // share of the em
    Ornament ornament = Ornament::None;
    Lit lit = Lit::None;
};

// Everything that the block's pictures depend on but the fonts that are found for it.
void addTo(base::Hasher& hasher, const TextBlock& block);

} // namespace reelwright::compose
