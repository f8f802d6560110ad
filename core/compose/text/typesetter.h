// Draws text blocks as pictures, by Pango and Cairo: shaping, both directions, line breaks, fonts
// for what the wished one lacks, coloured emoji. Not thread-safe: one owner. The same block, canvas
// and fonts give the same pictures.
#pragma once

#include "base/result.h"
#include "compose/text/fonts.h"
#include "compose/text/text_block.h"
#include "media/image.h"
#include "model/types.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace reelwright::compose {

// Pixels [left, right) x [top, bottom) of the canvas.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool operator==(const PixelBox&) const = default;
};

// Where letters that belong together stand. The regions of a text do not overlap; lines reach to
// the middle of the space between them, the outer ones to the text's rim.
struct LetterRegion {
    std::int64_t begin = 0; // code points of the whole text
    std::int64_t end = 0;
    int line = 0;
    bool rightToLeft = false;
    bool blank = false; // a space
    PixelBox box;
    TextArea letters; // what the letters themselves take, for boxes around words
};

struct TextRaster {
    media::Image ground; // box and ornament; straight alpha; empty when there are none
    media::Image plain;  // letters with outline and shadow
    media::Image lit;    // the same as they look while they are said; empty without `lit`
    int x = 0;           // of all three: place of the top left corner on the canvas
    int y = 0;
    double em = 0;                     // pixels, of the first paragraph as it was drawn
    std::vector<LetterRegion> letters; // in the order of the text
};

// What a block is drawn with on this machine.
struct FontReport {
    std::string name;    // of all fonts used, with their versions: equal names draw alike
    std::string instead; // family that stands in for the wished one; empty when that is there
    std::vector<char32_t> missing; // letters that no font has
};

class Typesetter {
public:
    explicit Typesetter(std::shared_ptr<const Fonts> fonts);
    ~Typesetter();
    Typesetter(Typesetter&&) noexcept;

    // Empty pictures when there is nothing to draw. Errors: Internal when Cairo refuses.
    base::Result<TextRaster> draw(const TextBlock& block, model::Size canvas);

    FontReport report(const TextBlock& block);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::compose
